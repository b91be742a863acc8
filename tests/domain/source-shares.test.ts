import type { Citation } from '@wardmote/domain/citation';
import { sourceShares } from '@wardmote/domain/source-shares';
import { describe, expect, it } from 'vitest';
import { aPriority } from '../builders/priority.ts';

describe('whose worry priorities rest on (rows 81, 83)', () => {
  it('is told in shares, with how many name what they rest on (row 7)', () => {
    const figure: Citation = {
      kind: 'figure',
      ward: 'E05000416',
      of: { code: 'E05000416', name: 'Coldharbour' },
      source: 'police-uk',
      category: 'burglary',
      from: '2018-01',
      to: '2018-06',
      count: 30,
      citedOn: '2026-06-12',
    };
    const told = sourceShares([
      aPriority({ source: 'community', concernIds: ['concern_1'] }),
      aPriority({ source: 'community', citations: [figure] }),
      aPriority({ source: 'police', concernIds: [], citations: [] }),
    ]);
    expect(told).toEqual({
      sources: [
        { source: 'community', count: 2, percent: 67 },
        { source: 'police', count: 1, percent: 33 },
        { source: 'both', count: 0, percent: 0 },
      ],
      total: 3,
      cited: 2,
    });
  });

  it('is no share where there is nothing to share', () => {
    expect(sourceShares([])).toMatchObject({ total: 0, cited: 0, sources: [{ percent: 0 }, {}, {}] });
  });
});
