import * as z from 'zod';
import { count, idOf, optional } from './input-parts.ts';

/** How an item was decided, as it is asked for. */
export const itemRecord = {
  movedBy: idOf('person').optional(),
  secondedBy: idOf('person').optional(),
  votesFor: count.optional(),
  votesAgainst: count.optional(),
  votesAbstained: count.optional(),
  adviceFor: count.optional(),
  adviceAgainst: count.optional(),
  declarations: z
    .array(z.strictObject({ personId: idOf('person'), interest: optional(300).default(''), tookNoPart: z.boolean() }))
    .max(20, 'Use 20 declarations or fewer')
    .optional(),
};

/** One line of the list of who came, for members of the panel. */
export const toldAttendance = z.object({
  name: z.string(),
  party: z.string(),
  presence: z.string(),
  forItem: idOf('item').optional(),
  fromItem: idOf('item').optional(),
  untilItem: idOf('item').optional(),
});

const person = z.object({ personId: idOf('person'), name: z.string() });
const counted = z.int().optional();

/** How an item was decided, as it is told: names to members of the panel alone, to everybody else that it was moved. */
export const toldRecord = {
  movedBy: person.optional(),
  secondedBy: person.optional(),
  moved: z.boolean().optional(),
  seconded: z.boolean().optional(),
  votesFor: counted,
  votesAgainst: counted,
  votesAbstained: counted,
  adviceFor: counted,
  adviceAgainst: counted,
  declarations: z.array(person.extend({ interest: z.string(), tookNoPart: z.boolean() })).optional(),
  tookNoPart: counted,
  quorum: z.object({ present: z.int(), quorum: z.int(), quorate: z.boolean() }).optional(),
};
