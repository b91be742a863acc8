import { dayAndTime } from '@wardmote/domain/day-in-words';
import { setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';
import { invitedAs, whenAndWhere } from './meeting-details.ts';

export const meetingCancelled: Words<'meeting-cancelled'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: the meeting on ${dayAndTime(facts.start)} is cancelled`,
  paragraphs: [
    `The meeting of ${panelName} will not take place. It was to be:`,
    whenAndWhere(facts),
    `The reason given:\n${setIn(facts.reason)}`,
    'You need do nothing. The attached file takes the meeting out of your calendar.',
    `The panel’s page says when the next meeting is:\n${link(links.panel(panelId))}`,
  ],
  why: invitedAs(facts),
});
