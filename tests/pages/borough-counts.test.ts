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
  expect(boroughCounts(boroughStanding(patches, '2026-06-01'), '2026-06-01')).toMatchObject({
    wards: 4,
    panels: 1,
    withoutPanel: 1,
    unserved: 2,
  });
});

it('counts the panels that are in time with their meetings, and those whose priorities are fresh, side by side', () => {
  const patches = [
    patch(1, { panel: someFacts({ panelId: 'panel_1' }) }),
    patch(2, { panel: someFacts({ panelId: 'panel_2', prioritiesFreshOn: '2026-02-25' }) }),
    patch(3, { panel: someFacts({ panelId: 'panel_3', nextOn: undefined, lastHeldOn: '2026-01-14' }) }),
    patch(4, { panel: someFacts({ panelId: 'panel_4', lastHeldOn: undefined, priorities: 0 }) }),
  ];
  const counted = (on: string) => boroughCounts(boroughStanding(patches, on), on);
  expect(counted('2026-05-28')).toMatchObject({ haveMet: 3, inTime: 2, withPriorities: 3, fresh: 3 });
  expect(counted('2026-05-29')).toMatchObject({ withPriorities: 3, fresh: 2 });
});
