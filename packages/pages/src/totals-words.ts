import type { ActionTotals } from '@wardmote/domain/action';

/** What is not done, each in a word or two: done is not among them, because it is told of all. */
const otherwise: Readonly<Record<Exclude<keyof ActionTotals, 'done' | 'total'>, string>> = {
  'not-fixed': 'not fixed',
  'not-ours': 'not for them to do',
  duplicate: 'asked for already',
  superseded: 'replaced by another',
  disputed: 'answered, and not taken as an answer',
  open: 'open',
};

/** `3 of 5 done, 1 not fixed, 1 open`: closed is not the same as fixed, so each way to end is told apart (U36). */
export const totalsInWords = (totals: ActionTotals): string => {
  const others = Object.entries(otherwise).flatMap(([how, words]) => {
    const count = totals[how as keyof typeof otherwise];
    return count > 0 ? [`${count} ${words}`] : [];
  });
  return [`${totals.done} of ${totals.total} done`, ...others].join(', ');
};
