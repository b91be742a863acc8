import { type CivilTime, type Day, dayOf, daysBetween, type Instant } from '@wardmote/domain/day';

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

let clock: Intl.DateTimeFormat | undefined;

/** Time zones are slow to load, so that is left to the first page that shows an instant. */
const londonClock = (): Intl.DateTimeFormat => {
  clock ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return clock;
};

const londonTime = (instant: Instant): CivilTime => {
  const given = londonClock().formatToParts(new Date(instant));
  const parts = Object.fromEntries(given.map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
};

/** An instant as London's clocks showed it: `Tuesday 3 March 2026, 7:30pm`. */
export const atInstant = (instant: Instant): string => dayAndTime(londonTime(instant));

const ago = (days: number): string => (days === 1 ? 'yesterday' : `${days.toLocaleString('en-GB')} days ago`);
const ahead = (days: number): string => (days === 1 ? 'tomorrow' : `in ${days.toLocaleString('en-GB')} days`);

/** `12 days ago`, `today`, `in 3 days`; always shown beside the day itself. */
export const fromToday = (day: Day, today: Day): string => {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  return days > 0 ? ago(days) : ahead(-days);
};
