import { actionTotals, tallyOf } from '@wardmote/domain/action';
import { totalsInWords } from '@wardmote/pages/totals-words';
import { expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';

const ended = (...outcomes: readonly ('done' | 'not-fixed' | 'superseded')[]) =>
  tallyOf(outcomes.map((outcome) => anAction({ status: 'closed', outcome })));
const disputed = { at: '2026-05-21T20:00:00.000Z', why: 'x' };

it.each([
  ['3 of 5 done, 1 not fixed, 1 open', [anAction()], ended('done', 'done', 'not-fixed', 'done')],
  [
    '0 of 2 done, 1 replaced by another, 1 answered, and not taken as an answer',
    [anAction({ disputed })],
    ended('superseded'),
  ],
  ['1 of 1 done', [], ended('done')],
  ['0 of 0 done', [], {}],
] as const)('what became of actions is told as %j', (words, open, closed) => {
  expect(totalsInWords(actionTotals(open, closed))).toBe(words);
});
