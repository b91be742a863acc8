import { closingReasons } from '@wardmote/domain/agenda';
import type { AgendaRow } from '@wardmote/domain/agenda-rows';
import { agendaFromTable, type TableItem } from '@wardmote/pages/agenda-from-table';
import { labels } from '@wardmote/pages/labels';
import * as z from 'zod';
import { items, proposedItem } from '../../api/agenda-inputs.ts';
import { optional } from '../../api/input-parts.ts';
import type { Fields } from '../accept-form.ts';
import { text, textIfAny } from './read-text.ts';

const { heading, section, presenter, minutesPlanned, reason } = proposedItem;
const row = z.object({ heading, section, presenter, minutesPlanned, reason, lateBecause: optional(300) });

/** The reason by its code, or in the words in which the form says it. */
const reasonFrom = (words: string): string =>
  closingReasons.find((code) => labels.closingReason[code].toLowerCase() === words.toLowerCase()) ?? words;

/** An empty cell says nothing, and changes nothing. */
const cellsOf = ({ cells }: TableItem) => ({
  heading: cells.heading ?? '',
  section: cells.section,
  presenter: cells.presenter,
  minutesPlanned: cells.minutes ? Number(cells.minutes) : undefined,
  reason: cells.closed ? reasonFrom(cells.closed) : undefined,
  lateBecause: cells['late because'],
});

/** More than these at once are not read to their end. */
const mostTold = 5;

/** The rows that are right, or what is wrong in which line. */
const rowsOf = (table: string): readonly AgendaRow[] | string => {
  const found = agendaFromTable(table);
  if (typeof found === 'string') return found;
  const judged = found.map((item) => ({ item, result: row.safeParse(cellsOf(item)) }));
  const wrong = judged.flatMap(({ item, result }) =>
    result.success ? [] : [`Line ${item.line}: ${result.error.issues[0]?.message}`],
  );
  if (wrong.length > 0) return wrong.slice(0, mostTold).join('. ');
  return judged.flatMap(({ result }) => (result.success ? [result.data] : []));
};

const table = z
  .string()
  .max(20_000, 'Use 20,000 characters or fewer')
  .transform((typed, context) => {
    const rows = rowsOf(typed);
    if (typeof rows !== 'string') return rows;
    context.addIssue({ code: 'custom', message: rows });
    return z.NEVER;
  });

/** A table that was pasted, as the command wants it. One reason may stand for all rows that have none. */
export const tableForm = z
  .object({
    table: table.pipe(items(z.custom<AgendaRow>())),
    placed: z.enum(['after', 'instead'], 'Choose where they go'),
    lateBecause: optional(300),
  })
  .transform(({ table: rows, placed, lateBecause }) => ({
    rows: rows.map((one) => ({ ...one, lateBecause: one.lateBecause ?? lateBecause })),
    placed,
  }));

export const tableFrom = (fields: Fields) => ({
  table: text(fields, 'table'),
  placed: textIfAny(fields, 'placed'),
  lateBecause: textIfAny(fields, 'lateBecause'),
});
