import { crimeCategory, inPeriod } from '@wardmote/domain/figures-in-words';
import type { Category } from '@wardmote/domain/priority-kinds';
import type { ThemeCompared } from '@wardmote/domain/reassurance-gap';
import { countIn, type RecordedCrime, type Span, totalsOf } from '@wardmote/domain/ward-figures';
import type { Bar } from './bar-chart.ts';
import { labels } from './labels.ts';

/** The totals of a series, the earliest first, as bars and as the rows of the table beside them. */
export const totalBars = ({ series }: RecordedCrime): readonly Bar[] => {
  const totals = totalsOf(series);
  return series.periods.map((period, at) => ({ label: inPeriod(period), value: totals[at] ?? null }));
};

/** Each category by itself, its periods as bars: the one of which most was recorded first. */
export const categorySeries = ({
  series,
}: RecordedCrime): readonly { readonly label: string; readonly bars: readonly Bar[] }[] =>
  Object.entries(series.counts)
    .map(([category, counts]) => ({
      label: crimeCategory(category),
      bars: series.periods.map((period, at) => ({ label: inPeriod(period), value: counts[at] ?? null })),
      all: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    }))
    .toSorted((one, other) => other.all - one.all)
    .map(({ label, bars }) => ({ label, bars }));

/** What was recorded of each category in the last span, the most first. */
export const categoryBars = ({ series }: RecordedCrime, { periods }: Span): readonly Bar[] =>
  Object.keys(series.counts)
    .map((category) => ({ label: crimeCategory(category), value: countIn(series, category, periods) }))
    .toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));

/** The voices of each theme, the most first. */
export const voiceBars = (voices: Readonly<Partial<Record<Category, number>>>): readonly Bar[] =>
  Object.entries(voices)
    .map(([theme, value]) => ({ label: labels.category[theme as Category], value }))
    .toSorted((one, other) => other.value - one.value);

/** How many are worried about each theme, the most first. */
export const worryBars = (worried: readonly { readonly theme: Category; readonly count: number }[]): readonly Bar[] =>
  voiceBars(Object.fromEntries(worried.map(({ theme, count }) => [theme, count])));

const signed = (change: number): string => `${change > 0 ? '+' : ''}${change}\u00a0%`;

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;
const placeOf = (rank: number): string => places[rank - 1] ?? `number ${rank}`;

const peopleSay = ({ perceived }: ThemeCompared): string => {
  const { voices = 0, worried, worriedBefore } = perceived ?? {};
  const share =
    worried === undefined
      ? []
      : [
          `${worried}\u00a0% are worried${worriedBefore === undefined ? '' : ` (${worriedBefore}\u00a0% in the survey before)`}`,
        ];
  const heard =
    voices > 0 ? [`${voices.toLocaleString('en-GB')} ${voices === 1 ? 'voice' : 'voices'} in concerns`] : [];
  return [...share, ...heard].join(', ');
};

const wasRecorded = ({ recorded }: ThemeCompared): string => {
  if (!recorded) return '';
  const { count, before, change } = recorded;
  const than =
    before === undefined
      ? ''
      : `, after ${before.toLocaleString('en-GB')}${change === undefined ? '' : ` (${signed(change)})`}`;
  return `${count.toLocaleString('en-GB')} recorded${than}`;
};

/** What a divergence says in a sentence, with its numbers. */
export const divergenceInWords = (one: ThemeCompared): string => {
  const [said, counted] = [peopleSay(one), wasRecorded(one)];
  const { recorded, perceived } = one;
  const apart = `It comes ${placeOf(perceived?.rank ?? 0)} in what people say and ${placeOf(recorded?.rank ?? 0)} in what was recorded`;
  const sentences = {
    gap: `Less was recorded, and more people are worried: ${counted}; ${said}.`,
    'more-recorded-less-worry': `More was recorded, and fewer people are worried: ${counted}; ${said}.`,
    'ranks-higher': `${apart}: ${said}; ${counted}.`,
    'ranks-lower': `${apart}: ${said}; ${counted}.`,
    alike: `Its place is much the same in both: ${said}; ${counted}.`,
    'not-counted': `People speak of it (${said}), and these records have no such category.`,
  } as const;
  return one.divergence ? sentences[one.divergence] : `Nobody has told the panel of it: ${counted}.`;
};
