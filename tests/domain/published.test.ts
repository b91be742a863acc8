import { checkMatches, matchRate } from '@wardmote/domain/published';
import { describe, expect, it } from 'vitest';
import { aPanel } from '../builders/panel.ts';
import { aPriority } from '../builders/priority.ts';
import { aPublishedList } from '../builders/published.ts';

const list = aPublishedList();
const priorities = [
  aPriority({ id: 'priority_1', since: '2026-01-10' }),
  aPriority({ id: 'priority_2', since: '2026-06-02' }),
  aPriority({ id: 'priority_3', scope: 'persons' }),
];
const panel = aPanel({ priorities });
const both = [{ publishedId: 'published_1', priorityId: 'priority_1' }, { publishedId: 'published_2' }] as const;

describe('what a team publishes beside what a panel has', () => {
  it.each([
    ['both as they are', both, undefined],
    ['one that is on no list of the ward', [{ publishedId: 'published_9' }], 'published-unknown'],
    [
      'a priority that the panel has not',
      [{ publishedId: 'published_1', priorityId: 'priority_9' }],
      'priority-unknown',
    ],
    ['a priority about persons', [{ publishedId: 'published_1', priorityId: 'priority_3' }], 'priority-unknown'],
  ] as const)('is compared: %s', (_what, matches, refused) =>
    expect(checkMatches(panel, [list], matches)?.refused).toBe(refused),
  );

  it('is a rate over the priorities that are not about persons, with its day and what it leaves out', () => {
    const said = { ...panel, publishedMatches: { on: '2026-06-01', matches: both } };
    const rate = { matched: 1, of: 2, on: '2026-06-01', notCompared: 0, agreedSince: 1 };
    expect(matchRate(said, [list])).toEqual(rate);
    const half = { ...panel, publishedMatches: { on: '2026-06-02', matches: both.slice(1) } };
    expect(matchRate(half, [list])).toEqual({ ...rate, matched: 0, on: '2026-06-02', notCompared: 1, agreedSince: 0 });
  });

  it('counts a priority once, and nothing that is published no more or was about persons since', () => {
    const twice = [both[0], { publishedId: 'published_2', priorityId: 'priority_1' }] as const;
    const said = { ...panel, publishedMatches: { on: '2026-06-01', matches: twice } };
    expect(matchRate(said, [list])).toMatchObject({ matched: 1, of: 2 });
    const newer = aPublishedList({ priorities: list.priorities.slice(1) });
    expect(matchRate({ ...said, publishedMatches: { on: '2026-06-01', matches: both } }, [newer])).toMatchObject({
      matched: 0,
    });
    const closed = { ...said, priorities: [aPriority({ id: 'priority_1', scope: 'persons' })] };
    expect(matchRate(closed, [list])).toMatchObject({ matched: 0, of: 0 });
  });

  it('is no rate where nobody has compared them, or nothing is published', () => {
    expect(matchRate(panel, [list])).toBeUndefined();
    const said = { ...panel, publishedMatches: { on: '2026-06-01', matches: both } };
    expect(matchRate(said, [])).toBeUndefined();
  });
});
