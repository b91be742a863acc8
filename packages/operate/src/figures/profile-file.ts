import type { WardProfile } from '@wardmote/domain/ward-figures';
import type { Problem } from '@wardmote/pages/parse-csv';
import { byKey } from './by-key.ts';
import { type Layout, type Row, readRows } from './read-rows.ts';

/** The estimate of the middle of 2011, from the Greater London Authority's Ward Atlas. */
const of2011: Layout = {
  name: '2011',
  texts: ['wd_name', 'lad_name'],
  numbers: { pop_2011_mid: 'residents', age_0_15_2011: 'under16', age_65_plus_2011: 'over64' },
};

/** The census of 2021, put together from smaller areas: near, and not exact. */
const of2021: Layout = {
  name: '2021',
  texts: ['wd_name', 'lad_name'],
  numbers: { residents: 'residents', aged_15_years_and_under: 'under16', aged_65_years_and_over: 'over64' },
};

const profileOf = (row: Row, year: WardProfile['year'], ofBorough: readonly Row[]): WardProfile => {
  const { residents = 0, under16 = 0, over64 = 0 } = row.numbers;
  const all = ofBorough.reduce((sum, { numbers }) => sum + (numbers.residents ?? 0), 0);
  const borough = { name: row.texts.lad_name ?? '', wards: ofBorough.length, residents: all };
  return { of: { code: row.ward, name: row.texts.wd_name ?? '' }, year, residents, under16, over64, borough };
};

export type Profiles = { readonly figures: readonly WardProfile[]; readonly boroughRows: number };

/** Who lives in each ward of a file. A file with one bad row is turned away with all that is wrong with it. */
export const readProfiles = (file: Uint8Array): Profiles | { readonly problems: readonly Problem[] } => {
  const read = readRows(file, [of2011, of2021]);
  if ('problems' in read) return read;
  const year = read.layout === of2011 ? '2011' : '2021';
  const boroughs = byKey(read.rows, ({ texts }) => texts.lad_name ?? '');
  const figures = read.rows
    .map((row) => profileOf(row, year, boroughs.get(row.texts.lad_name ?? '') ?? []))
    .filter(({ residents }) => residents > 0);
  return { figures, boroughRows: read.boroughRows };
};
