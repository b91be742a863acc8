import { addDays, type Day, daysBetween } from './day.ts';
import type { Settings } from './governing-document.ts';

const weekDays = 7;
const mostDays = 3;

/**
 * Days to offer for the next meeting: the weekday of the last one, within the window that the document gives (4 to 6 weeks, row 139).
 * Where the window lies too near or is past, the first weeks in which the notice can still be given.
 */
export const suggestDays = (
  last: Day | undefined,
  today: Day,
  { cadence: { fromDays, toDays }, noticeDays }: Pick<Settings, 'cadence' | 'noticeDays'>,
): readonly Day[] => {
  const first = addDays(last ?? today, Math.ceil(fromDays / weekDays) * weekDays);
  const tooNear = daysBetween(first, addDays(today, noticeDays));
  const start = addDays(first, Math.max(0, Math.ceil(tooNear / weekDays)) * weekDays);
  const weeks = Math.floor((toDays - fromDays) / weekDays) + 1;
  return Array.from({ length: Math.max(1, Math.min(mostDays, weeks)) }, (_, week) => addDays(start, week * weekDays));
};
