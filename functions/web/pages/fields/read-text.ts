import type { Fields } from '../accept-form.ts';

/** What was typed into a field; nothing typed is an empty text. */
export const text = (fields: Fields, name: string): string => fields[name]?.[0] ?? '';

/** The same, where nothing typed means that nothing is said. */
export const textIfAny = (fields: Fields, name: string): string | undefined =>
  text(fields, name).trim() === '' ? undefined : text(fields, name);

/** Whole pounds as people write them, with their sign and commas or without; read as a whole number is. */
export const poundsIfAny = (fields: Fields, name: string): number | undefined => {
  const typed = textIfAny(fields, name)?.trim();
  if (typed === undefined) return undefined;
  return /^£?\s?\d{1,3}(,?\d{3}){0,3}$/.test(typed) ? Number(typed.replaceAll(/[£,\s]/g, '')) : Number.NaN;
};

/** A whole number; undefined when nothing is typed, and not a number when something else is, so that the schema can say so. */
export const numberIfAny = (fields: Fields, name: string): number | undefined => {
  const typed = textIfAny(fields, name)?.trim();
  if (typed === undefined) return undefined;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
};
