import { dayAndTime } from '@wardmote/domain/day-in-words';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';
import { agendaInWords, invitedAs, whenAndWhere } from './meeting-details.ts';

export const meetingInvitation: Words<'meeting-invitation'> = ({ panelName, facts }, link) => ({
  subject: `${panelName}: meeting on ${dayAndTime(facts.start)}`,
  paragraphs: [
    `You are invited to a meeting of ${panelName}.`,
    whenAndWhere(facts),
    `Please say whether you can come. You need no password:\n${link(links.reply(facts.meetingId, facts.personId, facts.linkKey))}`,
    agendaInWords(facts),
    'The attached file puts the meeting in your calendar. Please answer through the link: an answer that your calendar sends does not reach the panel.',
  ],
  why: invitedAs(facts),
});
