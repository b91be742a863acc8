import type { Action } from './action.ts';
import { addDays, type Day, daysBetween, earlier } from './day.ts';
import { londonDay } from './london.ts';

type Aged = Pick<Action, 'askedOn' | 'dueOn' | 'status' | 'outcome' | 'answers'>;

/** Whether its owner is asked for a word: not once it is closed, nor while the panel has an answer to look at. */
const isWaited = ({ outcome, status }: Aged): boolean => outcome === undefined && status !== 'answered';

/** Due before today, and its owner has not answered. Computed and never stored: it changes neither the day nor how far the action is (U34). */
export const isOverdue = (action: Aged, today: Day): boolean =>
  isWaited(action) && action.dueOn !== undefined && action.dueOn < today;

/** The day of the last answer, or of the asking. */
export const lastWordOn = ({ askedOn, answers }: Aged): Day => {
  const last = answers.at(-1);
  return last ? londonDay(last.at) : askedOn;
};

/** Two of the panel's windows without a word, whether or not a day was set (U32, U40). The number is ours. */
export const silentAfterDays = 56;

/** How long nobody has said anything of it, in days, once that is too long. */
export const silentFor = (action: Aged, today: Day): number | undefined => {
  if (!isWaited(action)) return undefined;
  const days = daysBetween(lastWordOn(action), today);
  return days >= silentAfterDays ? days : undefined;
};

const firstOf = (days: readonly Day[]): Day | undefined => days.toSorted()[0];

/** Of what its owners have not answered: the first day on which something was due, and the oldest last word of what has no such day (U32). */
export const owedOf = (
  actions: readonly Aged[],
): { readonly earliestDueOn: Day | undefined; readonly silentSince: Day | undefined } => {
  const waited = actions.filter(isWaited);
  return {
    earliestDueOn: firstOf(waited.flatMap(({ dueOn }) => dueOn ?? [])),
    silentSince: firstOf(waited.filter(({ dueOn }) => dueOn === undefined).map(lastWordOn)),
  };
};

/** Two reminders to whoever was asked; then the chair and the secretary are told (U35). */
export const chaseSteps = ['reminder', 'second-reminder', 'escalated'] as const;
export type ChaseStep = (typeof chaseSteps)[number];

/** So many days after an answer was to be expected. The numbers are ours: two weeks between them, as an owner has for a request. */
const daysOf: Readonly<Record<ChaseStep, number>> = { reminder: 1, 'second-reminder': 15, escalated: 29 };

/** Whoever has just said how far they are is left in peace for two weeks. */
const peaceDays = 14;

/** By when its owner has promised to report back (row 159): eight weeks from that word at the most, so that nobody promises silence. */
const reportsBackOn = (action: Aged): Day | undefined => {
  const promised = action.answers.at(-1)?.reportBackOn;
  return promised && earlier(promised, addDays(lastWordOn(action), silentAfterDays));
};

/**
 * From which day on an action waits for its owner: it was due, they had promised to report back, or nothing was heard for too long; never
 * while the panel has an answer to look at.
 */
export const waitsSince = (action: Aged): Day | undefined => {
  if (!isWaited(action)) return undefined;
  const last = lastWordOn(action);
  const promised = reportsBackOn(action);
  const due = action.dueOn ?? promised ?? addDays(last, silentAfterDays);
  const inPeaceUntil = promised ?? addDays(last, peaceDays);
  return action.answers.length > 0 && inPeaceUntil > due ? inPeaceUntil : due;
};

/** Each step that is reached by a day, with the day on which it was, the last one last. */
export const chaseOf = (action: Aged, today: Day): readonly { readonly step: ChaseStep; readonly on: Day }[] => {
  const since = waitsSince(action);
  if (since === undefined) return [];
  return chaseSteps.map((step) => ({ step, on: addDays(since, daysOf[step]) })).filter(({ on }) => on <= today);
};
