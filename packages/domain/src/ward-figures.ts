import type { Day } from './day.ts';
import type { WardCode } from './place.ts';
import type { Category } from './priority-kinds.ts';
import type { PublishedList } from './published.ts';

/** Who published what was recorded. `demo` is invented, and says so wherever it is shown. */
export const crimeSources = ['police-uk', 'ward-atlas', 'demo'] as const;
export type CrimeSource = (typeof crimeSources)[number];

/** Counts by category, one a period, the earliest first: `2018-06` or `2010/11`. What the source lacks is null, and never nought. */
export type Series = {
  readonly periods: readonly string[];
  readonly counts: Readonly<Record<string, readonly (number | null)[]>>;
};

/** Figures are shown as those of the ward that they were counted for, and never divided among the wards that came after it. */
export type Counted = {
  readonly of: { readonly code: WardCode; readonly name: string };
  /** Where that is another ward than the one it is shown for: how much of its area lies there. */
  readonly share?: number;
};

export type RecordedCrime = Counted & {
  readonly source: CrimeSource;
  readonly series: Series;
  /** All wards of the borough that the source has, in the same boundaries. */
  readonly borough: { readonly name: string; readonly wards: number; readonly series: Series };
};

/** Who lives there, by a census or the estimate of its year. */
export type WardProfile = Counted & {
  readonly year: '2011' | '2021';
  readonly residents: number;
  readonly under16: number;
  readonly over64: number;
  readonly borough: { readonly name: string; readonly wards: number; readonly residents: number };
};

/** What is on record of a ward: of itself, or of former wards that reach into it. */
export type WardFigures = {
  readonly crime: readonly RecordedCrime[];
  readonly profiles: readonly WardProfile[];
  /** What its police team publishes as priorities, where that was brought in. */
  readonly published?: PublishedList;
};

/** Three years of months; more makes no page clearer. */
export const mostPeriods = 36;

const sum = (counts: readonly (number | null | undefined)[]): number | null =>
  counts.reduce<number | null>(
    (total, count) => (total === null || count === null || count === undefined ? null : total + count),
    0,
  );

/** One number a period over all categories; null where one of them is not known. */
export const totalsOf = ({ periods, counts }: Series): readonly (number | null)[] =>
  periods.map((_, at) => sum(Object.values(counts).map((each) => each[at])));

/** Two imports of one source as one: where both have a period, the later import counts. The last three years are kept. */
export const mergedSeries = (before: Series, after: Series): Series => {
  const periods = [...new Set([...before.periods, ...after.periods])].toSorted().slice(-mostPeriods);
  const categories = [...new Set([...Object.keys(before.counts), ...Object.keys(after.counts)])].toSorted();
  const count = (category: string, period: string): number | null => {
    const from = after.periods.includes(period) ? after : before;
    return from.counts[category]?.[from.periods.indexOf(period)] ?? null;
  };
  const counts = categories.map((category) => [category, periods.map((period) => count(category, period))]);
  return { periods, counts: Object.fromEntries(counts) };
};

const isMonth = (period: string | undefined): boolean => period !== undefined && /^\d{4}-\d{2}$/.test(period);

/** What the last figures are set against: as many periods as both have. */
export type Span = {
  readonly periods: readonly string[];
  readonly before: readonly string[];
  /** Half a year against the half before: the seasons speak too. */
  readonly seasons: boolean;
};

/** The last year, against the year before where there is one, else its halves. Of years: the last against the one before. */
export const spanOf = ({ periods }: Series): Span => {
  if (!isMonth(periods.at(-1))) return { periods: periods.slice(-1), before: periods.slice(-2, -1), seasons: false };
  if (periods.length >= 24) return { periods: periods.slice(-12), before: periods.slice(-24, -12), seasons: false };
  return { periods: periods.slice(-6), before: periods.length >= 12 ? periods.slice(-12, -6) : [], seasons: true };
};

/** The periods of a whole year at the end of a series, for a rate; nothing where it has no whole year. */
export const lastYearOf = ({ periods }: Series): readonly string[] => {
  if (!isMonth(periods.at(-1))) return periods.slice(-1);
  return periods.length >= 12 ? periods.slice(-12) : [];
};

/** How many in these periods: null where one is not known. */
export const countIn = ({ periods, counts }: Series, category: string, over: readonly string[]): number | null =>
  over.length === 0 ? null : sum(over.map((period) => counts[category]?.[periods.indexOf(period)]));

/** In percent, to one place. */
const changed = (before: number | null, after: number | null): number | undefined =>
  before === null || after === null || before === 0 ? undefined : Math.round(((after - before) / before) * 1000) / 10;

/** What kind of trouble a category of a source is, as priorities and concerns call it. What has no theme is counted all the same. */
const themes: Readonly<Record<string, Category>> = {
  'anti-social-behaviour': 'anti-social-behaviour',
  burglary: 'burglary',
  'criminal-damage-arson': 'vandalism-and-graffiti',
  'criminal-damage': 'vandalism-and-graffiti',
  drugs: 'drugs',
  robbery: 'robbery',
  'vehicle-crime': 'vehicle-crime',
  'violent-crime': 'violence',
  'violence-against-the-person': 'violence',
};

export type RecordedTheme = {
  readonly theme: Category;
  readonly count: number;
  readonly before?: number;
  /** In percent against the span before. */
  readonly change?: number;
};

/** What was recorded of each theme in the last span of a series; themes that it does not count are not there. */
export const recordedThemes = (series: Series): readonly RecordedTheme[] => {
  const { periods, before } = spanOf(series);
  return Object.keys(series.counts).flatMap((category) => {
    const theme = themes[category];
    const count = countIn(series, category, periods);
    if (!theme || count === null) return [];
    const earlier = countIn(series, category, before);
    const change = changed(earlier, count);
    return [{ theme, count, ...(earlier !== null && { before: earlier }), ...(change !== undefined && { change }) }];
  });
};

export type Rate = { readonly category: string; readonly ward: number; readonly borough: number };

/** For 1,000 residents in the last whole year, to one place; categories and `total`. */
export type Rates = {
  readonly periods: readonly string[];
  readonly residentsOf: WardProfile['year'];
  readonly rates: readonly Rate[];
};

/**
 * A ward beside its borough. Nothing is compared where the residents were counted in other boundaries, where the source lacks a ward of
 * the borough or a period of the year, or where there is no whole year.
 */
export const ratesOf = (
  { of, series, borough }: RecordedCrime,
  profiles: readonly WardProfile[],
): Rates | undefined => {
  const profile = profiles.find((one) => one.of.code === of.code && one.borough.wards === borough.wards);
  const periods = lastYearOf(series);
  if (!profile || periods.length === 0 || profile.residents === 0) return undefined;
  const categories = Object.keys(series.counts);
  const total = (one: Series) => sum(categories.map((category) => countIn(one, category, periods)));
  const per1000 = (count: number, residents: number) => Math.round((count / residents) * 10_000) / 10;
  const rate = (category: string, ward: number | null, all: number | null): readonly Rate[] =>
    ward === null || all === null
      ? []
      : [{ category, ward: per1000(ward, profile.residents), borough: per1000(all, profile.borough.residents) }];
  const rates = [
    ...rate('total', total(series), total(borough.series)),
    ...categories
      .flatMap((each) => rate(each, countIn(series, each, periods), countIn(borough.series, each, periods)))
      .toSorted((one, other) => other.ward - one.ward),
  ];
  return rates.length > 0 ? { periods, residentsOf: profile.year, rates } : undefined;
};

/** A source says more of now the later its last period is: months before years, the latest first; the ward's own before a former one's. */
export const latestCrime = (crime: readonly RecordedCrime[]): RecordedCrime | undefined =>
  crime.toSorted(
    (one, other) =>
      (other.series.periods.at(-1) ?? '').localeCompare(one.series.periods.at(-1) ?? '') ||
      (other.share ?? 1) - (one.share ?? 1),
  )[0];

/** Whole calendar years from the last period of a series to a day; a financial year ends in the year after the one it is named by. */
export const yearsSince = ({ periods }: Series, today: Day): number => {
  const last = periods.at(-1) ?? '';
  return Number(today.slice(0, 4)) - Number(last.slice(0, 4)) - (isMonth(last) ? 0 : 1);
};
