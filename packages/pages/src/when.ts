import { type CivilTime, type Day, daysBetween, type Instant } from '@wardmote/domain/day';
import { dayAndTime } from '@wardmote/domain/day-in-words';

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
