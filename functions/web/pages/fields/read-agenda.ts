import * as z from 'zod';
import { items, proposedItem } from '../../api/agenda-inputs.ts';
import { idOf, optional } from '../../api/input-parts.ts';
import type { Fields } from '../accept-form.ts';
import { rowsFrom } from './read-rows.ts';
import { numberIfAny, text, textIfAny } from './read-text.ts';

/** What one item of the form says; a row without an id and without a heading is one that was not used. */
const itemFrom = (fields: Fields) => (row: string) => {
  const [id, heading] = [textIfAny(fields, `${row}-id`), textIfAny(fields, `${row}-heading`)];
  if (!id && !heading) return undefined;
  const reason = textIfAny(fields, `${row}-closed`);
  return {
    ...(id && { id }),
    kind: textIfAny(fields, `${row}-kind`),
    heading: heading ?? '',
    openness: reason ? 'closed' : 'open',
    reason,
    section: textIfAny(fields, `${row}-section`),
    presenter: textIfAny(fields, `${row}-presenter`),
    minutesPlanned: numberIfAny(fields, `${row}-minutesPlanned`),
    lateBecause: textIfAny(fields, `${row}-lateBecause`),
  };
};

/** A button beside a row: `up-3`, `down-0`, `off-2`. */
const buttonIn = (fields: Fields) => {
  const [, what, number] = /^(up|down|off)-(\d{1,2})$/.exec(text(fields, 'do')) ?? [];
  return { what, at: Number(number) };
};

const swapped = <Row>(rows: readonly Row[], at: number, other: number): readonly Row[] => {
  const [one, two] = [rows[at], rows[other]];
  if (one === undefined || two === undefined) return rows;
  return rows.map((row, index) => (index === at ? two : index === other ? one : row));
};

const sent = z.object({ id: idOf('item').optional(), ...proposedItem, lateBecause: optional(300) });
const place = z.number().optional();

/** Rows that were not used are left out first, so that an item changes places with the one that is seen beside it. */
const inOrder = ({ agenda, from, to }: Asked) => {
  const used = agenda.flatMap((item, row) => (item === undefined ? [] : [{ item, row }]));
  const at = used.findIndex(({ row }) => row === from);
  const rows = from === undefined || to === undefined ? used : swapped(used, at, at + Math.sign(to - from));
  return rows.map(({ item }) => item);
};

const asked = z.object({ agenda: z.array(sent.optional()), from: place, to: place, stay: z.boolean() });
type Asked = z.output<typeof asked>;

/** Every button saves all that was typed; those beside a row also move it or take it off, and lead back to the form. */
export const agendaForm = asked
  .transform((form) => ({ agenda: inOrder(form), stay: form.stay }))
  .pipe(z.object({ agenda: items(z.custom<z.output<typeof sent>>()), stay: z.boolean() }));

/** A row that is taken off need not be filled in properly. */
export const agendaFrom = (fields: Fields) => {
  const { what, at } = buttonIn(fields);
  const rows = rowsFrom(fields, 'agenda', itemFrom(fields));
  return {
    agenda: what === 'off' ? rows.map((row, index) => (index === at ? undefined : row)) : rows,
    ...(what === 'up' && { from: at, to: at - 1 }),
    ...(what === 'down' && { from: at, to: at + 1 }),
    stay: what !== undefined,
  };
};

/** Whether the meeting saw the evidence; nothing where that was not answered. */
export const evidenceFrom = (fields: Fields) => {
  const told = textIfAny(fields, 'evidence');
  return told && { seen: told === 'seen', reason: textIfAny(fields, 'evidenceReason') };
};
