import type { Cell } from './table.ts';

/** A cell that begins like a formula is shown as text by every spreadsheet once a quote stands before it (reliability.md I4). */
const formula = /^[=+\-@\t\r]/;

const cell = (value: Cell): string => {
  const text = String(value ?? '');
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** A table as RFC 4180 has it, with the marks by which a spreadsheet knows UTF-8. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
