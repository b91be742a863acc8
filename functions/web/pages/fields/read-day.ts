import type { Fields } from '../accept-form.ts';
import { text } from './read-text.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const twoDigits = (typed: string): string => (/^\d$/.test(typed) ? `0${typed}` : typed);

/** `3`, `03`, `March` or `mar`. */
const monthFrom = (typed: string): string => {
  const named = months.indexOf(typed.slice(0, 3).toLowerCase());
  return twoDigits(named === -1 ? typed : String(named + 1));
};

const yearFrom = (typed: string): string => (/^\d\d$/.test(typed) ? `20${typed}` : typed);

/**
 * The day of three fields (`on-day`, `on-month`, `on-year`) as `YYYY-MM-DD`; empty when none is filled in. What is not a day comes
 * out as it was typed, for the schema to refuse.
 */
export const dayFrom = (fields: Fields, name: string): string => {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    text(fields, `${name}-${part}`).trim(),
  );
  return day || month || year ? [yearFrom(year), monthFrom(month), twoDigits(day)].join('-') : '';
};
