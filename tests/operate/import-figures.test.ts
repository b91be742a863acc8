import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WardCode } from '@wardmote/domain/place';
import { totalsOf } from '@wardmote/domain/ward-figures';
import { importCrime, importProfiles } from '@wardmote/operate/figures/import-figures';
import { importWards } from '@wardmote/operate/import-wards';
import { figuresOf } from '@wardmote/store/figures-store';
import type { Table } from '@wardmote/store/table';
import { describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { bishops, brixtonHill, listOf } from './ward-lists.ts';

const written = (name: string, lines: readonly string[]): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'wardmote-')), name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

const months =
  'wd_code,wd_name,lad_name,month,anti-social-behaviour,bicycle-theft,burglary,criminal-damage-arson,drugs,other-crime,other-theft,possession-of-weapons,public-order,robbery,shoplifting,theft-from-the-person,vehicle-crime,violent-crime';
const counts = (burglary: number | string) => `55,3,${burglary},12,4,0,19,7,8,9,1,8,14,52`;
const hill = (month: string, burglary: number | string) =>
  `E05000417,Brixton Hill,Lambeth,${month},${counts(burglary)}`;
const bishop = (month: string) => `E05000416,Bishop's,Lambeth,${month},${counts(9)}`;
const crimeFile = (...lines: readonly string[]) => written('crime.csv', [months, ...lines]);

const years =
  'wd_code,wd_name,lad_name,financial_year,Total crime (numbers),Violence against the person,Sexual offences,Robbery,Burglary,Theft and Handling,Fraud or Forgery,Criminal Damage,Drugs,Other Notifiable Offences';
const people = 'wd_code,wd_name,lad_name,pop_2011_mid,age_0_15_2011,age_65_plus_2011';

/** Two wards of 2013, and one of 2025 that most of Brixton Hill has become. */
const after: WardCode = 'E05014096';
const withWards = async (): Promise<Table> => {
  const table = await freshTable();
  const lists = [
    ['wards_2013.csv', listOf(bishops, brixtonHill)],
    ['wards_2025.csv', listOf('E05014096,Brixton Rush Common,E09000022,Lambeth,metropolitan')],
  ] as const;
  for (const [name, list] of lists) {
    const path = written(name, list.toString().split('\n'));
    await importWards(async () => table)({ path, today: '2026-06-12', dryRun: false });
  }
  return table;
};
const bring = (table: Table, path: string, overlap?: string) =>
  importCrime(async () => table)({ path, overlap, dryRun: false });

describe('importing figures', { timeout: 60_000 }, () => {
  it('keeps the months of a ward and of its borough in one item, and a month that is missing is not nought', async () => {
    const table = await withWards();
    const said = await bring(table, crimeFile(hill('2018-05', 21), hill('2018-06', 10), bishop('2018-05')));
    expect(said).toContain('2 wards in the file, 2 of them on record.');
    const { crime } = await figuresOf(table)('E05000416');
    expect(crime).toHaveLength(1);
    expect(crime[0]?.series.periods).toEqual(['2018-05', '2018-06']);
    expect(crime[0]?.series.counts.burglary).toEqual([9, null]);
    expect(crime[0]?.borough.wards).toBe(2);
    expect(crime[0]?.borough.series.counts.burglary).toEqual([30, null]);
  });

  it('ends the same when it is started again, and adds the months of another file', async () => {
    const table = await withWards();
    const path = crimeFile(hill('2018-05', 21));
    await bring(table, path);
    const first = await figuresOf(table)('E05000417');
    await bring(table, path);
    expect(await figuresOf(table)('E05000417')).toEqual(first);
    await bring(table, crimeFile(hill('2018-05', 22), hill('2018-06', 10)));
    const { crime } = await figuresOf(table)('E05000417');
    expect(crime.map(({ series }) => series.counts.burglary)).toEqual([[22, 10]]);
  });

  it('shows the figures of a former ward under a ward of today as what they are, and divides none', async () => {
    const table = await withWards();
    const overlap = written('overlap.csv', [
      'wd13_code,wd13_name,wd25_code,lad_code,share_of_wd13_area',
      `E05000417,Brixton Hill,${after},E09000022,0.62`,
      'E05000417,Brixton Hill,E05099999,E09000022,0.38',
    ]);
    const said = await bring(table, crimeFile(hill('2018-05', 21)), overlap);
    expect(said).toContain('Items: 2');
    const { crime } = await figuresOf(table)(after);
    expect(crime).toMatchObject([
      { of: { code: 'E05000417', name: 'Brixton Hill' }, share: 0.62, series: { counts: { burglary: [21] } } },
    ]);
  });

  it('names the wards that are not on record, and leaves out a row of a whole borough', async () => {
    const table = await withWards();
    const elsewhere = hill('2018-05', 21).replace('E05000417,Brixton Hill', 'E05000999,Nowhere');
    const borough = `E09000001,City of London,City of London,2018-05,${counts(1).replaceAll(/\d+/g, '')}`;
    const said = await bring(table, crimeFile(elsewhere, borough));
    expect(said.join('\n')).toContain('no ward on record has this code: Nowhere (E05000999).');
    expect(said.join('\n')).toContain('of a whole borough: 1 rows');
  });

  it('brings the years of the Ward Atlas beside the months, and who lives there', async () => {
    const table = await withWards();
    await bring(
      table,
      written('years.csv', [years, 'E05000417,Brixton Hill,Lambeth,2010/11,1540,379,22,135,144,467,42,149,148,54']),
    );
    const path = written('people.csv', [people, 'E05000417,Brixton Hill,Lambeth,15575,2435,943']);
    await importProfiles(async () => table)({ path, dryRun: false });
    const { crime, profiles } = await figuresOf(table)('E05000417');
    expect(crime.map(({ source, series }) => [source, totalsOf(series)])).toEqual([['ward-atlas', [1540]]]);
    expect(profiles).toMatchObject([{ year: '2011', residents: 15_575, under16: 2435, over64: 943 }]);
  });

  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    'a number that is none': [hill('2018-05', 'x'), 'Line 2, column burglary: "x" is not a whole number.'],
    'a negative number': [hill('2018-05', -1), 'Line 2, column burglary: "-1" is not a whole number.'],
    'a month that is none': [hill('2018-13', 1), 'Line 2, column month: "2018-13" is not written like 2018-06.'],
    'a code that is none': [
      hill('2018-05', 1).replace('E05', 'W05'),
      'Line 2, column wd_code: "W05000417" is not the code of a ward.',
    ],
    'a month twice': [
      `${hill('2018-05', 1)}\n${hill('2018-05', 2)}`,
      'Line 3, column month: E05000417 has 2018-05 on line 2 already. Take one of the two out.',
    ],
    'a column too few': [
      hill('2018-05', 1).replace(',52', ''),
      'Line 2: the row has 17 columns, and the first line has 18.',
    ],
  };
  it.each(Object.entries(wrong))(
    'turns a file away for %s, by its line, before the table is opened',
    async (_, [line, problem]) => {
      const never = () => Promise.reject(new Error('opened'));
      await expect(importCrime(never)({ path: crimeFile(line), dryRun: false })).rejects.toThrow(
        `${problem}\nNothing of`,
      );
    },
  );

  it('says which columns a file should have', async () => {
    const never = () => Promise.reject(new Error('opened'));
    const path = written('other.csv', ['a,b', '1,2']);
    await expect(importCrime(never)({ path, dryRun: false })).rejects.toThrow('Line 1 names the columns of no file');
  });

  it('writes nothing on a trial', async () => {
    const table = await withWards();
    await importCrime(async () => table)({ path: crimeFile(hill('2018-05', 21)), dryRun: true });
    expect((await figuresOf(table)('E05000417')).crime).toEqual([]);
  });
});

const published = (name: string) => join(import.meta.dirname, '../../../shared/data', name);
const files = {
  lists: ['wards_london_2013_649.csv', 'wards_london_2025_704.csv'].map(published),
  crime: ['police_uk_crime_by_ward_month_2017-07_to_2018-06.csv', 'ward_crime_by_year_2005-06_to_2010-11.csv'].map(
    published,
  ),
  people: ['ward_demographics_2011_625.csv', 'ward_demographics_2021_bestfit_704.csv'].map(published),
  overlap: published('wards_2013_to_2025_overlap.csv'),
};

describe.skipIf(
  !Object.values(files)
    .flat()
    .every((path) => existsSync(path)),
)('the published figures of London (skipped without ../shared/data)', () => {
  it('are brought in whole, and shown for the wards of today too', { timeout: 240_000 }, async () => {
    const table = await freshTable();
    for (const path of files.lists) await importWards(async () => table)({ path, today: '2026-06-12', dryRun: false });
    const { overlap } = files;
    const started = performance.now();
    const said: string[] = [];
    for (const path of files.crime)
      said.push(...(await importCrime(async () => table)({ path, overlap, dryRun: false })));
    for (const path of files.people)
      said.push(...(await importProfiles(async () => table)({ path, overlap, dryRun: false })));
    process.stdout.write(
      `Figures of London: ${said.filter((line) => line.startsWith('Items')).join(', ')} in ${Math.round(performance.now() - started)} ms.\n`,
    );
    const { crime, profiles } = await figuresOf(table)('E05000417');
    expect(crime.map(({ source, series }) => [source, series.periods.length])).toEqual([
      ['police-uk', 12],
      ['ward-atlas', 6],
    ]);
    expect(totalsOf(crime[1]?.series ?? { periods: [], counts: {} })).toEqual([1930, 2002, 1705, 1741, 1532, 1540]);
    expect(crime[0]?.borough).toMatchObject({ name: 'Lambeth', wards: 21 });
    expect(profiles).toMatchObject([{ year: '2011' }]);
    expect(said.filter((line) => line.includes('no ward on record'))).toEqual([]);
  });
});
