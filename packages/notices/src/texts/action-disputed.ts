import { longDay } from '@wardmote/domain/day-in-words';
import { setIn } from '../clean.ts';
import type { Words } from '../wording.ts';
import { actionsInWords, answerPage, countInWords, ownedBecause } from './asked-actions.ts';

export const actionDisputed: Words<'action-disputed'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: ${countInWords(facts.actions)} asked of you again, ${longDay(facts.on)}`,
  paragraphs: [
    `${panelName} has read the answer and asks again, because:`,
    setIn(facts.why),
    facts.actions[0]?.question ? 'The question:' : 'The action:',
    actionsInWords(facts.actions, panelId, link),
    ...answerPage(facts.as, facts.actions, panelId, link),
  ],
  why: ownedBecause(facts, panelName),
});
