import { commonPriorities } from '@wardmote/domain/common-priorities';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';

const panelOn = (panelId: `panel_${string}`, ...kinds: NonNullable<ReturnType<typeof someFacts>['kinds']>) => ({
  panel: someFacts({ panelId, kinds }),
});
const drugs = { category: 'drugs', source: 'both' } as const;
const burglary = { category: 'burglary', source: 'police' } as const;
const traffic = { category: 'traffic', source: 'community' } as const;
const other = { category: 'other', source: 'community' } as const;

describe('what the panels of a borough work on', () => {
  it('tells what more than one works on, the most common first, and who brought it up (rows 83, 85)', () => {
    const all = [
      panelOn('panel_1', burglary, drugs, other),
      panelOn('panel_2', drugs, traffic, other),
      panelOn('panel_3', drugs, burglary),
      {},
    ];
    expect(commonPriorities(all)).toEqual({
      shared: [
        { category: 'drugs', panels: 3 },
        { category: 'burglary', panels: 2 },
      ],
      priorities: 8,
      fromResidents: 6,
    });
  });

  it('counts a panel once that serves two wards, and twice nothing that it works on in two priorities', () => {
    const one = panelOn('panel_1', drugs, drugs);
    expect(commonPriorities([one, one, panelOn('panel_2', burglary)])).toEqual({
      shared: [],
      priorities: 3,
      fromResidents: 2,
    });
  });

  it('is nothing where no panel has agreed any', () => {
    expect(commonPriorities([{}, { panel: someFacts() }])).toEqual({ shared: [], priorities: 0, fromResidents: 0 });
  });
});
