import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const correctionSettled: Words<'correction-settled'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: your correction to the minutes of ${longDay(facts.heldOn)}`,
  paragraphs: [
    facts.accepted
      ? `Your correction to the minutes of the meeting of ${panelName} on ${longDay(facts.heldOn)} was taken into the text.`
      : `Your correction to the minutes of the meeting of ${panelName} on ${longDay(facts.heldOn)} was not taken. The reason stands beside it.`,
    `Please sign in to see the minutes as they are now:\n${link(links.minutes(panelId, facts.meetingId))}`,
    'The next meeting is asked to agree them, and may still amend them.',
  ],
  why: 'you sent the correction.',
});
