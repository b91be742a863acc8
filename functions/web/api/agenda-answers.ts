import * as z from 'zod';
import { day, idOf } from './input-parts.ts';

const text = z.string();

export const agendaItem = z.object({
  id: idOf('item'),
  kind: text,
  heading: text,
  closed: text.optional(),
  section: text.optional(),
  presenter: text.optional(),
  minutesPlanned: z.int().optional(),
  carriedFrom: z.object({ meetingId: idOf('meeting'), itemId: idOf('item'), on: day }).optional(),
  timesCarried: z.int().optional(),
  lateBecause: text.optional(),
  askedBy: text.optional(),
});

/** What a meeting says of the evidence, for as much of it as the reader may see. */
export const evidence = {
  evidence: z
    .array(z.object({ id: idOf('evidence'), title: text, href: text, source: text, on: day, readers: text }))
    .optional(),
  evidenceSeen: z.boolean().optional(),
  evidenceNotSeen: text.optional(),
};
