import { boroughStanding, type PatchFacts } from '@wardmote/domain/roll-up';
import { boroughCounts } from '@wardmote/pages/borough-counts';
import { expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';

const patch = (number: number, changes: Partial<PatchFacts>): PatchFacts => ({
  borough: 'lambeth',
  ward: `E0500000${number}`,
  wardName: `Ward ${number}`,
  number: 1,
  ...changes,
});

it('a ward of which no team is on record is not told as a police team without a panel', () => {
  const patches = [
    patch(1, { teamSince: '2004-04-01', panel: someFacts() }),
    patch(2, { teamSince: '2004-04-01' }),
    patch(3, {}),
    patch(4, {}),
  ];
  expect(boroughCounts(boroughStanding(patches, '2026-06-01'))).toMatchObject({
    wards: 4,
    panels: 1,
    withoutPanel: 1,
    unserved: 2,
  });
});
