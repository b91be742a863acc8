import { agendaKinds, closingReasons, mostItems } from '@wardmote/domain/agenda';
import * as z from 'zod';
import { day, idOf, optional, typed, whole } from './input-parts.ts';

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

export const agendaDeadline = z.strictObject({
  workingDays: whole(0, 20, 'Enter the working days as a whole number from 0 to 20'),
});

export const attachEvidence = z.strictObject({
  title: typed(120, 'Enter what the evidence shows'),
  /** One that is no address of a website is refused by the rule (`evidence-link-not-https`), which says why. */
  href: typed(500, 'Enter the web address'),
  source: typed(120, 'Enter who made it'),
  on: day,
  readers: z.enum(['everybody', 'panel']).default('everybody'),
});

/** Neither seen nor a reason is refused by the rule (`evidence-not-seen`), which says why. */
export const evidenceSeen = z.strictObject({ seen: z.boolean(), reason: optional(500) });

export const carryForward = z.strictObject({
  fromMeetingId: idOf('meeting', 'Choose the meeting that the items come from'),
  itemIds: z.array(idOf('item')).min(1, 'Choose at least one item').max(mostItems),
  lateBecause: optional(300),
});
