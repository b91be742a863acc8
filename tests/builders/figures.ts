import type { RecordedCrime } from '@wardmote/domain/ward-figures';

/** July 2017 to June 2018. */
export const aYear = Array.from({ length: 12 }, (_, at) =>
  at < 6 ? `2017-${String(at + 7).padStart(2, '0')}` : `2018-${String(at - 5).padStart(2, '0')}`,
);

/** What was recorded in Coldharbour: so many burglaries a month, and drugs of which one month is not known. */
export const aCrime = (burglary: number, changes: Partial<RecordedCrime> = {}): RecordedCrime => {
  const series = {
    periods: aYear,
    counts: { burglary: aYear.map(() => burglary), drugs: aYear.map((_, at) => (at === 11 ? null : 1)) },
  };
  return {
    of: { code: 'E05000416', name: 'Coldharbour' },
    source: 'police-uk',
    series,
    borough: { name: 'Lambeth', wards: 21, series },
    ...changes,
  };
};
