import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine, setIn } from '../clean.ts';
import type { Words } from '../wording.ts';
import { actionsInWords, lookAt } from './asked-actions.ts';

export const actionHanded: Words<'action-handed'> = ({ panelId, panelName, facts }, link) => {
  const { as, from, ownerName, actions, why, on } = facts;
  const [had, has] = [oneLine(from), oneLine(ownerName)];
  const what = actions[0]?.question ? 'a question' : 'an action';
  return {
    subject: `${panelName}: ${what} was handed on, ${longDay(on)}`,
    paragraphs: [
      `${had} has handed ${what} of ${panelName} on to ${has}, because:`,
      setIn(why),
      actions[0]?.question ? 'The question:' : 'The action:',
      actionsInWords(actions, panelId, link),
      ...lookAt(as, actions, panelId, link),
    ],
    why:
      as === 'officer'
        ? `you hold the office of chair or secretary of ${panelName}.`
        : `${had} has handed this on to ${has}, and gave this address for it.`,
  };
};
