import type { Action } from '@wardmote/domain/action';
import { isOverdue, lastWordOn } from '@wardmote/domain/action-age';
import { type Day, daysBetween } from '@wardmote/domain/day';
import type { Table } from './table.ts';

type AskedAction = Pick<Action, 'what' | 'kind' | 'status' | 'askedOn' | 'dueOn' | 'answers' | 'disputed'> & {
  readonly panelName: string;
  readonly wards?: readonly string[];
};

/** All that is asked of one body and not closed, across panels (row 89): how old each is, and how long nothing was heard of it. */
export const askedTable = (actions: readonly AskedAction[], today: Day): Table => ({
  name: 'Asked',
  columns: [
    'panel',
    'wards',
    'action',
    'kind',
    'asked on',
    'days since asked',
    'due',
    'overdue',
    'how it stands',
    'days since last word',
    'last answer',
    'will report back by',
  ],
  rows: actions.map((action) => [
    action.panelName,
    action.wards?.join('; '),
    action.what,
    action.kind,
    action.askedOn,
    daysBetween(action.askedOn, today),
    action.dueOn,
    isOverdue(action, today) ? 'yes' : 'no',
    action.disputed ? 'disputed' : action.status,
    daysBetween(lastWordOn(action), today),
    action.answers.at(-1)?.text,
    action.answers.at(-1)?.reportBackOn,
  ]),
});
