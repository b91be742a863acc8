import { loadLondon2006 } from '@wardmote/operate/london-2006/load-london';
import { eventIdOf, eventsOf2006, panelIdOf2006, panelOf2006 } from '@wardmote/operate/london-2006/panel';
import { patchesOf2006, structureOf } from '@wardmote/operate/london-2006/patches';
import { boroughCodesOf2006, reportDay, wardsOf2006 } from '@wardmote/operate/london-2006/places';
import { planImport } from '@wardmote/operate/plan-import';
import { writeImport } from '@wardmote/operate/write-import';
import { findPanel } from '@wardmote/store/panel-store';
import { allBoroughs } from '@wardmote/store/places-store';
import { readEnded, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { viewForce } from '@wardmote/use-cases/view-force';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from '../support/fresh-table.ts';
import { putOnRecord } from '../support/on-record.ts';
import { lambeth } from './ward-lists.ts';

const theReport = {
  on: '2006-10-28',
  teams: 630,
  panels: 493,
  communityChaired: 283,
  policeChaired: 210,
  boroughs: 32,
  boroughsLinked: 15,
  boroughsWithSectors: 8,
  withoutPanel: 137,
};

const viewed = (table: Table, on: string) =>
  viewForce({ readForce: readForce(table), readEnded: readEnded(table), now: () => new Date('2026-06-12T12:00:00Z') })(
    'metropolitan',
    on,
  );

describe('the London of the report', () => {
  it('has 624 wards in 32 boroughs, 630 teams, and 15 and 8 boroughs with their links', () => {
    expect(wardsOf2006).toHaveLength(624);
    expect(new Set(wardsOf2006.map(({ code }) => code)).size).toBe(624);
    expect(boroughCodesOf2006).toHaveLength(32);
    expect(patchesOf2006).toHaveLength(630);
    const structures = boroughCodesOf2006.map(structureOf);
    expect(structures.filter(({ linkedSince }) => linkedSince)).toHaveLength(15);
    expect(structures.filter(({ sectorsSince }) => sectorsSince)).toHaveLength(8);
    expect(structures.every(({ linkedSince, sectorsSince }) => linkedSince || !sectorsSince)).toBe(true);
  });

  it('was all there before the report, and is spread over every borough', () => {
    const panels = patchesOf2006.flatMap(({ panel }) => (panel ? [panel] : []));
    expect(panels.every(({ foundedOn, chairSince }) => foundedOn <= chairSince && chairSince < reportDay)).toBe(true);
    const boroughs = Map.groupBy(patchesOf2006, ({ borough }) => borough);
    for (const patches of boroughs.values())
      expect(patches.filter(({ panel }) => panel).length / patches.length).toBeCloseTo(493 / 630, 0.9);
  });

  it('names nobody, and its events are an import’s', () => {
    const [patch] = patchesOf2006.filter(({ panel }) => panel?.chair === 'police');
    if (!patch?.panel) throw new Error('The police chair no panel.');
    const borough = { code: patch.borough, slug: 'somewhere', name: 'Somewhere', force: 'metropolitan' };
    const panel = panelOf2006({ ...patch, panel: patch.panel }, borough, '2026-01-01');
    expect(panel.members).toMatchObject([{ name: 'Police sergeant (name not recorded)', kind: 'adviser' }]);
    const events = eventsOf2006(panel);
    expect(events).toMatchObject([
      { type: 'panel-founded', by: 'import' },
      { type: 'panel-dissolved', by: 'import' },
    ]);
    expect(events.map(eventIdOf)).toEqual(events.map(eventIdOf).toSorted());
  });
});

describe('loaded beside what is there', { timeout: 240_000 }, () => {
  let table: Table;
  const held = patchesOf2006.find(({ borough, panel }) => borough === 'E09000022' && panel);
  if (!held) throw new Error('There is no panel to stand beside.');
  const today = aPanel({
    foundedOn: '2026-01-15',
    patches: [{ ward: held.ward, number: 1, wardName: held.wardName }],
    borough: { code: 'E09000022', slug: 'lambeth', name: 'Lambeth', force: 'metropolitan' },
  });

  beforeAll(async () => {
    table = await freshTable();
    await writeImport(table)(await planImport(table)(lambeth([held.ward, held.wardName]), reportDay));
    await putOnRecord(table, { panel: today });
  }, 60_000);

  it('counts what the report counts, to the last one', async () => {
    const loaded = await loadLondon2006(table);
    expect(loaded).toEqual({ boroughs: 15, teams: 138, panels: 492, dissolved: 1 });
    expect(await viewed(table, reportDay)).toMatchObject({ standing: theReport });
  });

  it('gives each borough a line, by name, and the lines add up to the whole', async () => {
    const view = await viewed(table, reportDay);
    if ('refused' in view) throw new Error(view.refused);
    expect(view.boroughs.map(({ name }) => name)).toEqual(view.boroughs.map(({ name }) => name).toSorted());
    const sum = (of: 'teams' | 'panels' | 'communityChaired' | 'policeChaired' | 'withoutPanel') =>
      view.boroughs.reduce((total, line) => total + line[of], 0);
    expect([sum('teams'), sum('panels'), sum('communityChaired'), sum('policeChaired'), sum('withoutPanel')]).toEqual([
      630, 493, 283, 210, 137,
    ]);
  });

  it('leaves today’s panel on its patch, and keeps that of 2006 as dissolved when it was founded', async () => {
    const { patches } = await readForce(table)('metropolitan');
    expect(patches.find(({ ward }) => ward === held.ward)?.panel?.panelId).toBe(today.id);
    expect(await findPanel(table)(panelIdOf2006(held))).toMatchObject({ dissolvedOn: '2026-01-15' });
    expect(await viewed(table, '2026-06-11')).toMatchObject({ standing: { teams: 630, panels: 493 } });
  });

  it('writes nothing the second time', async () => {
    expect(await loadLondon2006(table)).toEqual({ boroughs: 0, teams: 0, panels: 0, dissolved: 0 });
  });

  it('still counts the same when later lists have ended its wards, and when it is loaded on top of them', async () => {
    const ended = wardsOf2006
      .filter(({ borough }) => borough === 'E09000022')
      .map((ward, index) => ({ ...ward, code: `E0599${String(index).padStart(4, '0')}` as const }));
    await writeImport(table)(await planImport(table)(ended, '2025-12-31'));
    expect(await viewed(table, reportDay)).toMatchObject({ standing: theReport });
    expect(await loadLondon2006(table)).toEqual({ boroughs: 0, teams: 0, panels: 0, dissolved: 0 });
    expect((await allBoroughs(table)()).filter(({ linkedSince }) => linkedSince)).toHaveLength(15);
  });
});
