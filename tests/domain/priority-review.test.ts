import { changeInPercent, closePriority, type Effect, effectCounts, tallied } from '@wardmote/domain/priority-result';
import {
  coverageOver,
  explainRest,
  lastLook,
  lastLookedOn,
  priorityStage,
  reviewFrom,
  withReview,
} from '@wardmote/domain/priority-review';
import { isRefusal } from '@wardmote/domain/refusal';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { aPriority } from '../builders/priority.ts';

const may = { meetingId: 'meeting_may', on: '2026-05-06' } as const;
const june = { meetingId: 'meeting_june', on: '2026-06-10' } as const;
const said = (progress: string, at: typeof may | typeof june = may) => {
  const review = reviewFrom({ progress }, at, 'Burglary');
  if (isRefusal(review)) throw new Error(review.refused);
  return review;
};

describe('what a meeting says of a priority', () => {
  it('is how far it is and what is next, or why nothing was said', () => {
    const asked = { progress: ' Two arrests ', next: '', tags: ['enforcement', 'enforcement'] } as const;
    expect(reviewFrom(asked, may, 'x')).toEqual({ ...may, progress: 'Two arrests', tags: ['enforcement'] });
    expect(reviewFrom({ notReviewed: 'The sergeant was ill' }, may, 'x')).toEqual({
      ...may,
      notReviewed: 'The sergeant was ill',
    });
    expect(reviewFrom({ progress: '  ' }, may, 'Burglary')).toEqual({
      refused: 'review-needs-words',
      facts: { title: 'Burglary' },
    });
  });

  it.each([{ next: 'A letter' }, { tags: ['enforcement'] }] as const)(
    'is never what is next, or a tag, alone: %j, even where a reason is given for the others',
    (besides) => {
      const refused = { refused: 'review-needs-words', facts: { title: 'Burglary' } };
      expect(reviewFrom(besides, may, 'Burglary')).toEqual(refused);
      expect(reviewFrom({ ...besides, notReviewed: 'No time' }, may, 'Burglary')).toEqual(refused);
    },
  );

  it('stands in the order of the meetings, once for each, whatever the order in which they were recorded', () => {
    const later = withReview(withReview(aPriority(), said('June', june)), said('May'));
    expect(withReview(later, said('June again', june)).reviews).toEqual([said('May'), said('June again', june)]);
  });
});

describe('the stage of a priority (row 131)', () => {
  it('follows from what was recorded: chosen, planned and acted on, looked at again', () => {
    const priority = aPriority();
    expect(priorityStage(priority, [])).toBe('public-choices');
    expect(priorityStage(priority, [anAction({ priorityId: priority.id })])).toBe('plan-and-action');
    const unsaid = withReview(priority, { ...may, notReviewed: 'No time' });
    expect(priorityStage(unsaid, [])).toBe('public-choices');
    expect(priorityStage(withReview(priority, said('x')), [])).toBe('review');
  });
});

it('of those that there were before the last meeting, so many were looked at, and of so many it says why not (row 138)', () => {
  const old = { since: '2026-01-01' } as const;
  const priorities = [
    withReview(aPriority({ ...old, id: 'priority_1' }), said('x', june)),
    withReview(aPriority({ ...old, id: 'priority_2' }), { ...june, notReviewed: 'No time' }),
    withReview(aPriority({ ...old, id: 'priority_3' }), said('x', may)),
    aPriority({ id: 'priority_4', since: june.on }),
  ];
  expect(coverageOver(priorities, [june])).toEqual({ meetings: 1, of: 3, looked: 1, explained: 1 });
  expect(coverageOver(priorities, [])).toEqual({ meetings: 0, of: 0, looked: 0, explained: 0 });
});

describe('of each priority a meeting says how far it is, or why it did not talk about it (row 138)', () => {
  const old = { since: '2026-01-01' } as const;
  const priorities = [
    aPriority({ ...old, id: 'priority_1', title: 'Burglary' }),
    aPriority({ ...old, id: 'priority_2', title: 'Graffiti' }),
    withReview(aPriority({ ...old, id: 'priority_3' }), said('x', june)),
    aPriority({ id: 'priority_4', since: june.on }),
  ];
  const rest = (...ids: readonly `priority_${string}`[]) => ({ said: new Set(ids) });

  it('names the first of those that were agreed before its day and of which nothing is said, and counts them', () => {
    const refused = (title: string, count: number) => ({ refused: 'priority-not-reviewed', facts: { title, count } });
    expect(explainRest(priorities, june, rest())).toEqual(refused('Burglary', 2));
    expect(explainRest(priorities, june, { ...rest('priority_1'), why: '  ' })).toEqual(refused('Graffiti', 1));
    expect(explainRest(priorities, may, rest())).toEqual(refused('Burglary', 3));
  });

  it('lets one reason stand for those, and for no others', () => {
    const why = 'There was no time';
    expect(explainRest(priorities, june, { ...rest('priority_2'), why })).toEqual([
      { priorityId: 'priority_1', notReviewed: why },
    ]);
    expect(explainRest(priorities, june, rest('priority_1', 'priority_2'))).toEqual([]);
    expect(explainRest([], june, { ...rest(), why })).toEqual([]);
  });

  it('has no look missing, and none too many, whatever was said and of which', () => {
    const one = fc.record({ since: fc.constantFrom('2026-01-01', may.on, june.on), isSaid: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), (drawn) => {
        const all = drawn.map(({ since }, index) => aPriority({ id: `priority_${index}`, since }));
        const of = all.filter((_, index) => drawn[index]?.isSaid).map(({ id }) => id);
        const explained = explainRest(all, june, { ...rest(...of), why: 'No time' });
        if (isRefusal(explained)) throw new Error(explained.refused);
        const after = all.map((priority) => {
          if (of.includes(priority.id)) return withReview(priority, said('x', june));
          const isOne = explained.some(({ priorityId }) => priorityId === priority.id);
          return isOne ? withReview(priority, { ...june, notReviewed: 'No time' }) : priority;
        });
        const { of: due, looked, explained: told } = coverageOver(after, [june]);
        expect(looked + told).toBe(due);
        expect(told).toBe(explained.length);
      }),
    );
  });
});

it('a meeting that says why it did not talk about one has not looked at it', () => {
  const looked = withReview(aPriority(), said('x', may));
  expect(lastLook(withReview(looked, { ...june, notReviewed: 'No time' }))).toEqual(said('x', may));
  expect(lastLookedOn(withReview(looked, { ...june, notReviewed: 'No time' }))).toBe(may.on);
  expect(lastLookedOn(withReview(aPriority(), { ...june, notReviewed: 'No time' }))).toBeUndefined();
});

describe('how a priority ends', () => {
  const figures = { measure: 'Burglaries in a month', baseline: 45, after: 15, source: 'Police report' };

  it('is told in words or in figures, with what it was before (row 95)', () => {
    const closed = closePriority(aPriority(), { outcome: 'met', ...figures }, june);
    expect(closed).toMatchObject({ result: { outcome: 'met', figures, closedAt: june.meetingId, closedOn: june.on } });
    expect(changeInPercent(figures)).toBe(-66.7);
    expect(changeInPercent({ baseline: 0, after: 4 })).toBeUndefined();
    expect(closePriority(aPriority(), { outcome: 'met', words: ' ' }, june)).toMatchObject({
      refused: 'result-needs-words',
    });
    expect(closePriority(aPriority(), { outcome: 'dropped' }, june)).toMatchObject({ result: { outcome: 'dropped' } });
  });

  it.each(['measure', 'baseline', 'after', 'source'] as const)('has no figure without its %s', (left) => {
    const { [left]: _gone, ...rest } = figures;
    expect(closePriority(aPriority(), { outcome: 'met', words: 'x', ...rest }, june)).toMatchObject({
      refused: 'figures-incomplete',
    });
  });

  it('says what it has left behind, each once and in the order of the list, beside what must be told (rows 92, 96)', () => {
    const effects = ['moved-elsewhere', 'premises-closed', 'moved-elsewhere'] as const;
    expect(closePriority(aPriority(), { outcome: 'met', words: 'x', effects }, june)).toMatchObject({
      result: { effects: ['premises-closed', 'moved-elsewhere'] },
    });
    expect(closePriority(aPriority(), { outcome: 'met', effects }, june)).toMatchObject({
      refused: 'result-needs-words',
    });
    const none = closePriority(aPriority(), { outcome: 'dropped', effects: [] }, june);
    expect(isRefusal(none) ? none : none.result).not.toHaveProperty('effects');
  });

  it('is counted good and bad apart, over those of which anybody said it', () => {
    const left = (...effects: Effect[]) => ({
      result: {
        outcome: 'met',
        closedAt: june.meetingId,
        closedOn: june.on,
        ...(effects.length > 0 && { effects }),
      } as const,
    });
    const { said, counts } = effectCounts([
      left('premises-closed', 'moved-elsewhere'),
      left('moved-elsewhere'),
      left(),
    ]);
    expect(said).toBe(2);
    expect(counts.map(({ effect, good, count }) => [effect, good, count])).toEqual([
      ['premises-closed', true, 1],
      ['order-made', true, 0],
      ['place-changed', true, 0],
      ['people-helped', true, 0],
      ['moved-elsewhere', false, 2],
      ['nothing-lasting', false, 0],
    ]);
  });

  it('is counted under its own outcome, and all together are as many as ended', () => {
    const outcome = fc.constantFrom('met', 'partly-met', 'not-met', 'not-ours', 'superseded', 'dropped');
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        const closed = outcomes.flatMap((one) => {
          const priority = closePriority(aPriority(), { outcome: one, words: 'x' }, june);
          return isRefusal(priority) ? [] : [priority];
        });
        const tally = tallied({ met: 2 }, closed);
        const sum = Object.values(tally).reduce((all, count) => all + count, 0);
        expect(sum).toBe(outcomes.length + 2);
        expect(tally.met).toBe(2 + outcomes.filter((one) => one === 'met').length);
      }),
    );
  });
});
