import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const minutesCorrection: Words<'minutes-correction'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: a correction to the minutes of ${longDay(facts.heldOn)}`,
  paragraphs: [
    `Somebody who was at the meeting of ${panelName} on ${longDay(facts.heldOn)} wants something in its minutes put right.`,
    `Please sign in, read it, and take it into the text or say why not:\n${link(links.minutes(panelId, facts.meetingId))}`,
    'If more corrections come today, you find them on the same page.',
  ],
  why: `you keep the minutes of ${panelName}.`,
});
