import { addDays, type Day } from './day.ts';
import { heldOn, type Meeting } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Was it worth your time? From 5, very much, to 1, no (row 112). */
export const worthSteps = [5, 4, 3, 2, 1] as const;
export type Worth = (typeof worthSteps)[number];

/** Longer afterwards, people answer from what they have heard since. */
const askedForDays = 14;
/** Fewer answers would say who gave which. */
export const fewestShown = 3;

export const askedUntil = (meeting: Pick<Meeting, 'start'>): Day => addDays(heldOn(meeting), askedForDays);

/** Refuses `meeting-not-held`, and `worth-over` two weeks after the meeting. */
export const checkAsked = (
  meeting: Pick<Meeting, 'start' | 'status'>,
  today: Day,
): Refusal<'meeting-not-held' | 'worth-over'> | undefined => {
  if (meeting.status !== 'held') return refuse('meeting-not-held', { status: meeting.status });
  const until = askedUntil(meeting);
  return today > until ? refuse('worth-over', { until }) : undefined;
};

/** How a meeting was found; no more than how many answered, until three have. */
export type WorthFigures = {
  readonly answers: number;
  /** From 1 to 5, to one decimal. */
  readonly mean?: number;
  readonly counts?: Readonly<Record<Worth, number>>;
};

export const worthFigures = (values: readonly Worth[]): WorthFigures => {
  const answers = values.length;
  if (answers < fewestShown) return { answers };
  const sum = values.reduce((total: number, value) => total + value, 0);
  const count = (step: Worth) => values.filter((value) => value === step).length;
  const counts = { 5: count(5), 4: count(4), 3: count(3), 2: count(2), 1: count(1) };
  return { answers, mean: Math.round((sum / answers) * 10) / 10, counts };
};
