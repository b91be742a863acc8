import { type AgendaItem, type AgendaKind, type ClosingReason, type ProposedItem, usualItems } from './agenda.ts';
import type { AgendaItemId } from './id.ts';

/** An item as a table says it; what the table has no column for is left out, and stays as it was. */
export type AgendaRow = {
  readonly heading: string;
  readonly section?: string | undefined;
  readonly presenter?: string | undefined;
  readonly minutesPlanned?: number | undefined;
  readonly reason?: ClosingReason | undefined;
  readonly lateBecause?: string | undefined;
};

/** The rows stand after the agenda as it is, or they are the whole agenda. */
export type RowsPlaced = 'after' | 'instead';

/** An item as it should stand; with an `id` it is one that is there. */
export type ItemChange = Omit<ProposedItem, 'id'> & { readonly id?: AgendaItemId; readonly lateBecause?: string };

const wordsOf = (heading: string): string => heading.trim().toLowerCase();

const kindOf = (heading: string): AgendaKind =>
  usualItems.find((usual) => wordsOf(usual.heading) === wordsOf(heading))?.kind ?? 'other';

/** An item that is there, as one would ask for it again. */
export const asAsked = ({ id, kind, heading, closed, section, presenter, minutesPlanned }: AgendaItem): ItemChange => ({
  id,
  kind,
  heading,
  openness: closed ? 'closed' : 'open',
  ...(closed && { reason: closed }),
  ...(section && { section }),
  ...(presenter && { presenter }),
  ...(minutesPlanned !== undefined && { minutesPlanned }),
});

const said = (row: AgendaRow): Partial<ItemChange> => {
  const { reason, ...rest } = row;
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...told, ...(reason && { openness: 'closed', reason }) };
};

const fromRow = (row: AgendaRow, known: AgendaItem | undefined): ItemChange => {
  const before: ItemChange = known
    ? asAsked(known)
    : { kind: kindOf(row.heading), heading: row.heading, openness: 'open' };
  return { ...before, ...said(row) };
};

/**
 * An agenda with the rows of a table (U13). A row with the heading of an item that is there is that item, with what the row says of it:
 * where it comes from and who asked for it are not lost. A row never opens an item that is closed.
 */
export const withRows = (
  agenda: readonly AgendaItem[],
  rows: readonly AgendaRow[],
  placed: RowsPlaced,
): readonly ItemChange[] => {
  const itemOf = ({ heading }: AgendaRow) => agenda.find((item) => wordsOf(item.heading) === wordsOf(heading));
  const rowOf = ({ heading }: AgendaItem) => rows.find((row) => wordsOf(row.heading) === wordsOf(heading));
  if (placed === 'instead') return rows.map((row) => fromRow(row, itemOf(row)));
  const there = agenda.map((item) => {
    const row = rowOf(item);
    return row ? fromRow(row, item) : asAsked(item);
  });
  return [...there, ...rows.filter((row) => !itemOf(row)).map((row) => fromRow(row, undefined))];
};
