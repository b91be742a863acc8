import { type CivilTime, type Day, dayOf } from './day.ts';

// Written out, because a page of a borough has a hundred days on it, and Intl takes ten times as long for each.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `3 March 2026`; of a civil time, its day. */
export const shortDay = (day: Day | CivilTime): string => {
  const [year, month = 1, date] = dayOf(day).split('-').map(Number);
  return `${date} ${months[month - 1]} ${year}`;
};

/** `2026-03` → `March 2026`. */
export const monthAndYear = (yearAndMonth: string): string => {
  const [year, month = 1] = yearAndMonth.split('-').map(Number);
  return `${months[month - 1]} ${year}`;
};

/** `Tuesday 3 March 2026`. */
export const longDay = (day: Day | CivilTime): string =>
  `${weekdays[new Date(`${dayOf(day)}T00:00:00Z`).getUTCDay()]} ${shortDay(day)}`;

/** `7:30pm`, `9pm`, `midday`: as the GOV.UK style guide writes times. */
export const clockTime = (time: CivilTime): string => {
  const [hour = 0, minute = 0] = time.slice(11).split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};

/** `Tuesday 3 March 2026, 7:30pm`. */
export const dayAndTime = (time: CivilTime): string => `${longDay(dayOf(time))}, ${clockTime(time)}`;

/** `Tuesday 3 March 2026, 7:30pm to 9pm`. */
export const range = ({ start, end }: { readonly start: CivilTime; readonly end: CivilTime }): string =>
  `${dayAndTime(start)} to ${dayOf(end) === dayOf(start) ? clockTime(end) : dayAndTime(end)}`;
