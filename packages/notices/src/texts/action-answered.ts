import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

const inWords: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  'in-progress': 'being worked on',
  answered: 'answered',
};

export const actionAnswered: Words<'action-answered'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: ${facts.question ? 'a question' : 'an action'} was answered on ${longDay(facts.on)}`,
  paragraphs: [
    `${oneLine(facts.ownerName)} has said where ${facts.question ? 'a question' : 'an action'} of ${panelName} stands.`,
    `${facts.question ? 'The question' : 'The action'}:\n${setIn(facts.what)}`,
    `Where it stands: ${inWords[facts.status] ?? oneLine(facts.status)}\n${setIn(facts.text)}`,
    `Please see whether the panel takes this answer:\n${link(links.action(panelId, facts.actionId))}`,
  ],
  why: `you hold the office of chair or secretary of ${panelName}.`,
});
