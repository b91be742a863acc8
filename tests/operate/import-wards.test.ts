import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { importWards, wardsInFile } from '@wardmote/operate/import-wards';
import { planImport } from '@wardmote/operate/plan-import';
import type { WardRow } from '@wardmote/operate/ward-row';
import { writeImport } from '@wardmote/operate/write-import';
import { savePatch } from '@wardmote/store/import-store';
import { allBoroughs, wardsOf } from '@wardmote/store/places-store';
import { readEnded, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { describe, expect, it } from 'vitest';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from '../support/fresh-table.ts';
import { putOnRecord } from '../support/on-record.ts';
import { bishops, hackney, lambeth, listOf } from './ward-lists.ts';

const bring = async (table: Table, rows: readonly WardRow[], on: string) =>
  writeImport(table)(await planImport(table)(rows, on));

const everythingIn = async ({ client, name }: Table) => {
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: name }));
  expect(LastEvaluatedKey).toBeUndefined();
  return Items.toSorted((one, other) => `${one.pk} ${one.sk}`.localeCompare(`${other.pk} ${other.sk}`));
};

const before = lambeth(['E05000416', "Bishop's"], ['E05000417', 'Brixton Hill']);
const after = [
  ...lambeth(['E05000417', 'Brixton Hill'], ['E05014095', 'Brixton North']),
  ...hackney(['E05009367', 'Brownswood']),
];

const written = (text: Buffer, name: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'wardmote-')), name);
  writeFileSync(path, text);
  return path;
};

describe('importing wards', { timeout: 60_000 }, () => {
  it('makes boroughs, wards with their days, and a patch without a team for each ward in force', async () => {
    const table = await freshTable();
    await bring(table, before, '2013-12-31');
    await bring(table, after, '2025-12-31');
    expect((await allBoroughs(table)()).map(({ slug }) => slug)).toEqual(['hackney', 'lambeth']);
    expect(await wardsOf(table)('lambeth')).toEqual([
      { code: 'E05000416', name: "Bishop's", from: '2013-12-31', until: '2025-12-31' },
      { code: 'E05000417', name: 'Brixton Hill', from: '2013-12-31' },
      { code: 'E05014095', name: 'Brixton North', from: '2025-12-31' },
    ]);
    const { patches } = await readForce(table)('metropolitan');
    expect(patches).toEqual([
      { borough: 'hackney', ward: 'E05009367', number: 1, wardName: 'Brownswood' },
      { borough: 'lambeth', ward: 'E05000417', number: 1, wardName: 'Brixton Hill' },
      { borough: 'lambeth', ward: 'E05014095', number: 1, wardName: 'Brixton North' },
    ]);
  });

  it('brings the middle of a ward to those that are on record without it', async () => {
    const table = await freshTable();
    const centre = { latitude: '51.4625', longitude: '-0.1136' };
    await bring(table, before, '2013-12-31');
    await bring(
      table,
      before.map((row) => ({ ...row, centre })),
      '2013-12-31',
    );
    expect((await wardsOf(table)('lambeth')).map((ward) => ward.centre)).toEqual([centre, centre]);
  });

  it('gives the same whichever list comes first, and nothing new when it is given again', async () => {
    const [one, other] = await Promise.all([freshTable(), freshTable()]);
    await bring(one, before, '2013-12-31');
    await bring(one, after, '2025-12-31');
    await bring(other, after, '2025-12-31');
    await bring(other, before, '2013-12-31');
    const first = await everythingIn(one);
    expect(await everythingIn(other)).toEqual(first);
    for (const change of await planImport(one)(after, '2025-12-31'))
      expect(change).toMatchObject({ isNew: false, list: undefined, wards: [], saved: [], ended: [] });
  });

  it('puts right a list of the same day', async () => {
    const table = await freshTable();
    await bring(table, lambeth(['E05000416', "Bishop's"], ['E05999999', 'Mistake']), '2013-12-31');
    await bring(table, before, '2013-12-31');
    expect((await wardsOf(table)('lambeth')).filter(({ until }) => !until).map(({ name }) => name)).toEqual([
      "Bishop's",
      'Brixton Hill',
    ]);
  });

  it('leaves a panel, its ward and its team where they are', async () => {
    const table = await freshTable();
    await bring(table, before, '2013-12-31');
    const [row] = (await readForce(table)('metropolitan')).patches;
    if (row) await savePatch(table)('metropolitan', { ...row, teamSince: '2004-04-01' });
    await putOnRecord(table, { panel: aPanel({ patches: [{ ward: 'E05000416', number: 1, wardName: "Bishop's" }] }) });
    await bring(table, after, '2025-12-31');
    await bring(table, before, '2013-12-31');
    const { patches } = await readForce(table)('metropolitan');
    expect(patches.find(({ ward }) => ward === 'E05000416')).toMatchObject({
      teamSince: '2004-04-01',
      panel: { panelId: aPanel().id },
    });
  });

  it('remembers the team of a ward that is gone, and brings both back when a list has the ward again', async () => {
    const table = await freshTable();
    await bring(table, before, '2013-12-31');
    const patch = {
      borough: 'lambeth',
      ward: 'E05000416',
      number: 1,
      wardName: "Bishop's",
      teamSince: '2004-04-01',
    } as const;
    await savePatch(table)('metropolitan', patch);
    await bring(table, after, '2025-12-31');
    expect(await readEnded(table)('metropolitan')).toEqual([{ ...patch, until: '2025-12-31' }]);
    await bring(table, [...before, ...after.slice(1)], '2026-01-31');
    expect(await readEnded(table)('metropolitan')).toEqual([]);
    const { patches } = await readForce(table)('metropolitan');
    expect(patches).toContainEqual(patch);
  });

  it('keeps the address of a borough under a new name, and refuses another force or another code', async () => {
    const table = await freshTable();
    await bring(table, before, '2013-12-31');
    const renamed = before.map((row) => ({ ...row, boroughName: 'Lambeth and Clapham' }));
    await bring(table, renamed, '2025-12-31');
    expect(await allBoroughs(table)()).toMatchObject([{ slug: 'lambeth', name: 'Lambeth and Clapham' }]);
    const elsewhere = before.map((row) => ({ ...row, force: 'kent' }));
    await expect(planImport(table)(elsewhere, '2025-12-31')).rejects.toThrow('under the force "metropolitan"');
    const taken = hackney(['E05009367', 'Brownswood']).map((row) => ({ ...row, boroughName: 'Lambeth' }));
    await expect(planImport(table)(taken, '2025-12-31')).rejects.toThrow('is on record as E09000022');
  });
});

describe('the command', { timeout: 60_000 }, () => {
  const given = { on: undefined, today: '2026-06-12', dryRun: false };

  it('writes nothing of a file with one bad row, and does not even open the table', async () => {
    const path = written(listOf(bishops, 'E0500041,Oval,E09000022,Lambeth,metropolitan'), 'wards_2013.csv');
    const command = importWards(() => Promise.reject(new Error('opened')))({ ...given, path });
    await expect(command).rejects.toThrow(/^Line 3, column wd_code: .*\nNothing of .* was written/);
  });

  it('writes nothing on a trial', async () => {
    const table = await freshTable();
    const path = written(listOf(bishops), 'wards_2013.csv');
    const said = await importWards(async () => table)({ ...given, path, dryRun: true });
    expect(said.at(-1)).toBe('This was a trial: nothing was written.');
    expect(await everythingIn(table)).toEqual([]);
  });

  it('says which file is not there', () => {
    expect(() => wardsInFile('/nowhere/wards.csv')).toThrow('There is no file /nowhere/wards.csv.');
  });
});

const published = (name: string) => join(import.meta.dirname, '../../../shared/data', name);
const lists = ['wards_london_2013_649.csv', 'wards_london_2025_704.csv'].map(published);

describe.skipIf(!lists.every((path) => existsSync(path)))(
  'the published lists of 2013 and 2025 (skipped without ../shared/data)',
  () => {
    it('are 649 and 704 wards of 33 boroughs, 25 of them in both, in whatever order they come', {
      timeout: 120_000,
    }, async () => {
      const table = await freshTable();
      const command = importWards(async () => table);
      for (const path of lists.toReversed()) await command({ path, today: '2026-06-12', dryRun: false });
      const boroughs = await allBoroughs(table)();
      expect(boroughs).toHaveLength(33);
      const wards = (await Promise.all(boroughs.map(({ slug }) => wardsOf(table)(slug)))).flat();
      expect(wards).toHaveLength(649 + 704 - 25);
      expect(wards.filter(({ until }) => until === '2025-12-31')).toHaveLength(624);
      expect(wards.filter(({ centre }) => centre)).toHaveLength(704);
      const { patches } = await readForce(table)('metropolitan');
      expect(patches).toHaveLength(679);
    });
  },
);
