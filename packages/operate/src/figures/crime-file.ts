import { type CrimeSource, mergedSeries, type RecordedCrime, type Series } from '@wardmote/domain/ward-figures';
import type { Problem } from '@wardmote/pages/parse-csv';
import { byKey } from './by-key.ts';
import { type FileRead, type Layout, type Row, readRows } from './read-rows.ts';

const names = ['wd_name', 'lad_name'] as const;
const asNamed = (...columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, column]));

/** Months of data.police.uk: what the public may see of it, with anti-social behaviour, which is no notifiable crime. */
const policeUk: Layout = {
  name: 'police-uk',
  texts: [...names, 'month'],
  numbers: asNamed(
    'anti-social-behaviour',
    'bicycle-theft',
    'burglary',
    'criminal-damage-arson',
    'drugs',
    'other-crime',
    'other-theft',
    'possession-of-weapons',
    'public-order',
    'robbery',
    'shoplifting',
    'theft-from-the-person',
    'vehicle-crime',
    'violent-crime',
  ),
};

/** Years of the Greater London Authority's Ward Atlas: notifiable offences. Its total is the sum of its columns, and is not kept. */
const wardAtlas: Layout = {
  name: 'ward-atlas',
  texts: [...names, 'financial_year'],
  numbers: {
    'Violence against the person': 'violence-against-the-person',
    'Sexual offences': 'sexual-offences',
    Robbery: 'robbery',
    Burglary: 'burglary',
    'Theft and Handling': 'theft-and-handling',
    'Fraud or Forgery': 'fraud-or-forgery',
    'Criminal Damage': 'criminal-damage',
    Drugs: 'drugs',
    'Other Notifiable Offences': 'other-notifiable-offences',
  },
};

const periods = {
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, like: '2018-06' },
  financial_year: { pattern: /^\d{4}\/\d{2}$/, like: '2010/11' },
} as const;

type Counted = Row & { readonly period: string };

const periodsIn = (
  rows: readonly Row[],
): { readonly counted: readonly Counted[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const counted = rows.map((row) => {
    const column = row.texts.month === undefined ? 'financial_year' : 'month';
    const period = row.texts[column] ?? '';
    const at = `Line ${row.line}, column ${column}: `;
    const { pattern, like } = periods[column];
    if (!pattern.test(period)) problems.push(`${at}"${period}" is not written like ${like}.`);
    const before = seen.get(`${row.ward} ${period}`);
    if (before) problems.push(`${at}${row.ward} has ${period} on line ${before} already. Take one of the two out.`);
    seen.set(`${row.ward} ${period}`, row.line);
    return { ...row, period };
  });
  return { counted, problems };
};

/** Every period of the file is there for every ward; one that a ward lacks is not known, and not nought. */
const seriesOf = (rows: readonly Counted[], all: readonly string[], categories: readonly string[]): Series => {
  const found = new Map(rows.map((row) => [row.period, row]));
  const counts = categories.map((category) => [
    category,
    all.map((period) => found.get(period)?.numbers[category] ?? null),
  ]);
  return { periods: all, counts: Object.fromEntries(counts) };
};

const summed = (all: readonly Series[], over: readonly string[], categories: readonly string[]): Series => {
  const total = (category: string, at: number): number | null =>
    all.reduce<number | null>((sum, { counts }) => {
      const count = counts[category]?.[at] ?? null;
      return sum === null || count === null ? null : sum + count;
    }, 0);
  const counts = categories.map((category) => [category, over.map((_, at) => total(category, at))]);
  return { periods: over, counts: Object.fromEntries(counts) };
};

const wardsIn = (
  rows: readonly Counted[],
  source: CrimeSource,
  categories: readonly string[],
): readonly RecordedCrime[] => {
  const all = [...new Set(rows.map(({ period }) => period))].toSorted();
  return [...byKey(rows, ({ texts }) => texts.lad_name ?? '').values()].flatMap((borough) => {
    const wards = [...byKey(borough, ({ ward }) => ward).values()].map((ofWard) => ({
      ofWard,
      series: seriesOf(ofWard, all, categories),
    }));
    const series = summed(
      wards.map((one) => one.series),
      all,
      categories,
    );
    return wards.flatMap(({ ofWard: [row], series: own }) => {
      if (!row) return [];
      const { ward: code, texts } = row;
      const name = texts.lad_name ?? '';
      return [
        {
          of: { code, name: texts.wd_name ?? '' },
          source,
          series: own,
          borough: { name, wards: wards.length, series },
        },
      ];
    });
  });
};

export type Crime = { readonly figures: readonly RecordedCrime[]; readonly boroughRows: number };

/** What a file of recorded crime has of each ward. A file with one bad row is turned away with all that is wrong with it. */
export const readCrime = (file: Uint8Array): Crime | { readonly problems: readonly Problem[] } => {
  const read: FileRead = readRows(file, [policeUk, wardAtlas]);
  if ('problems' in read) return read;
  const { counted, problems } = periodsIn(read.rows);
  if (problems.length > 0) return { problems };
  const source = read.layout === policeUk ? 'police-uk' : 'ward-atlas';
  const figures = wardsIn(counted, source, Object.values(read.layout.numbers));
  return { figures, boroughRows: read.boroughRows };
};

/** Over what an earlier import brought: its periods stay, unless the file has them too. */
export const overBefore = (figures: RecordedCrime, before: RecordedCrime | undefined): RecordedCrime =>
  before
    ? {
        ...figures,
        series: mergedSeries(before.series, figures.series),
        borough: { ...figures.borough, series: mergedSeries(before.borough.series, figures.borough.series) },
      }
    : {
        ...figures,
        series: mergedSeries(figures.series, figures.series),
        borough: { ...figures.borough, series: mergedSeries(figures.borough.series, figures.borough.series) },
      };
