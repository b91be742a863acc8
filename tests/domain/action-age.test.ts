import { chaseOf, isOverdue, owedOf, silentFor, waitsSince } from '@wardmote/domain/action-age';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';

const asked = { askedOn: '2026-01-05', status: 'open', answers: [] } as const;
const due = anAction({ ...asked, dueOn: '2026-02-01' });
const dateless = anAction({ ...asked, dueOn: undefined });
const said = (on: string, status: 'in-progress' | 'answered' = 'in-progress') =>
  ({ status, answers: [{ at: `${on}T10:00:00.000Z`, by: 'x', status, text: 'x' }] }) as const;

describe('an action in time', () => {
  it('is overdue the day after it was due, and its day and state stay as they are (U34)', () => {
    expect([isOverdue(due, '2026-02-01'), isOverdue(due, '2026-02-02')]).toEqual([false, true]);
    expect(isOverdue({ ...due, ...said('2026-01-20') }, '2026-02-02')).toBe(true);
    expect(isOverdue({ ...due, outcome: 'done' }, '2026-02-02')).toBe(false);
  });

  it('is not overdue while the panel has its answer to look at, and is again where that is not taken', () => {
    expect(isOverdue({ ...due, ...said('2026-01-20', 'answered') }, '2026-02-02')).toBe(false);
    const disputed = { at: '2026-02-01T10:00:00.000Z', why: 'x' };
    const again = anAction({ ...due, ...said('2026-01-20', 'answered'), status: 'open', disputed });
    expect(isOverdue(again, '2026-02-02')).toBe(true);
  });

  it('counts with the others by the first day that was due, and by the oldest word on what has no day (U32)', () => {
    expect(owedOf([])).toEqual({});
    expect(owedOf([due, anAction({ ...asked, dueOn: '2026-01-31' })])).toEqual({ earliestDueOn: '2026-01-31' });
    expect(owedOf([dateless, { ...dateless, ...said('2026-02-01') }])).toEqual({ silentSince: '2026-01-05' });
    expect(owedOf([{ ...dateless, ...said('2026-02-01') }, due])).toEqual({
      earliestDueOn: '2026-02-01',
      silentSince: '2026-02-01',
    });
    const answered = said('2026-01-20', 'answered');
    expect(
      owedOf([
        { ...due, ...answered },
        { ...dateless, ...answered },
      ]),
    ).toEqual({});
  });

  it('is silent eight weeks after the last word, whether or not a day was set (U32)', () => {
    expect([silentFor(dateless, '2026-03-01'), silentFor(dateless, '2026-03-02')]).toEqual([undefined, 56]);
    expect(silentFor({ ...dateless, ...said('2026-02-01') }, '2026-03-02')).toBeUndefined();
    expect(silentFor({ ...dateless, ...said('2026-02-01', 'answered') }, '2026-06-02')).toBeUndefined();
  });
});

describe('the chase of an action (U35)', () => {
  it('waits from the day it was due, or from eight weeks of silence; a word gives two weeks of peace', () => {
    expect(waitsSince(due)).toBe('2026-02-01');
    expect(waitsSince(dateless)).toBe('2026-03-02');
    expect(waitsSince({ ...due, ...said('2026-01-30') })).toBe('2026-02-13');
    expect(waitsSince({ ...due, ...said('2026-01-10') })).toBe('2026-02-01');
    expect(waitsSince({ ...due, ...said('2026-01-30', 'answered') })).toBeUndefined();
  });

  it.each([
    ['2026-01-25', due, '2026-02-01'],
    ['2026-02-20', due, '2026-02-20'],
    ['2026-01-25', dateless, '2026-01-25'],
    ['2099-01-01', dateless, '2026-03-17'],
  ])(
    'waits from the day by which its owner would report back, %s: eight weeks at the most',
    (reportBackOn, one, since) => {
      const word = said('2026-01-20');
      const answers = word.answers.map((answer) => ({ ...answer, reportBackOn }));
      expect(waitsSince({ ...one, ...word, answers })).toBe(since);
      // The panel's own day stays as it is: what is overdue is overdue, whatever is promised.
      expect(isOverdue({ ...one, ...word, answers }, '2026-02-02')).toBe(one === due);
    },
  );

  it.each([
    ['2026-02-01', []],
    ['2026-02-02', ['reminder']],
    ['2026-02-15', ['reminder']],
    ['2026-02-16', ['reminder', 'second-reminder']],
    ['2026-03-02', ['reminder', 'second-reminder', 'escalated']],
  ])('has by %s taken the steps %j', (today, steps) => {
    expect(chaseOf(due, today).map(({ step }) => step)).toEqual(steps);
  });

  it('has no further step once it is closed', () => {
    expect(chaseOf({ ...due, outcome: 'not-fixed', status: 'closed' }, '2026-12-01')).toEqual([]);
  });
});
