import type { Fields } from '../accept-form.ts';

/** A group of rows (`outcomes-0-…`), the hidden field that says whose row it is, and whose rows the page has today, in their order. */
export type RowsOf = {
  readonly group: string;
  readonly by: string;
  readonly ids: readonly string[];
  /** The field that is shown again by itself when its row is gone; without it, what such a row says is of nobody any more. */
  readonly stray?: string;
  /** Rows that are nobody's follow those that are somebody's: a new guest, a new priority. */
  readonly free?: true;
};

type Row = { readonly number: number; readonly id: string | undefined; readonly fields: ReadonlyMap<string, Values> };
type Values = readonly string[];

/** The group of the texts whose rows are gone. */
export const strays = 'strays';

const isRowOf = (group: string) => new RegExp(`^${group}-(\\d{1,3})-(.+)$`);

const rowsIn = (fields: Fields, { group, by }: RowsOf): readonly Row[] => {
  const rows = new Map<number, Map<string, Values>>();
  for (const [name, values] of Object.entries(fields)) {
    const [, number, rest] = isRowOf(group).exec(name) ?? [];
    if (number === undefined || rest === undefined) continue;
    rows.set(Number(number), (rows.get(Number(number)) ?? new Map()).set(rest, values));
  }
  return [...rows].map(([number, own]) => ({ number, id: own.get(by)?.[0] || undefined, fields: own }));
};

/** Rows that are somebody's come first; those after them are free, and move with the number of the others. */
const placesOf = (rows: readonly Row[], { ids, free }: RowsOf): ReadonlyMap<Row, number> => {
  const moved = free ? ids.length - rows.filter(({ id }) => id !== undefined).length : 0;
  return new Map(
    rows.flatMap((row) => {
      const place = row.id === undefined ? row.number + moved : ids.indexOf(row.id);
      return place < 0 ? [] : [[row, place] as const];
    }),
  );
};

const named = (group: string, places: ReadonlyMap<Row, number>): Record<string, Values> =>
  Object.fromEntries(
    [...places].flatMap(([row, place]) =>
      [...row.fields].map(([rest, values]) => [`${group}-${place}-${rest}`, values] as const),
    ),
  );

const strayTexts = (rows: readonly Row[], places: ReadonlyMap<Row, number>, stray: string): readonly string[] =>
  rows.filter((row) => !places.has(row)).flatMap((row) => (row.fields.get(stray) ?? []).filter((text) => text !== ''));

/**
 * Fields as they were typed, in the rows that the page has today. Rows are numbered, and what was kept yesterday may be of an item that
 * has moved, of a list with one more person on it, or of an item that is gone: each text follows its own, and what is of none any more
 * is shown by itself (`strays-0-text`), because nothing that somebody typed is lost, or put under another heading (promise 4).
 */
export const alignRows = (fields: Fields, groups: readonly RowsOf[]): Fields => {
  const isGrouped = (name: string) => groups.some(({ group }) => isRowOf(group).test(name));
  const aligned: Record<string, Values> = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !isGrouped(name)),
  );
  const lost: string[] = [];
  for (const of of groups) {
    const rows = rowsIn(fields, of);
    const places = placesOf(rows, of);
    Object.assign(aligned, named(of.group, places));
    if (of.stray) lost.push(...strayTexts(rows, places, of.stray));
  }
  const known = Object.keys(aligned).filter((name) => isRowOf(strays).test(name)).length;
  for (const [index, text] of lost.entries()) aligned[`${strays}-${known + index}-text`] = [text];
  return aligned;
};
