import {
  latestCrime,
  mergedSeries,
  type RecordedCrime,
  ratesOf,
  recordedThemes,
  type Series,
  spanOf,
  totalsOf,
  type WardProfile,
} from '@wardmote/domain/ward-figures';
import { describe, expect, it } from 'vitest';

const months = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => {
    const month = first + at;
    return `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
const flat = (periods: readonly string[], burglary: number, drugs = 1): Series => ({
  periods,
  counts: { burglary: periods.map(() => burglary), drugs: periods.map(() => drugs) },
});
const of = { code: 'E05000417', name: 'Brixton Hill' } as const;
const crime = (series: Series, wards = 2): RecordedCrime => ({
  of,
  source: 'police-uk',
  series,
  borough: { name: 'Lambeth', wards, series: flat(series.periods, 10) },
});
const profile: WardProfile = {
  of,
  year: '2011',
  residents: 12_000,
  under16: 2000,
  over64: 1000,
  borough: { name: 'Lambeth', wards: 2, residents: 24_000 },
};

describe('counts of a ward', () => {
  it('have no total where one category is not known: what is missing is not nought', () => {
    expect(totalsOf({ periods: ['2018-05', '2018-06'], counts: { burglary: [3, null], drugs: [0, 4] } })).toEqual([
      3,
      null,
    ]);
  });

  it('of two imports are one: the later counts where both have a period, and three years stay', () => {
    const merged = mergedSeries(flat(months(0, 30), 1), flat(months(24, 12), 2));
    expect(merged.periods).toEqual(months(0, 36));
    expect(merged.counts.burglary?.filter((count) => count === 2)).toHaveLength(12);
    expect(mergedSeries(merged, flat(months(36, 12), 3)).periods).toEqual(months(12, 36));
    expect(mergedSeries(merged, flat(months(24, 12), 2))).toEqual(merged);
  });

  it('are set against the year before where there is one, else by halves, and years against the year before', () => {
    expect(spanOf(flat(months(0, 24), 1))).toEqual({ periods: months(12, 12), before: months(0, 12), seasons: false });
    expect(spanOf(flat(months(0, 12), 1))).toEqual({ periods: months(6, 6), before: months(0, 6), seasons: true });
    expect(spanOf(flat(['2009/10', '2010/11'], 1))).toEqual({
      periods: ['2010/11'],
      before: ['2009/10'],
      seasons: false,
    });
  });

  it('are told by theme with their change, and nothing is made up where a period is not known', () => {
    const series = {
      periods: ['2009/10', '2010/11'],
      counts: { burglary: [30, 10], 'sexual-offences': [1, 1], drugs: [null, 4] },
    };
    expect(recordedThemes(series)).toEqual([
      { theme: 'burglary', count: 10, before: 30, change: -66.7 },
      { theme: 'drugs', count: 4 },
    ]);
  });

  it('stand beside the borough for 1,000 residents of the same boundaries', () => {
    expect(ratesOf(crime(flat(months(0, 12), 4)), [profile])).toEqual({
      periods: months(0, 12),
      residentsOf: '2011',
      rates: [
        { category: 'total', ward: 5, borough: 5.5 },
        { category: 'burglary', ward: 4, borough: 5 },
        { category: 'drugs', ward: 1, borough: 0.5 },
      ],
    });
  });

  it('are not compared where a ward of the borough, the residents of these boundaries or a whole year is missing', () => {
    const year = flat(months(0, 12), 4);
    expect(ratesOf(crime(year, 1), [profile])).toBeUndefined();
    expect(ratesOf(crime(year), [])).toBeUndefined();
    expect(ratesOf(crime(year), [{ ...profile, of: { code: 'E05014095', name: 'Brixton North' } }])).toBeUndefined();
    expect(ratesOf(crime(flat(months(0, 11), 4)), [profile])).toBeUndefined();
  });

  it('of the latest source come first, the ward itself before a former one', () => {
    const [old, now] = [crime(flat(['2010/11'], 1)), crime(flat(months(20, 5), 1))];
    expect(latestCrime([old, { ...now, share: 0.4 }, now])).toBe(now);
  });
});
