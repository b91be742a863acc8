import { links } from '../links.ts';
import type { NoticeFacts } from '../notice.ts';
import type { Words } from '../wording.ts';

export const escalationPut: Words<'escalation-put'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: the panel puts something to the borough group`,
  paragraphs: [
    `${panelName} asks the borough group for help with something that it cannot settle in its ward.`,
    `Please read it, and say that you have it:\n${link(links.escalation(panelId, facts.escalationId))}`,
    'Everybody can see what is put to the group and what becomes of it. If this panel puts more today, it is on its page, and there is no further mail about it.',
  ],
  why: 'you answer for the borough group.',
});

const said: Readonly<Record<NoticeFacts['escalation-answered']['state'], string>> = {
  received: 'The borough group has received what your panel put to it.',
  'taken-up': 'The borough group has taken up what your panel put to it.',
  'passed-on': 'The borough group has passed on what your panel put to it.',
  done: 'The borough group says that what your panel put to it is done.',
  'not-taken-up': 'The borough group does not take up what your panel put to it, and says why.',
};

export const escalationAnswered: Words<'escalation-answered'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: the borough group has answered`,
  paragraphs: [
    said[facts.state],
    `Read what it says, and tell the panel at its next meeting:\n${link(links.escalation(panelId, facts.escalationId))}`,
  ],
  why: 'you are the chair or the secretary of the panel.',
});
