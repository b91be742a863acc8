import { dayAndTime } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';
import { invitedAs, whenAndWhere } from './meeting-details.ts';

export const meetingReminder: Words<'meeting-reminder'> = ({ panelName, facts }, link) => ({
  subject: `${panelName}: can you come on ${dayAndTime(facts.start)}?`,
  paragraphs: [
    `The next meeting of ${panelName} is near, and you have not yet said whether you can come.`,
    whenAndWhere(facts),
    `Please say yes or no. You need no password:\n${link(links.reply(facts.meetingId, facts.personId, facts.linkKey))}`,
  ],
  why: invitedAs(facts),
});
