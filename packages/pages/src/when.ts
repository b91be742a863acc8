import { type CivilTime, type Day, dayOf, daysBetween, type Instant } from '@wardmote/domain/day';

/** Made when it is first needed: calendars and time zones are slow to load, and not every request shows a day. */
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) => {
  let made: Intl.DateTimeFormat | undefined;
  return () => {
    made ??= new Intl.DateTimeFormat(locale, options);
    return made;
  };
};

const words = (options: Intl.DateTimeFormatOptions) => formatter('en-GB', { timeZone: 'UTC', ...options });

const short = words({ day: 'numeric', month: 'long', year: 'numeric' });
const weekday = words({ weekday: 'long' });
const clock = formatter('en-CA', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const asDate = (day: Day | CivilTime): Date => new Date(`${dayOf(day)}T00:00:00Z`);

/** `3 March 2026`; of a civil time, its day. */
export const shortDay = (day: Day | CivilTime): string => short().format(asDate(day));

/** `Tuesday 3 March 2026`. */
export const longDay = (day: Day | CivilTime): string => `${weekday().format(asDate(day))} ${shortDay(day)}`;

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

const londonTime = (instant: Instant): CivilTime => {
  const parts = Object.fromEntries(
    clock()
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
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
