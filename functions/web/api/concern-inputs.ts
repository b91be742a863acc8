import { groupsOfNew, longestOwnGroup } from '@wardmote/domain/affected-group';
import { remits } from '@wardmote/domain/concern';
import { categories } from '@wardmote/domain/priority-kinds';
import * as z from 'zod';
import { day, email, idOf, optional, typed, whole } from './input-parts.ts';

const isOfNew = (group: string): boolean => groupsOfNew.some((one) => one === group);

/** Refused as a whole: a tick of a form that was opened before is on no list any more, so nothing could stand beside it. */
const groups = z
  .array(z.string())
  .max(groupsOfNew.length)
  .refine((all) => all.every(isOfNew), 'Faith and ethnic community are two now: choose again')
  .pipe(z.array(z.enum(groupsOfNew)));

/** What worries somebody. It is raised on a page alone: what comes without one is no neighbour. */
export const raiseConcern = z.strictObject({
  text: typed(2_000, 'Write what worries you'),
  place: optional(120),
  groups: groups.default([]),
  ownGroup: optional(longestOwnGroup),
  email,
  heard: z
    .strictObject({
      from: z.enum(['outreach', 'survey', 'police'], 'Choose how it was heard'),
      voices: whole(1, 10_000, 'Enter how many said it, as a whole number'),
      session: z.strictObject({ on: day, where: typed(80, 'Enter where it was heard') }).optional(),
    })
    .optional(),
});

const words = optional(1_000);

const merged = z.strictObject({
  outcome: z.literal('merged'),
  into: idOf('concern', 'Choose which other concern it is the same as'),
  words,
});
const elsewhere = z.strictObject({
  outcome: z.literal('elsewhere'),
  remit: z.enum(remits, 'Choose whose it is to deal with').optional(),
  words,
});
const declined = z.strictObject({ outcome: z.literal('declined'), words });

/** Neither a reason nor words is refused by the rule (`concern-needs-words`), which says why. */
export const triageConcern = z.discriminatedUnion(
  'outcome',
  [
    z.strictObject({
      outcome: z.literal('taken'),
      title: typed(120, 'Enter what everybody may read of it'),
      remit: z.enum(remits, 'Choose whose it is to deal with'),
      category: z.enum(categories).default('other'),
      place: optional(80),
      words,
    }),
    merged,
    elsewhere,
    declined,
  ],
  'Choose what becomes of it',
);

export const takeOffList = z.discriminatedUnion('outcome', [merged, elsewhere, declined], 'Choose what becomes of it');

/** Where a page of what waits begins, as the page before it has it. */
export const waitingPlace = z.string().regex(/^\d{4}-\d{2}-\d{2}#concern_\w{1,40}$/);

export const rankConcern = z.strictObject({
  concernId: idOf('concern', 'Choose which concern to move'),
  move: z.enum(['up', 'down'], 'Choose whether it goes up or down'),
});
