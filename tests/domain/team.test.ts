import { isRefusal } from '@wardmote/domain/refusal';
import { continuity, establishment, figuresOf, keptTeam, monthsBetween, type Post } from '@wardmote/domain/team';
import { describe, expect, it } from 'vitest';

const filled = (since: string, name?: string): Post => ({
  rank: 'pcso',
  vacant: false,
  since,
  ...(name && { name }),
});
const vacant = (since: string): Post => ({ rank: 'constable', vacant: true, since });

describe('a team', () => {
  it('has six posts, which makes 3,780 in the 630 teams of 2006 (row 130)', () => {
    expect(establishment).toHaveLength(6);
    expect(establishment.length * 630).toBe(3780);
    expect(['sergeant', 'constable', 'pcso'].map((rank) => establishment.filter((one) => one === rank).length)).toEqual(
      [1, 2, 3],
    );
  });

  it('is kept over what was known before, and nobody is in post since tomorrow', () => {
    const asked = { id: 'team_E05000416-1', posts: [filled('2026-06-12')], duty: 'By day' } as const;
    const first = keptTeam(undefined, asked, '2026-06-12');
    expect(first).toEqual({ ...asked, version: 0, keptOn: '2026-06-12' });
    expect(keptTeam(undefined, { ...asked, posts: [filled('2026-06-13')] }, '2026-06-12')).toEqual({
      refused: 'post-after-today',
      facts: { on: '2026-06-13' },
    });
    if (isRefusal(first)) throw new Error('It was kept');
    expect(keptTeam({ ...first, version: 4 }, asked, '2026-06-13')).toMatchObject({ version: 4, keptOn: '2026-06-13' });
  });
});

describe('how steady a team is (row 104)', () => {
  it.each([
    ['2025-06-12', '2026-06-12', 12],
    ['2025-06-13', '2026-06-12', 11],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-06-13', '2026-06-12', 0],
  ])('from %s to %s are %i whole months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('is told in numbers: posts, vacant ones, who came in a year, and since when those in post are there on average', () => {
    const posts = [filled('2024-01-01'), filled('2026-01-01'), vacant('2026-05-01'), vacant('2020-05-01')];
    expect(figuresOf({ posts })).toEqual({ posts: 4, vacant: 2, since: '2025-01-01' });
    expect(continuity({ posts }, '2026-06-12')).toEqual({ changesInAYear: 2, steady: 1 });
    expect(figuresOf({ posts: [vacant('2026-05-01')] })).toEqual({ posts: 1, vacant: 1 });
  });
});
