import { categories } from '@wardmote/domain/priority-kinds';
import * as z from 'zod';
import { day, typed, whole } from './input-parts.ts';

export const people = whole(0, 100_000, 'Enter how many people, as a whole number');

/** What people answered, in totals. */
export const enterSurvey = z.strictObject({
  question: typed(300, 'Enter the question as it was put'),
  askedBy: typed(120, 'Enter who asked'),
  from: day,
  to: day,
  answered: whole(1, 100_000, 'Enter how many people answered, as a whole number'),
  feelSafe: people.optional(),
  worried: z
    .array(z.strictObject({ theme: z.enum(categories), count: people }))
    .min(1, 'Enter how many are worried about at least one thing')
    .refine((all) => new Set(all.map(({ theme }) => theme)).size === all.length, 'Enter each thing once'),
});

const reason = typed(500, 'Write why: everybody reads it');

/** It is given whole, as it should have been entered. */
export const correctSurvey = enterSurvey.extend({ reason });

export const withdrawSurvey = z.strictObject({ reason });

export const sayWhatChanged = z.strictObject({
  words: typed(1_000, 'Write what changed; if nothing did, write that, and why'),
});
