import type { Day } from './day.ts';
import type { SurveyId } from './id.ts';
import type { WardCode } from './place.ts';
import type { Category } from './priority-kinds.ts';
import { type Refusal, refuse } from './refusal.ts';
import { filedUnder, type Survey } from './survey.ts';
import {
  type CrimeSource,
  countIn,
  latestCrime,
  type RecordedCrime,
  spanOf,
  type WardFigures,
} from './ward-figures.ts';

/** A survey of the panel, a number on record of its ward, or what is in no list of ours: what a priority is asked to rest on beside concerns (row 7). */
export type Cite =
  | CiteOther
  | { readonly kind: 'survey'; readonly surveyId: SurveyId }
  | {
      readonly kind: 'figure';
      /** The ward of the panel, and the one that it was counted in: a former ward where its boundaries have changed. */
      readonly ward: WardCode;
      readonly of: WardCode;
      readonly source: CrimeSource;
      readonly category: string;
      /** Periods of the source, both inclusive: `2017-07` or `2010/11`. */
      readonly from: string;
      readonly to: string;
    };

/** What shows it and where that is from, as the panel names it: “The council’s noise log, October 2026”. */
type CiteOther = { readonly kind: 'other'; readonly source: string };

/** As it stood when it was cited: what is imported or put right later changes nothing of it. */
export type CitedSurvey = Pick<Survey, 'question' | 'askedBy' | 'from' | 'to' | 'answered'> & {
  readonly kind: 'survey';
  readonly surveyId: SurveyId;
  /** How many are worried about the priority's kind of trouble, where that was asked. */
  readonly worried?: number;
  /** The day under which it lies in the record, where that is not its last one. */
  readonly filed?: Day;
  /** How often it was put right before it was cited; not known of what was cited before that was kept. */
  readonly corrected?: number;
  readonly citedOn: Day;
};

export type CitedFigure = Omit<Extract<Cite, { kind: 'figure' }>, 'of'> & {
  readonly of: RecordedCrime['of'];
  readonly count: number;
  readonly citedOn: Day;
};

export type CitedOther = CiteOther & { readonly citedOn: Day };

export type Citation = CitedSurvey | CitedFigure | CitedOther;

/** One priority rests on no more: beyond that nobody reads them. */
export const mostCitations = 12;

/** What there is to cite: surveys of the panel, and what is on record of each of its wards. */
export type Citable = {
  readonly surveys: readonly Survey[];
  readonly figures: readonly { readonly ward: WardCode; readonly figures: WardFigures }[];
};

/** The numbers of a ward that are offered: each category of its latest source over the span that its page shows, the most first. */
export const citableFigures = (ward: WardCode, { crime }: WardFigures): readonly Omit<CitedFigure, 'citedOn'>[] => {
  const latest = latestCrime(crime);
  if (!latest) return [];
  const { of, source, series } = latest;
  const { periods } = spanOf(series);
  const [from, to] = [periods[0], periods.at(-1)];
  if (from === undefined || to === undefined) return [];
  return Object.keys(series.counts)
    .flatMap((category) => {
      const count = countIn(series, category, periods);
      return count === null ? [] : [{ kind: 'figure' as const, ward, of, source, category, from, to, count }];
    })
    .toSorted((one, other) => other.count - one.count);
};

const citedSurvey = (
  { surveyId }: Extract<Cite, { kind: 'survey' }>,
  { surveys }: Citable,
  { theme, on }: { readonly theme: Category; readonly on: Day },
): CitedSurvey | Refusal<'survey-unknown' | 'survey-withdrawn'> => {
  const found = surveys.find(({ id }) => id === surveyId);
  if (!found) return refuse('survey-unknown', {});
  if (found.withdrawn) return refuse('survey-withdrawn', { on: found.withdrawn.on });
  const { question, askedBy, from, to, answered, worried, corrections = [] } = found;
  const count = worried.find((one) => one.theme === theme)?.count;
  const told = { question, askedBy, from, to, answered, ...(count !== undefined && { worried: count }) };
  const filed = filedUnder(found);
  const seen = { ...(filed !== to && { filed }), corrected: corrections.length };
  return { kind: 'survey', surveyId, ...told, ...seen, citedOn: on };
};

const citedFigure = (
  cite: Extract<Cite, { kind: 'figure' }>,
  { figures }: Citable,
  on: Day,
): CitedFigure | Refusal<'figure-unknown'> => {
  const { ward, source, category, from, to } = cite;
  const found = figures
    .find((one) => one.ward === ward)
    ?.figures.crime.find((one) => one.source === source && one.of.code === cite.of);
  const periods = found?.series.periods.filter((one) => one >= from && one <= to) ?? [];
  const count = found && countIn(found.series, category, periods);
  if (!found || typeof count !== 'number' || periods[0] !== from || periods.at(-1) !== to)
    return refuse('figure-unknown', {});
  return { kind: 'figure', ward, of: found.of, source, category, from, to, count, citedOn: on };
};

/** The day on which the record is read, and that of the meeting at which what is in no list of ours was named. */
export type CitingDays = { readonly on: Day; readonly metOn: Day };

/**
 * What is cited, copied on a day. Refuses `survey-unknown` of a survey that is not among the panel's, `survey-withdrawn`, and `figure-unknown` of a number
 * that is not on record of its wards, or not for each of the periods.
 */
export const cited = (
  cite: Cite,
  citable: Citable,
  about: { readonly theme: Category } & CitingDays,
): Citation | Refusal<'survey-unknown' | 'survey-withdrawn' | 'figure-unknown'> => {
  if (cite.kind === 'other') return { ...cite, citedOn: about.metOn };
  return cite.kind === 'survey' ? citedSurvey(cite, citable, about) : citedFigure(cite, citable, about.on);
};

/** What became of a survey after it was cited. */
export type Since = { readonly withdrawn?: Survey['withdrawn']; readonly correctedOn?: Day };

export const sinceCited = ({ citedOn, corrected }: CitedSurvey, { corrections = [], withdrawn }: Survey): Since => {
  const since = corrections.filter(({ on }, at) => (corrected === undefined ? on >= citedOn : at >= corrected));
  const last = since.at(-1);
  return { ...(withdrawn && { withdrawn }), ...(last && { correctedOn: last.on }) };
};

const nameOf = (one: Citation): string => {
  if (one.kind === 'other') return `other ${one.source}`;
  return one.kind === 'survey'
    ? one.surveyId
    : [one.ward, one.of.code, one.source, one.category, one.from, one.to].join(' ');
};

/** Each once, as it stood when it was cited first. */
export const citedOnce = (all: readonly Citation[]): readonly Citation[] =>
  all.filter((one, at) => all.findIndex((other) => nameOf(other) === nameOf(one)) === at);
