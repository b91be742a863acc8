import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const minutesPublished: Words<'minutes-published'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: minutes of the meeting on ${longDay(facts.heldOn)} are public`,
  paragraphs: [
    `A later meeting of ${panelName} has agreed the minutes of ${longDay(facts.heldOn)}. They are now public, and no longer change.`,
    `Anybody may read them:\n${link(links.minutes(panelId, facts.meetingId))}`,
  ],
  why: `you are on the list of ${panelName}.`,
});
