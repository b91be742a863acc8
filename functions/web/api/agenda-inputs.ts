import { agendaKinds, closingReasons, mostItems } from '@wardmote/domain/agenda';
import * as z from 'zod';
import { idOf, optional, typed, whole } from './input-parts.ts';

/** One item of an agenda, as it is asked for when a meeting is set down. */
export const proposedItem = {
  kind: z.enum(agendaKinds).default('other'),
  heading: typed(200, 'Enter a heading, or take the item off the agenda'),
  openness: z.enum(['open', 'closed']).default('open'),
  reason: z.enum(closingReasons, 'Choose why the item is closed').optional(),
  section: optional(80),
  presenter: optional(80),
  minutesPlanned: whole(1, 240, 'Enter the minutes as a whole number from 1 to 240').optional(),
};

export const items = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1, 'Put at least one item on the agenda').max(mostItems, `Use ${mostItems} items or fewer`);

/** The whole agenda in its new order; an item without an id is a new one. */
export const changeAgenda = z.strictObject({
  agenda: items(z.strictObject({ id: idOf('item').optional(), ...proposedItem, lateBecause: optional(300) })),
});
