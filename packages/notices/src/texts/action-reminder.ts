import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';
import { actionsInWords, answerPage, ownedBecause } from './asked-actions.ts';

export const actionReminder: Words<'action-reminder'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: ${facts.again ? 'second reminder' : 'reminder'}, asked of you on ${longDay(facts.askedOn)}`,
  paragraphs: [
    `${panelName} asked this of ${facts.as === 'person' ? 'you' : oneLine(facts.ownerName)}, and has not heard yet how far it is:`,
    actionsInWords(facts.actions, panelId, link),
    'If it cannot be done, or is not yours to do, say so: that is an answer too.',
    ...answerPage(facts.as, facts.actions, panelId, link),
    ...(facts.again ? ['If there is no answer in two weeks, the chair and the secretary of the panel are told.'] : []),
  ],
  why: ownedBecause(facts, panelName),
});

export const actionEscalated: Words<'action-escalated'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: no answer to what was asked on ${longDay(facts.askedOn)}`,
  paragraphs: [
    `${oneLine(facts.ownerName)} was reminded twice and has not said how far this is:`,
    setIn(facts.what),
    'You can ask them yourself, raise it at the next meeting, or turn to the engagement group of your borough, which sees that it is overdue.',
    `The action:\n${link(links.action(panelId, facts.actionId))}`,
  ],
  why: `you hold an office of ${panelName}.`,
});
