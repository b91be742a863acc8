import type { Day } from '@wardmote/domain/day';
import { earlier } from '@wardmote/domain/day';
import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine } from '../clean.ts';
import type { Words } from '../wording.ts';
import { actionsInWords, answerPage, countInWords, ownedBecause } from './asked-actions.ts';

export const actionAsked: Words<'action-asked'> = ({ panelId, panelName, facts }, link) => {
  const { as, ownerName, askedOn, between, because, actions } = facts;
  const first = actions.reduce<Day | undefined>((due, { dueOn }) => earlier(due, dueOn), undefined);
  const count = countInWords(actions);
  const ofWhom = as === 'person' ? 'you' : oneLine(ownerName);
  return {
    subject: first
      ? `${panelName}: ${count} asked of you, ${actions.length === 1 ? '' : 'the first '}by ${longDay(first)}`
      : `${panelName}: ${count} asked of you, ${between ? 'on' : 'from the meeting on'} ${longDay(askedOn)}`,
    paragraphs: [
      `${between ? 'On' : 'At its meeting on'} ${longDay(askedOn)}, ${panelName} asked this of ${ofWhom}:`,
      actionsInWords(actions, panelId, link),
      ...(because ? [`It is because of something that people here worry about: “${oneLine(because)}”.`] : []),
      ...answerPage(as, actions, panelId, link),
    ],
    why: ownedBecause(facts, panelName),
  };
};
