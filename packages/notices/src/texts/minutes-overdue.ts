import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const minutesOverdue: Words<'minutes-overdue'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: the minutes of ${longDay(facts.heldOn)} have not gone round`,
  paragraphs: [
    `The meeting of ${panelName} on ${longDay(facts.heldOn)} was more than two weeks ago, and its minutes are still a draft.`,
    `A first draft is there already, made from what was recorded. Please read it, complete it and send it to those who were there:\n${link(links.minutes(panelId, facts.meetingId))}`,
    'It need not be long: what was decided, and who does what.',
  ],
  why: `you keep the minutes of ${panelName}. This comes once for a meeting.`,
});
