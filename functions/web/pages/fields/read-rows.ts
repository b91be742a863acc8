import * as z from 'zod';
import type { Fields } from '../accept-form.ts';

/** More rows than any form of ours has; a longer one is not read to its end. */
const mostRows = 200;

/**
 * The rows of a group of fields (`actions-0-what`, `actions-1-what`, …), each read by its prefix. A row that is empty stays in its
 * place as undefined, so that an error keeps the number of the row that it is about.
 */
export const rowsFrom = <Row>(
  fields: Fields,
  group: string,
  read: (prefix: string) => Row | undefined,
): readonly (Row | undefined)[] => {
  const numbers = Object.keys(fields).flatMap((name) => {
    const [, number] = new RegExp(`^${group}-(\\d{1,3})-`).exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  const length = Math.min(mostRows, Math.max(-1, ...numbers) + 1);
  return Array.from({ length }, (_, row) => read(`${group}-${row}`));
};

/** The schema of such rows: the empty ones are left out of what comes out. */
export const filledRows = <Row extends z.ZodType>(row: Row) =>
  z.array(row.optional()).transform((all) => all.flatMap((one) => (one === undefined ? [] : [one])));
