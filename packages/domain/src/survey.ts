import type { Day } from './day.ts';
import type { SurveyId } from './id.ts';
import type { Category } from './priority-kinds.ts';
import type { Perceived } from './reassurance-gap.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What people answered when they were asked (rows 93, 153): totals alone, and never who said what. */
export type SurveyTold = {
  /** In the words in which it was put. */
  readonly question: string;
  readonly askedBy: string;
  readonly from: Day;
  readonly to: Day;
  readonly answered: number;
  /** How many feel safe, where that was asked. */
  readonly feelSafe?: number;
  /** How many are worried, by theme. */
  readonly worried: readonly { readonly theme: Category; readonly count: number }[];
};

/** What it said before it was put right stays, with the reason. */
export type SurveyCorrection = { readonly on: Day; readonly reason: string; readonly was: SurveyTold };

export type Survey = SurveyTold & {
  readonly id: SurveyId;
  /** The earliest first. */
  readonly corrections?: readonly SurveyCorrection[];
  /** It stays on record and counts for nothing. */
  readonly withdrawn?: { readonly on: Day; readonly reason: string };
  /** What changed because of it, in the words of the panel; that nothing did, and why, is an answer too (row 120). */
  readonly changed?: { readonly on: Day; readonly words: string };
  /** How often it was written over; one that was never has none. */
  readonly revision?: number;
};

/** As many of a panel as a page shows, and as can still be written to. */
export const lastSurveys = 12;

/** More often than this a survey is entered anew. */
export const mostSurveyCorrections = 10;

/** The day under which it lies in the record: the last one, as it was entered first. */
export const filedUnder = ({ to, corrections = [] }: Pick<Survey, 'to' | 'corrections'>): Day =>
  corrections[0]?.was.to ?? to;

/** The totals alone. */
const toldBy = ({
  id: _id,
  corrections: _before,
  withdrawn: _gone,
  changed: _since,
  revision: _count,
  ...told
}: Survey): SurveyTold => told;

type Kept = Refusal<'survey-withdrawn' | 'survey-corrected-often'>;

/** A survey as it should have been entered. Refuses `survey-withdrawn`, `survey-corrected-often`, and what `checkSurvey` refuses. */
export const correctedSurvey = (
  before: Survey,
  told: SurveyTold,
  { on, reason }: { readonly on: Day; readonly reason: string },
): Survey | Kept | NonNullable<ReturnType<typeof checkSurvey>> => {
  const { id, corrections = [], withdrawn, changed } = before;
  if (withdrawn) return refuse('survey-withdrawn', { on: withdrawn.on });
  if (corrections.length >= mostSurveyCorrections)
    return refuse('survey-corrected-often', { most: mostSurveyCorrections });
  const wrong = checkSurvey(told, on);
  const after = { ...told, id, ...(changed && { changed }) };
  return wrong ?? { ...after, corrections: [...corrections, { on, reason, was: toldBy(before) }] };
};

/** A survey that nothing rests on any more. Refuses `survey-withdrawn`. */
export const withdrawnSurvey = (
  survey: Survey,
  why: { readonly on: Day; readonly reason: string },
): Survey | Refusal<'survey-withdrawn'> =>
  survey.withdrawn ? refuse('survey-withdrawn', { on: survey.withdrawn.on }) : { ...survey, withdrawn: why };

/** Fewer answers than these have no share: one household would move it by more than ten points. */
export const fewestForShares = 10;

export const isSmall = ({ answered }: Pick<Survey, 'answered'>): boolean => answered < fewestForShares;

export const shareOf = (count: number, { answered }: Pick<Survey, 'answered'>): number =>
  Math.round((count / answered) * 100);

/**
 * Whether a survey can be so. Refuses `survey-days-wrong` where it ends before it begins or after today, and `survey-more-than-answered`
 * where more are worried, or feel safe, than answered.
 */
export const checkSurvey = (
  { from, to, answered, feelSafe = 0, worried }: SurveyTold,
  today: Day,
): Refusal<'survey-days-wrong' | 'survey-more-than-answered'> | undefined => {
  if (to < from || to > today) return refuse('survey-days-wrong', { from, to });
  const most = Math.max(feelSafe, ...worried.map(({ count }) => count));
  return most > answered ? refuse('survey-more-than-answered', { answered, given: most }) : undefined;
};

/** Of each theme, the share that is worried by the last survey that asked and by the one before it; small ones give none. */
export const worryByTheme = (
  surveys: readonly Survey[],
): Readonly<Partial<Record<Category, Pick<Perceived, 'worried' | 'worriedBefore'>>>> => {
  const latestFirst = surveys
    .filter((one) => !isSmall(one) && !one.withdrawn)
    .toSorted((one, other) => other.to.localeCompare(one.to));
  const shares: Partial<Record<Category, readonly number[]>> = {};
  for (const survey of latestFirst)
    for (const { theme, count } of survey.worried) shares[theme] = [...(shares[theme] ?? []), shareOf(count, survey)];
  const told = Object.entries(shares).map(([theme, [worried, worriedBefore]]) => [
    theme,
    { worried, ...(worriedBefore !== undefined && { worriedBefore }) },
  ]);
  return Object.fromEntries(told);
};
