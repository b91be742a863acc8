import { moved, nonPoliceShare, takenOff, triaged, voicesByGroup, withMerged } from '@wardmote/domain/concern';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConcern, aTakenConcern } from '../builders/concern.ts';

const on = '2026-02-12';

describe('what becomes of a concern', () => {
  it('is said once, with words where it goes elsewhere or nowhere', () => {
    expect(triaged(aConcern(), { outcome: 'elsewhere', words: ' ', on })).toMatchObject({
      refused: 'concern-needs-words',
    });
    const done = triaged(aConcern(), { outcome: 'declined', words: 'Not in this ward', on });
    expect(done).toMatchObject({ triage: { outcome: 'declined', words: 'Not in this ward', on } });
    expect(triaged(aTakenConcern(), { outcome: 'declined', words: 'x', on })).toEqual({
      refused: 'concern-triaged',
      facts: { on },
    });
  });

  it('may be that it is the same as another: the voices of both are kept, and whom they touch', () => {
    const other = aConcern({ id: 'concern_2', voices: 3, groups: ['young-people'] });
    expect(withMerged(aTakenConcern(), other)).toMatchObject({
      voices: 4,
      groups: ['young-people', 'older-people'],
      mergedFrom: ['concern_2'],
    });
    for (const closed of [aConcern(), aTakenConcern({ priorityId: 'priority_1' }), aTakenConcern({ id: 'concern_2' })])
      expect(withMerged(closed, other)).toMatchObject({ refused: 'concern-not-open' });
  });
});

describe('what was on the list of the panel', () => {
  it('leaves it with words, or into another, and keeps those under which it was there', () => {
    const listed = aTakenConcern();
    const { taken } = listed.triage ?? {};
    expect(takenOff(listed, { outcome: 'declined', words: ' The gate is up ', on })).toMatchObject({
      triage: { outcome: 'declined', words: 'The gate is up', on, taken },
    });
    expect(takenOff(listed, { outcome: 'merged', on }, aTakenConcern({ id: 'concern_2' }))).toMatchObject({
      triage: { outcome: 'merged', mergedInto: 'concern_2', taken },
    });
    expect(takenOff(listed, { outcome: 'elsewhere', words: ' ', on })).toMatchObject({
      refused: 'concern-needs-words',
    });
  });

  it('stays while a priority rests on it; what nobody has taken on, or has left, was not there', () => {
    const refusedOf = (changes: object) => takenOff(aTakenConcern(changes), { outcome: 'declined', words: 'x', on });
    expect(refusedOf({ priorityId: 'priority_1' })).toMatchObject({ refused: 'concern-under-priority' });
    for (const changes of [
      { triage: undefined },
      { triage: { outcome: 'declined', on, words: 'x' } },
      { priorityId: 'priority_1', endedOn: on },
    ])
      expect(refusedOf(changes)).toMatchObject({ refused: 'concern-not-on-list' });
  });

  it('brings along those that were put to it before', () => {
    const other = aTakenConcern({ id: 'concern_2', voices: 3, mergedFrom: ['concern_3', 'concern_4'] });
    expect(withMerged(aTakenConcern({ mergedFrom: ['concern_9'] }), other)).toMatchObject({
      voices: 4,
      mergedFrom: ['concern_9', 'concern_2', 'concern_3', 'concern_4'],
    });
  });
});

it('takes in forty others at most, with those that come along', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `concern_s${index}` as const);
  const other = aTakenConcern({ id: 'concern_2', mergedFrom: ids(9) });
  expect(withMerged(aTakenConcern({ mergedFrom: ids(30) }), other)).toMatchObject({ voices: 2 });
  expect(withMerged(aTakenConcern({ mergedFrom: ids(31) }), other)).toEqual({
    refused: 'too-many-merged',
    facts: { most: 40 },
  });
});

describe('the order of the backlog', () => {
  const order = ['concern_1', 'concern_2', 'concern_3'] as const;

  it('changes by one place, and not beyond its ends', () => {
    expect(moved(order, 'concern_2', 'up')).toEqual(['concern_2', 'concern_1', 'concern_3']);
    expect(moved(order, 'concern_3', 'down')).toEqual(order);
    expect(moved(order, 'concern_9', 'up')).toEqual(order);
  });

  it('loses nothing and gains nothing, whatever is moved', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...order), fc.constantFrom('up' as const, 'down' as const)));
    fc.assert(
      fc.property(moves, (all) => {
        const end = all.reduce<readonly (typeof order)[number][]>(
          (list, [id, by]) => moved(list, id, by) as typeof list,
          order,
        );
        expect(end.toSorted()).toEqual(order);
      }),
    );
  });
});

it('tells how much is not for the police alone, by voices (row 56), and whom it touches (row 26)', () => {
  const council = { title: 'Lamps', remit: 'council', category: 'environment' } as const;
  const all = [
    aTakenConcern({ voices: 3 }),
    aTakenConcern({ voices: 1, groups: ['everybody'], triage: { outcome: 'taken', on, taken: council } }),
  ];
  expect(nonPoliceShare(all)).toBe(25);
  expect(nonPoliceShare([])).toBeUndefined();
  const away = (remit?: 'police') => ({
    ...aConcern({ id: 'concern_away', voices: 12 }),
    triage: { outcome: 'elsewhere', on: '2026-06-02', words: 'The council', ...(remit && { remit }) } as const,
  });
  // One of four voices is the council's; twelve more are somebody else's, or the police's.
  expect(nonPoliceShare([...all, away()])).toBe(81);
  expect(nonPoliceShare([...all, away('police')])).toBe(6);
  expect(voicesByGroup(all)).toEqual({ 'older-people': 3, everybody: 1 });
});
