import { longDay } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

export const worthYourTime: Words<'worth-your-time'> = ({ panelName, facts }, link) => ({
  subject: `${panelName}: was the meeting on ${longDay(facts.heldOn)} worth your time?`,
  paragraphs: [
    `You were at the meeting of ${panelName} on ${longDay(facts.heldOn)}. Was it worth your time?`,
    `One press is all:\n${link(links.worth(facts.meetingId, facts.personId, facts.linkKey))}`,
    'The panel sees how many gave which answer, from three answers on, and not who.',
  ],
  why: 'you were at the meeting.',
});
