import { type CivilTime, type Day, dayOf } from '@wardmote/domain/day';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
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
];

/** `Tuesday 3 March 2026`. */
export const dayInWords = (day: Day): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

/** `7:30pm`, `9pm`, `midday`, `midnight`: the words of the GOV.UK style guide. */
const clockInWords = (time: CivilTime): string => {
  const [hour = 0, minute = 0] = time.slice(11, 16).split(':').map(Number);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};

/** `Tuesday 3 March 2026, 7:30pm`. */
export const timeInWords = (time: CivilTime): string => `${dayInWords(dayOf(time))}, ${clockInWords(time)}`;

/** `Tuesday 3 March 2026, 7:30pm to 9pm`; with the second day where it ends on another one. */
export const spanInWords = (start: CivilTime, end: CivilTime): string =>
  `${timeInWords(start)} to ${dayOf(start) === dayOf(end) ? clockInWords(end) : timeInWords(end)}`;
