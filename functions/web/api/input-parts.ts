import type { Id } from '@wardmote/domain/id';
import * as z from 'zod';
import { isId } from '../is-id.ts';

/** Control characters but for line ends and tabs, and marks that turn the direction of text (reliability.md J4). */
const controls = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
export const clean = (value: string): string =>
  value.normalize('NFC').replace(/\r\n?/g, '\n').replace(controls, '').trim();

export const typed = (most: number, least: string) =>
  z
    .string()
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
    .transform(clean)
    .pipe(z.string().min(1, least));
export const optional = (most: number) =>
  z
    .string()
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
    .transform(clean)
    .optional()
    .transform((value) => value || undefined);

export const idOf = <Kind extends string>(kind: Kind, message = 'Choose one from the list') =>
  z.custom<Id<Kind>>((value) => isId(kind, value), { message });

const dayPattern = /^\d{4}-\d\d-\d\d$/;
const exists = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day >= '1990-01-01' && day < '2100-01-01'
  );
};
export const day = z
  .string()
  .regex(dayPattern, 'Enter a day, a month and a year, for example 27 3 2027')
  .refine(exists, 'There is no such day. Check the day, the month and the year');
export const civilTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 'Enter a day and a time, for example 27 3 2027 and 7:30pm')
  .refine((time) => exists(time.slice(0, 10)), 'There is no such day. Check the day, the month and the year');

export const email = z
  .string()
  .max(254, 'Use 254 characters or fewer')
  .transform((value) => value.trim())
  .pipe(z.union([z.literal(''), z.email('Enter an email address in the form name@example.org')]))
  .optional()
  .transform((value) => value || undefined);

export const whole = (least: number, most: number, message = `Enter a whole number from ${least} to ${most}`) =>
  z.int(message).min(least, message).max(most, message);
export const count = whole(0, 999);

export const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Choose a borough');
export const wardCode = z.custom<`E05${string}`>((value) => typeof value === 'string' && /^E05\d{6}$/.test(value), {
  message: 'Choose a ward',
});
