import type { Day } from './day.ts';
import type { SurveyId } from './id.ts';
import type { Category } from './priority.ts';
import type { Perceived } from './reassurance-gap.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What people answered when they were asked (rows 93, 153): totals alone, and never who said what. */
export type Survey = {
  readonly id: SurveyId;
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
  { from, to, answered, feelSafe = 0, worried }: Omit<Survey, 'id'>,
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
  const latestFirst = surveys.filter((one) => !isSmall(one)).toSorted((one, other) => other.to.localeCompare(one.to));
  const shares: Partial<Record<Category, readonly number[]>> = {};
  for (const survey of latestFirst)
    for (const { theme, count } of survey.worried) shares[theme] = [...(shares[theme] ?? []), shareOf(count, survey)];
  const told = Object.entries(shares).map(([theme, [worried, worriedBefore]]) => [
    theme,
    { worried, ...(worriedBefore !== undefined && { worriedBefore }) },
  ]);
  return Object.fromEntries(told);
};
