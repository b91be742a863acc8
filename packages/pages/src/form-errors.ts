import type * as z from 'zod';

/** One line of an error summary, and the words beside the field that it is about. */
export type PageError = {
  readonly text: string;
  readonly href?: string;
  /** The `id` of the field: its path in the input, joined by '-'. */
  readonly field?: string;
  readonly code?: string;
};

/** A message that nobody wrote for people, but the schema library by itself. */
const unwritten = /^(Invalid|Unrecognized|Too )/;

const textOf = (message: string): string =>
  unwritten.test(message) ? 'Fill this in. If you cannot see what is missing, open the page again' : message;

/** What the schemas refused, one error a field: its first one, so that nobody is told of the same field twice. */
export const errorsFrom = ({ issues }: z.ZodError): readonly PageError[] => {
  const errors = new Map<string, PageError>();
  for (const { path, message } of issues) {
    const field = path.map(String).join('-');
    if (!errors.has(field)) errors.set(field, { text: textOf(message), ...(field && { field }) });
  }
  return [...errors.values()];
};

type FieldErrors = readonly PageError[] | undefined;

/**
 * The error summary's list: each error with a link to its field. `startsAt` says where a field begins that is several inputs
 * (`{ on: 'on-day' }`).
 */
export const summaryOf = (errors: FieldErrors, startsAt: Readonly<Record<string, string>> = {}) =>
  (errors ?? []).map(({ text, href, field }) => ({ text, href: href ?? (field && `#${startsAt[field] ?? field}`) }));

/** Somebody else saved meanwhile: the page shows what they saved beside what was typed. */
export const isStale = (errors: FieldErrors): boolean =>
  (errors ?? []).some(({ code }) => code === 'changed-meanwhile');

/** The message beside a field, as the GOV.UK macros want it; nothing where the field is right. */
export const errorOf = (errors: FieldErrors, field: string): { readonly text: string } | undefined => {
  const error = errors?.find((each) => each.field === field);
  return error && { text: error.text };
};
