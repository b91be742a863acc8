import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WardCode } from '@wardmote/domain/place';
import { importNeighbours } from '@wardmote/operate/import-neighbours';
import { boundariesIn } from '@wardmote/operate/read-boundaries';
import { sharedBorders } from '@wardmote/operate/shared-borders';
import { needsOf } from '@wardmote/runtime/needs';
import { neighboursOf } from '@wardmote/store/neighbour-store';
import { boroughItems, rollUpItem, wardItem, writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { viewWard } from '@wardmote/use-cases/find-ward';
import { describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { lambeth } from '../support/on-record.ts';

const southwark = { ...lambeth, code: 'E09000028', slug: 'southwark', name: 'Southwark' } as const;
const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
/**
 * Bishop's (0,0), Brixton Hill (1,0) and Coldharbour (1,1) in a square whose fourth field is empty, so that Bishop's and Coldharbour
 * meet at a corner; College (2,0) of Southwark with an island, and a ward that no list names, above Bishop's.
 */
const fields: Readonly<Record<WardCode, unknown>> = {
  E05000415: { type: 'Polygon', coordinates: [square(0, 0)] },
  E05000417: { type: 'Polygon', coordinates: [square(1, 0).toReversed()] },
  E05000416: { type: 'Polygon', coordinates: [square(1, 1)] },
  E05000536: { type: 'MultiPolygon', coordinates: [[square(2, 0)], [square(9, 9)]] },
  E05099999: { type: 'Polygon', coordinates: [square(0, -1)] },
};
const collection = (codes: Readonly<Record<string, unknown>>, column = 'WD13CD') => ({
  type: 'FeatureCollection',
  features: Object.entries(codes).map(([code, geometry]) => ({
    type: 'Feature',
    properties: { [column]: code, name: 'A ward' },
    geometry,
  })),
});
const written = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'wardmote-')), 'wards.geojson');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const patch = (ward: WardCode, wardName: string, borough = 'lambeth') =>
  rollUpItem('metropolitan', { ward, wardName, borough, number: 1, teamSince: '2004-04-01' });
const withWards = async (): Promise<Table> => {
  const table = await freshTable();
  const from = '2003-01-01';
  await writeItems(table)([
    ...boroughItems(lambeth),
    ...boroughItems(southwark),
    wardItem('lambeth', { code: 'E05000415', name: "Bishop's", from }),
    wardItem('lambeth', { code: 'E05000416', name: 'Coldharbour', from }),
    wardItem('lambeth', { code: 'E05000417', name: 'Brixton Hill', from }),
    wardItem('southwark', { code: 'E05000536', name: 'College', from }),
    patch('E05000417', 'Brixton Hill'),
  ]);
  return table;
};
const near = async (table: Table, ...wards: readonly WardCode[]) =>
  (await neighboursOf(table)(wards)).map(({ name, borough }) => `${name}, ${borough.name}`);

describe('importing which wards touch', () => {
  it('finds the wards that share a border, across boroughs too, and none that meet at a corner', async () => {
    const table = await withWards();
    expect(await importNeighbours(table)(written(collection(fields)))).toEqual([
      '3 borders between 4 wards are on record, 1 of them between two boroughs.',
      '1 wards of the file are not on record, and were left out.',
    ]);
    expect(await near(table, 'E05000417')).toEqual(["Bishop's, Lambeth", 'Coldharbour, Lambeth', 'College, Southwark']);
    expect(await near(table, 'E05000415')).toEqual(['Brixton Hill, Lambeth']);
    expect(await near(table, 'E05000416', 'E05000417')).toEqual(["Bishop's, Lambeth", 'College, Southwark']);
    expect(await near(table, 'E05099999')).toEqual([]);
  });

  it('lets a later file take the place of an earlier one', async () => {
    const table = await withWards();
    await importNeighbours(table)(written(collection(fields)));
    const { E05000536: _college, ...rest } = fields;
    await importNeighbours(table)(written(collection(rest, 'wd_code')));
    expect(await near(table, 'E05000417')).toEqual(["Bishop's, Lambeth", 'Coldharbour, Lambeth']);
  });

  it('turns away a file that is something else, and writes nothing', async () => {
    const table = await withWards();
    const bring = (content: unknown) => importNeighbours(table)(written(content));
    await expect(importNeighbours(table)('/nowhere.geojson')).rejects.toThrow('There is no file');
    await expect(bring('wd_code,wd_name')).rejects.toThrow('as JSON');
    await expect(bring({ type: 'FeatureCollection', features: [] })).rejects.toThrow('no boundaries of wards');
    await expect(bring(collection(fields, 'LAD25CD'))).rejects.toThrow('no boundaries of wards');
    await expect(bring(collection({ E05099999: fields.E05099999 }))).rejects.toThrow('No two wards on record');
    await expect(importNeighbours(await freshTable())(written(collection(fields)))).rejects.toThrow(
      'Import them first',
    );
    expect(await near(table, 'E05000417')).toEqual([]);
  });

  it('shows the wards next to one that has no panel', async () => {
    const table = await withWards();
    await importNeighbours(table)(written(collection(fields)));
    const needs = needsOf({ table, now: () => new Date('2026-06-10T10:00:00Z') });
    const view = await viewWard(needs)('lambeth', 'E05000417');
    expect('near' in view && view.near.map(({ code }) => code)).toEqual(['E05000415', 'E05000416', 'E05000536']);
  });
});

const published = (year: string) => join(import.meta.dirname, `../../../shared/data/london_wards_${year}.geojson`);
const files = ['2013_649', '2025_704'].map(published);

describe.skipIf(!files.every((path) => existsSync(path)))(
  'the published boundaries of London (skipped without ../shared/data)',
  () => {
    it.each([
      ['2013_649', 649, 1_777, 12],
      ['2025_704', 704, 1_938, 10],
    ] as const)('of %s: every ward touches another, and all hang together', (year, wards, pairs, most) => {
      const borders = sharedBorders(boundariesIn(published(year)));
      const degrees = [...borders.values()].map(({ size }) => size);
      expect(borders.size).toBe(wards);
      expect(degrees.reduce((sum, degree) => sum + degree, 0) / 2).toBe(pairs);
      expect([Math.min(...degrees), Math.max(...degrees)]).toEqual([1, most]);
      const reached = new Set<WardCode>();
      const next = [...borders.keys()].slice(0, 1);
      for (let ward = next.pop(); ward; ward = next.pop()) {
        if (reached.has(ward)) continue;
        reached.add(ward);
        next.push(...(borders.get(ward) ?? []));
      }
      expect(reached.size).toBe(wards);
    });

    it('of 2013: Brixton Hill touches Clapham Common, Ferndale, Streatham Hill, Thornton and Tulse Hill', () => {
      const borders = sharedBorders(boundariesIn(published('2013_649')));
      expect([...(borders.get('E05000417') ?? [])].toSorted()).toEqual([
        'E05000418',
        'E05000421',
        'E05000430',
        'E05000433',
        'E05000435',
      ]);
    });
  },
);
