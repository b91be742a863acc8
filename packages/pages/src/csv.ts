import type { Cell } from './table.ts';

/**
 * What a spreadsheet takes for a formula (reliability.md I4): the sign may be a full-width one, and stand behind spaces, quotes or control
 * characters, which some of them pass over. Whatever this is true of, it is true of with one more quote before it, so that a guard can be
 * told from a quote that was typed.
 */
const formula = /^[\s'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\p{Cc}]/u;

/** Every spreadsheet shows a cell as text once a quote stands before it. */
const withGuard = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that was written into a cell of our own table, without the quote that guards it. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

const cell = (value: Cell): string => `"${withGuard(String(value ?? '')).replaceAll('"', '""')}"`;

/** A table as RFC 4180 has it, with the marks by which a spreadsheet knows UTF-8. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
