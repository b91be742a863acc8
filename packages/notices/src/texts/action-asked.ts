import type { Day } from '@wardmote/domain/day';
import { earlier } from '@wardmote/domain/day';
import { oneLine } from '../clean.ts';
import { dayInWords } from '../when.ts';
import type { Words } from '../wording.ts';
import { actionsInWords, answerPage, ownedBecause } from './asked-actions.ts';

export const actionAsked: Words<'action-asked'> = ({ panelId, panelName, facts }, link) => {
  const { as, ownerName, askedOn, actions } = facts;
  const first = actions.reduce<Day | undefined>((due, { dueOn }) => earlier(due, dueOn), undefined);
  const count = actions.length === 1 ? 'an action is' : `${actions.length} actions are`;
  const ofWhom = as === 'person' ? 'you' : oneLine(ownerName);
  return {
    subject: first
      ? `${panelName}: ${count} asked of you, ${actions.length === 1 ? '' : 'the first '}by ${dayInWords(first)}`
      : `${panelName}: ${count} asked of you, from the meeting on ${dayInWords(askedOn)}`,
    paragraphs: [
      `At its meeting on ${dayInWords(askedOn)}, ${panelName} asked this of ${ofWhom}:`,
      actionsInWords(actions, panelId, link),
      ...answerPage(as, actions, panelId, link),
    ],
    why: ownedBecause(facts, panelName),
  };
};
