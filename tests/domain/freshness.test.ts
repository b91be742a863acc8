import { freshnessOf, freshUntil, isFreshOn, prioritiesFreshOn } from '@wardmote/domain/freshness';
import { coverageOver } from '@wardmote/domain/priority-review';
import { expect, it } from 'vitest';
import { aPriority } from '../builders/priority.ts';

const may = { meetingId: 'meeting_may', on: '2026-05-06' } as const;
const june = { meetingId: 'meeting_june', on: '2026-06-10' } as const;
const july = { meetingId: 'meeting_july', on: '2026-07-15' } as const;
const old = { since: '2026-01-14' } as const;

it('priorities are as fresh as the one that was looked at longest ago; that nobody talked about one is no look', () => {
  const prioritiesAgreedOn = '2026-03-04';
  const looked = aPriority({
    ...old,
    reviews: [
      { ...may, progress: 'x' },
      { ...june, progress: 'x' },
    ],
  });
  const skipped = aPriority({
    ...old,
    reviews: [
      { ...may, progress: 'x' },
      { ...june, notReviewed: 'No time' },
    ],
  });
  expect(prioritiesFreshOn({ priorities: [looked], prioritiesAgreedOn })).toBe(june.on);
  expect(prioritiesFreshOn({ priorities: [looked, skipped], prioritiesAgreedOn })).toBe(may.on);
  expect(prioritiesFreshOn({ priorities: [looked, aPriority(old)], prioritiesAgreedOn })).toBe('2026-03-04');
  expect(prioritiesFreshOn({ priorities: [looked, skipped], prioritiesAgreedOn: july.on })).toBe(july.on);
  expect(prioritiesFreshOn({ priorities: [], prioritiesAgreedOn })).toBe('2026-03-04');
  expect(prioritiesFreshOn({ priorities: [] })).toBeUndefined();
});

it('they are fresh for 92 days', () => {
  expect(freshUntil('2026-02-25')).toBe('2026-05-28');
  expect(['2026-05-28', '2026-05-29'].map((on) => isFreshOn('2026-02-25', on))).toEqual([true, false]);
  expect(isFreshOn(undefined, '2026-05-28')).toBe(false);
  const panel = { priorities: [aPriority({ since: '2026-02-25' })] };
  const told = { on: '2026-02-25', until: '2026-05-28' };
  expect(freshnessOf(panel, '2026-05-28')).toEqual({ ...told, isFresh: true });
  expect(freshnessOf(panel, '2026-05-29')).toEqual({ ...told, isFresh: false });
  expect(freshnessOf({ priorities: [], prioritiesAgreedOn: '2026-02-25' }, '2026-05-29')).toBeUndefined();
});

it('of the looks that were due at some meetings so many were taken, and of some the record says why not (row 138)', () => {
  const priorities = [
    aPriority({
      ...old,
      reviews: [
        { ...may, progress: 'x' },
        { ...june, notReviewed: 'No time' },
      ],
    }),
    aPriority({ ...old, reviews: [{ ...may, progress: 'x' }] }),
    aPriority({ since: june.on, reviews: [{ ...july, progress: 'x' }] }),
  ];
  expect(coverageOver(priorities, [may, june, july])).toEqual({ meetings: 3, of: 7, looked: 3, explained: 1 });
  expect(coverageOver(priorities, [{ meetingId: 'meeting_first', on: '2026-01-14' }])).toEqual({
    meetings: 0,
    of: 0,
    looked: 0,
    explained: 0,
  });
  expect(coverageOver([], [may])).toMatchObject({ of: 0 });
});
