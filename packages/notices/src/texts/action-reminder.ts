import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { NoticeFacts } from '../notice.ts';
import type { Words } from '../wording.ts';
import { actionsInWords, answerPage, ownedBecause } from './asked-actions.ts';

type Reminded = NoticeFacts['action-reminder'];

const isQuestion = ({ actions }: Reminded): boolean => actions[0]?.question === true;
const whom = ({ as, ownerName }: Reminded): string => (as === 'person' ? 'you' : oneLine(ownerName));

export const actionReminder: Words<'action-reminder'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: ${facts.again ? 'second reminder' : 'reminder'}${isQuestion(facts) ? ' of a question' : ''}, asked of you on ${longDay(facts.askedOn)}`,
  paragraphs: [
    isQuestion(facts)
      ? `${panelName} asked ${whom(facts)} a question, and has no answer yet:`
      : `${panelName} asked this of ${whom(facts)}, and has not heard yet how far it is:`,
    actionsInWords(facts.actions, panelId, link),
    isQuestion(facts)
      ? 'If you cannot answer the question, or it is for somebody else, say so: that is an answer too.'
      : 'If it cannot be done, or is not yours to do, say so: that is an answer too.',
    ...answerPage(facts.as, facts.actions, panelId, link),
    ...(facts.again ? ['If there is no answer in two weeks, the chair and the secretary of the panel are told.'] : []),
  ],
  why: ownedBecause(facts, panelName),
});

export const actionEscalated: Words<'action-escalated'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: no answer to ${facts.question ? 'a question' : 'what was'} asked on ${longDay(facts.askedOn)}`,
  paragraphs: [
    facts.question
      ? `${oneLine(facts.ownerName)} was reminded twice and has not answered this question:`
      : `${oneLine(facts.ownerName)} was reminded twice and has not said how far this is:`,
    setIn(facts.what),
    'You can ask them yourself, raise it at the next meeting, or turn to the engagement group of your borough, which sees that it is overdue.',
    `${facts.question ? 'The question' : 'The action'}:\n${link(links.action(panelId, facts.actionId))}`,
  ],
  why: `you hold an office of ${panelName}.`,
});
