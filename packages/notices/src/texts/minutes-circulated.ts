import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const minutesCirculated: Words<'minutes-circulated'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: draft minutes of the meeting on ${longDay(facts.heldOn)}`,
  paragraphs: [
    `The minutes of the meeting of ${panelName} on ${longDay(facts.heldOn)} are ready for you to check.`,
    `Please sign in and read them:\n${link(links.minutes(panelId, facts.meetingId))}`,
    'If something is wrong or missing, please tell the secretary before the next meeting, which is asked to agree them. Until then they are not public.',
  ],
  why: 'you were at that meeting.',
});
