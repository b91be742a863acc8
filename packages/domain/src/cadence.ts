import { addDays, type Day, daysBetween } from './day.ts';
import type { Settings } from './governing-document.ts';

/** Days from the first to the last, both counted. */
export type Span = { readonly from: Day; readonly to: Day };

export type Cadence = Settings['cadence'];

/** How one meeting followed another: by the document's window, or the standard's 28 to 42 days (row 139). */
export type Gap = 'too-soon' | 'in-window' | 'too-late';

export const spanOn = <Kind extends Span>(spans: readonly Kind[], day: Day): Kind | undefined =>
  spans.find(({ from, to }) => from <= day && day <= to);

const byStart = (one: Span, other: Span): number => one.from.localeCompare(other.from);

/** The days of breaks among the `days` that follow `last`, and among those that they add: they are not counted. */
const daysOff = (last: Day, days: number, breaks: readonly Span[]): number => {
  let off = 0;
  for (const { from, to } of breaks.toSorted(byStart)) {
    const begins = from > last ? from : addDays(last, 1);
    if (begins <= addDays(last, days + off)) off += Math.max(0, daysBetween(begins, to) + 1);
  }
  return off;
};

/** The day on which so many days have passed since `last`, not counting those of recorded breaks. */
export const stretched = (last: Day, days: number, breaks: readonly Span[] = []): Day =>
  addDays(last, days + daysOff(last, days, breaks));

const afterBreaks = (day: Day, breaks: readonly Span[]): Day => {
  const within = spanOn(breaks, day);
  return within ? afterBreaks(addDays(within.to, 1), breaks) : day;
};

/**
 * When the next meeting is due: from so many days after the last one, or from the end of a break that this falls in; by the last day of
 * the window, to which the days of breaks are added. A break lets a panel meet later, and never asks it to.
 */
export const dueWindow = (
  last: Day,
  { fromDays, toDays }: Cadence,
  breaks: readonly Span[] = [],
): { readonly from: Day; readonly by: Day } => ({
  from: afterBreaks(addDays(last, fromDays), breaks),
  by: stretched(last, toDays, breaks),
});

/** Row 139: a gap of 27 days is too soon, 28 to 42 in the window, 43 too late; days of a recorded break make no gap late. */
export const gapOf = (last: Day, next: Day, { fromDays, toDays }: Cadence, breaks: readonly Span[] = []): Gap => {
  if (daysBetween(last, next) < fromDays) return 'too-soon';
  return next > stretched(last, toDays, breaks) ? 'too-late' : 'in-window';
};

/** The first day after the window, once it has come; nobody is late during a recorded break. */
export const overdueSince = (last: Day, toDays: number, breaks: readonly Span[], on: Day): Day | undefined => {
  const since = addDays(stretched(last, toDays, breaks), 1);
  return since <= on && !spanOn(breaks, on) ? since : undefined;
};
