import { dayAndTime } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';
import { whenAndWhere } from './meeting-details.ts';

/** Why somebody left the panel is never said by mail: they know, and nobody else need. */
export const meetingWithdrawn: Words<'meeting-withdrawn'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: you are no longer invited on ${dayAndTime(facts.start)}`,
  paragraphs: [
    `You are not on the list of ${panelName} any more, so your invitation to this meeting is withdrawn. The meeting itself goes ahead:`,
    whenAndWhere(facts),
    'You need do nothing. The attached file takes the meeting out of your calendar.',
    `The panel’s page says which of its meetings everybody may come to:\n${link(links.panel(panelId))}`,
  ],
  why: 'you had been invited to this meeting.',
});
