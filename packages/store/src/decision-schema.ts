import type { Decision } from '@wardmote/domain/meeting';
import * as z from 'zod';
import { id } from './schemas.ts';

export const quorumCount = z.object({ present: z.number(), quorum: z.number(), quorate: z.boolean() });

const mover = z.object({ personId: id('person'), name: z.string() });

const count = z.number().optional();

/** What was decided on an item: with the names for the panel, without them beside the published minutes. */
export const decision = z.object({
  itemId: id('item'),
  text: z.string(),
  movedBy: mover.optional(),
  secondedBy: mover.optional(),
  moved: z.literal(true).optional(),
  seconded: z.literal(true).optional(),
  votesFor: count,
  votesAgainst: count,
  votesAbstained: count,
  adviceFor: count,
  adviceAgainst: count,
  declarations: z
    .array(z.object({ personId: id('person'), name: z.string(), interest: z.string(), tookNoPart: z.boolean() }))
    .optional(),
  tookNoPart: count,
  quorum: quorumCount.optional(),
}) satisfies z.ZodType<Decision>;
