import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPostcodes } from '@wardmote/operate/import-postcodes';
import { needsOf } from '@wardmote/runtime/needs';
import { findWard, viewWard } from '@wardmote/use-cases/find-ward';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { placesOnRecord } from '../support/on-record.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await placesOnRecord(table, 2);
});

const written = (...lines: readonly string[]): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'wardmote-')), 'ONSPD.csv');
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  return path;
};
const header = 'pcd7,pcds,doterm,lad25cd,wd25cd';
const needs = () => needsOf({ table, now: () => new Date('2026-06-10T10:00:00Z') });
const find = (typed: string) => findWard(needs())(typed);

describe('the finder of wards', () => {
  it('knows the postcodes in use of the wards on record, however they are typed', async () => {
    const said = await importPostcodes(table)(
      written(
        header,
        'SW2 5JX,SW2 5JX,,E09000022,E05000416',
        'SW2 5XJ,SW2 5XJ,202501,E09000022,E05000416',
        'SW2 6AA,SW2 6AA,,E09000022,E05000416',
        'SE1 1AA,SE1 1AA,,E09000028,E05011095',
        'IM1 1AA,IM1 1AA,,L99999999,L99999999',
      ),
    );
    expect(said).toEqual([
      '2 postcodes in 2 sectors are on record.',
      '1 lie in wards that are not on record, and were left out.',
    ]);
    const here = { borough: 'lambeth', ward: 'E05000416' };
    expect(await find('sw2 5jx')).toEqual(here);
    expect(await find('SW26AA')).toEqual(here);
    for (const typed of ['SW2 5XJ', 'SW2 5JJ', 'SW2 5AA', 'SE1 1AA', 'nowhere'])
      expect(await find(typed)).toMatchObject({ refused: 'postcode-unknown' });
  });

  it('takes a later edition in the place of an earlier one, whatever year is in its columns', async () => {
    await importPostcodes(table)(written('PCDS,DOTERM,OSWARD', 'SW2 5JY,,E05000416', 'SW2 5JZ,,E05000416'));
    expect(await find('SW2 5JZ')).toMatchObject({ ward: 'E05000416' });
    expect(await find('SW2 5JX')).toMatchObject({ refused: 'postcode-unknown' });
  });

  it('turns away a file that is something else, and writes nothing', async () => {
    await expect(importPostcodes(table)(written('wd_code,wd_name', 'E05000416,Coldharbour'))).rejects.toThrow(
      'is no ONS Postcode Directory',
    );
    await expect(importPostcodes(table)('/nowhere.csv')).rejects.toThrow('There is no file');
    await expect(importPostcodes(table)(written(header, 'SW2 "5JX,x,,,E05000416'))).rejects.toThrow('as CSV');
    expect(await find('SW2 5JZ')).toMatchObject({ ward: 'E05000416' });
  });

  it('shows a ward with each of its teams, and says so where there is none', async () => {
    expect(await viewWard(needs())('lambeth', 'E05000416')).toMatchObject({
      wardName: 'Coldharbour',
      patches: [{ number: 1 }, { number: 2 }],
    });
    expect(await viewWard(needs())('lambeth', 'E05099999')).toMatchObject({ refused: 'not-found' });
    expect(await viewWard(needs())('atlantis', 'E05000416')).toMatchObject({ refused: 'borough-unknown' });
  });
});
