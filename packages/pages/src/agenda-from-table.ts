import { withoutGuard } from './csv.ts';
import { type Line, type Problem, parseCsv } from './parse-csv.ts';

/** An item as a row of a table says it: text, not yet looked at. What the table has no column for is not there. */
export type TableItem = { readonly line: number; readonly cells: Readonly<Partial<Record<Column, string>>> };

const columns = ['section', 'heading', 'presenter', 'minutes', 'closed', 'late because'] as const;
export type Column = (typeof columns)[number];

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

/** Cells that are copied from a spreadsheet are divided by tabs; a CSV file of a German or French one, by semicolons. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  return ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';
};

const itemOf = ({ line, fields }: Line, heads: readonly string[]): TableItem => ({
  line,
  cells: Object.fromEntries(
    heads.flatMap((head, at) => (isColumn(head) ? [[head, withoutGuard(fields[at] ?? '').trim()]] : [])),
  ),
});

/** Without a row of names, each line is a heading. */
const onlyHeadings = ['heading'];

/**
 * An agenda from a table: as ./agenda-as-csv.ts writes it, or copied from a spreadsheet, with the names of its columns in the first row;
 * or one heading a line. Or why it cannot be read, with the line.
 */
export const agendaFromTable = (text: string): readonly TableItem[] | Problem => {
  const delimiter = delimiterOf(text);
  const named = text.split(/\r?\n/, 1)[0]?.toLowerCase().includes('heading') ?? false;
  const lines = named
    ? parseCsv(new TextEncoder().encode(text), delimiter)
    : text.split(/\r?\n/).map((heading, at) => ({ line: at + 1, fields: [heading] }));
  if (typeof lines === 'string') return lines;
  const [first, ...rest] = lines;
  const heads = named ? (first?.fields ?? []).map((head) => head.trim().toLowerCase()) : onlyHeadings;
  if (named && !heads.includes('heading')) return 'Line 1: one column must be called heading.';
  return (named ? rest : lines)
    .map((line) => itemOf(line, heads))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
};
