import type { Panel } from '@wardmote/domain/panel';
import { factsOf, type PanelFacts } from '@wardmote/domain/panel-facts';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import { boroughFrom, boroughItem, patchFrom, patchItem, readFacts, writeDigest } from '@wardmote/store/digest';
import { keys } from '@wardmote/store/keys';
import { readBorough, readForce } from '@wardmote/store/roll-up-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemSize } from '../bench/units.ts';
import { someFacts } from '../builders/facts.ts';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from '../support/fresh-table.ts';
import { lambeth, placesOnRecord, putOnRecord } from '../support/on-record.ts';
import { itemsOf } from '../support/scene.ts';

const stored = (item: object) => JSON.parse(JSON.stringify(item));

/** Every fact that can stand beside the others (one that has ended has no breaks), each as long as it can reasonably be: long names of London, and counts of many years. */
const largest: PanelFacts = someFacts({
  panelId: 'panel_01KTXMCC805W9HKXW2073E68A0',
  version: 123_456,
  name: 'Hammersmith Broadway and Brook Green Safer Neighbourhoods Ward Panel',
  chair: 'community',
  members: 123,
  cadenceDays: 123,
  breaks: [{ from: '2026-08-01', to: '2026-08-31' }],
  priorities: 5,
  kinds: [
    { category: 'anti-social-behaviour', source: 'community' },
    { category: 'burglary', source: 'police' },
    { category: 'environment', source: 'both' },
    { category: 'other', source: 'both' },
    { category: 'traffic', source: 'community' },
  ],
  draftOwedSince: '2026-06-01',
  minutesOwedSince: '2026-06-01',
  openActions: 1234,
  silentSince: '2026-04-06',
  unanswered: 12,
  unansweredDueOn: '2026-06-01',
});
const largestPatch: PatchFacts = {
  ward: 'E05000416',
  number: 12,
  borough: 'hammersmith-and-fulham',
  wardName: 'Hammersmith Broadway and Brook Green',
  teamSince: '2004-04-01',
  team: { posts: 12, vacant: 11, since: '2026-01-01' },
  panel: largest,
};

describe('a row of the roll-up', () => {
  it('is at most 380 bytes for the largest plausible facts, so that 21 cost one read unit', () => {
    const bytes = itemSize(stored(patchItem('metropolitan', largestPatch)));
    expect(bytes).toBeLessThanOrEqual(380);
    const boroughBytes = itemSize(
      stored(
        boroughItem({
          ...lambeth,
          name: 'Hammersmith and Fulham',
          slug: 'hammersmith-and-fulham',
          sectorsSince: '2006-04-01',
        }),
      ),
    );
    expect(21 * bytes + boroughBytes).toBeLessThanOrEqual(8192);
  });

  it.each([
    ['with every fact', largestPatch],
    ['with a panel in good order', { ...largestPatch, panel: someFacts() }],
    [
      'with two breaks',
      {
        ...largestPatch,
        panel: someFacts({
          breaks: [
            { from: '2026-08-01', to: '2026-08-31' },
            { from: '2026-12-14', to: '2027-01-03' },
          ],
        }),
      },
    ],
    ['without a panel', { ...largestPatch, panel: undefined }],
    ['of a ward of which only the name is known', { ...largestPatch, panel: undefined, teamSince: undefined }],
    ['of a ward that is gone', { ...largestPatch, panel: undefined, until: '2022-05-05' }],
  ])('%s is read as it was written', (_, patch) => {
    expect(patchFrom(stored(patchItem('metropolitan', patch)))).toEqual(stored(patch));
  });

  it('whose owed days are still written as text is read all the same', () => {
    const { ad, ...row } = stored(patchItem('metropolitan', largestPatch));
    expect(ad).toBe(20_614);
    expect(patchFrom({ ...row, ad: '2026-06-10' })).toEqual(stored(largestPatch));
  });

  it('of a borough is read as it was written', () => {
    expect(boroughFrom(stored(boroughItem(lambeth)))).toEqual(lambeth);
  });
});

describe('the row of a panel', () => {
  let table: Awaited<ReturnType<typeof freshTable>>;
  beforeAll(async () => {
    table = await freshTable();
    await placesOnRecord(table, 20);
  });
  let count = 0;
  const onRecord = async (changes: Partial<Panel> = {}) => {
    count += 1;
    const number = count;
    const patches = [{ ward: 'E05000416', number, wardName: 'Coldharbour' }] as const;
    const panel = aPanel({ id: `panel_${number}`, patches, ...changes });
    await putOnRecord(table, { panel });
    const row = async () =>
      (await itemsOf(table, 'FORCE#metropolitan', `lambeth#E05000416#${number}`)).map(patchFrom)[0];
    const write = (facts: PanelFacts) =>
      writeDigest(table)({ facts, borough: panel.borough, patches, kind: panel.kind });
    return { panel, row, write, facts: factsOf({ ...panel, version: 1 }) };
  };

  it('is taken at its founding, so that the borough sees it at once', async () => {
    const { panel, row } = await onRecord();
    expect(await row()).toMatchObject({
      teamSince: '2004-04-01',
      panel: { panelId: panel.id, version: 0, name: panel.name, foundedOn: '2025-09-01' },
    });
  });

  it('is written from the facts that the panel keeps, and leaves the team’s first day', async () => {
    const { panel, row } = await onRecord();
    const found = await readFacts(table)(panel.id);
    expect(found).toMatchObject({ kind: 'ward', borough: { slug: 'lambeth' }, facts: { version: 1 } });
    if (found) await writeDigest(table)(found);
    expect(await row()).toEqual({
      ward: 'E05000416',
      number: count,
      borough: 'lambeth',
      wardName: 'Coldharbour',
      teamSince: '2004-04-01',
      panel: stored(factsOf({ ...panel, version: 1 })),
    });
  });

  it('lets go of what is a fact no more', async () => {
    const { row, write, facts } = await onRecord();
    await write({ ...facts, chairVacantSince: '2026-05-01', chair: undefined });
    await write({ ...facts, version: 2 });
    expect((await row())?.panel).toEqual(stored({ ...facts, version: 2 }));
  });

  it('is not overwritten by an older version, nor changed by the same one again', async () => {
    const { row, write, facts } = await onRecord();
    await write({ ...facts, version: 7, members: 12 });
    const after = await row();
    for (const version of [7, 6, 1]) await write({ ...facts, version, members: 3 });
    expect(await row()).toEqual(after);
  });

  it('ends the same in whatever order the versions come', async () => {
    const { row, write, facts } = await onRecord();
    const versions = [3, 1, 5, 2, 4].map((version) => ({ ...facts, version, members: version }));
    await Promise.all(versions.map(write));
    expect((await row())?.panel).toMatchObject({ version: 5, members: 5 });
  });

  it('is not taken by the panel that was there before, whatever comes late of it', async () => {
    const { panel, row, write, facts } = await onRecord();
    const before = await row();
    await write({ ...facts, panelId: 'panel_before', version: 99, dissolvedOn: '2025-01-01' });
    await write({ ...facts, panelId: 'panel_before', version: 99 });
    expect(await row()).toEqual(before);
    await write({ ...facts, version: 2 });
    expect((await row())?.panel).toMatchObject({ panelId: panel.id, version: 2 });
  });

  it('is not taken by a panel that has ended: neither a free patch, nor one whose ward is gone', async () => {
    const ended = { ...someFacts(), panelId: 'panel_ended', dissolvedOn: '2020-01-01' } as const;
    const patches = [20, 999].map((number) => ({ ward: 'E05000416', number, wardName: 'Coldharbour' }) as const);
    await writeDigest(table)({ facts: ended, borough: aPanel().borough, patches, kind: 'ward' });
    const [free, gone] = await Promise.all(
      [20, 999].map((number) => itemsOf(table, 'FORCE#metropolitan', `lambeth#E05000416#${number}`)),
    );
    expect(free?.map(patchFrom)).toEqual([expect.not.objectContaining({ panel: expect.anything() })]);
    expect(gone).toEqual([]);
  });

  it('is not taken by a youth or business panel of the same ward (row 144)', async () => {
    const { row } = await onRecord();
    const before = await row();
    const facts = { ...someFacts(), panelId: 'panel_youth', version: 99 } as const;
    const patches = [{ ward: 'E05000416', number: count, wardName: 'Coldharbour' }] as const;
    await writeDigest(table)({ facts, borough: aPanel().borough, patches, kind: 'youth' });
    const free = [{ ward: 'E05000416', number: 19, wardName: 'Coldharbour' }] as const;
    await writeDigest(table)({ facts, borough: aPanel().borough, patches: free, kind: 'youth' });
    expect(await row()).toEqual(before);
    const [untaken] = (await itemsOf(table, 'FORCE#metropolitan', 'lambeth#E05000416#19')).map(patchFrom);
    expect(untaken).not.toHaveProperty('panel');
  });

  it('of a panel that is dissolved stays as its last facts', async () => {
    const { row, write, facts } = await onRecord();
    await write({ ...facts, version: 2, dissolvedOn: '2026-06-01' });
    expect((await row())?.panel).toMatchObject({ dissolvedOn: '2026-06-01' });
  });

  it('is there for the borough and for the force, and for no borough whose name begins the same', async () => {
    const { patches } = await readBorough(table)('metropolitan', 'lambeth');
    expect(patches).toHaveLength(20);
    expect((await readBorough(table)('metropolitan', 'lamb')).patches).toEqual([]);
    expect((await readForce(table)('metropolitan')).boroughs).toEqual([lambeth]);
    expect(keys.patch('metropolitan', 'lambeth', 'E05000416', 1).sk).toBe('lambeth#E05000416#1');
  });
});
