import { longestBrief } from '@wardmote/domain/brief';
import { longestBulletin } from '@wardmote/domain/bulletin';
import * as z from 'zod';
import { clean, idOf, optional, typed } from './input-parts.ts';

const sectionText = z.string().max(8_000, 'Use 8,000 characters or fewer for one item').transform(clean);

export const saveMinutes = z.strictObject({
  revision: z.int().min(0),
  /** What it is saved over stays among the earlier texts, also where the same person saved it just now. */
  newSitting: z.boolean().optional(),
  sections: z
    .array(
      z.strictObject({
        itemId: idOf('item'),
        text: sectionText,
      }),
    )
    .max(40),
});

/** What residents are told after a meeting. */
export const saveBrief = z.strictObject({ text: typed(longestBrief, 'Write what your team has done') });
export const saveBulletin = z.strictObject({ text: typed(longestBulletin, 'Write what residents should know') });

export const approveMinutes = z.strictObject({
  revision: z.int().min(0).optional(),
  atMeetingId: idOf('meeting', 'Choose the meeting that agreed them'),
  amended: z
    .array(z.strictObject({ itemId: idOf('item'), text: sectionText }))
    .max(40)
    .optional(),
  heldBack: optional(500),
});

export const restoreMinutes = z.strictObject({ revision: z.int().min(0), restored: z.int().min(1).max(999_999) });

export const suggestCorrection = z.strictObject({
  itemId: idOf('item', 'Choose the item'),
  text: typed(2_000, 'Write what is wrong, and what it should say'),
});

export const settleCorrection = z.discriminatedUnion(
  'accepted',
  [
    z.strictObject({ accepted: z.literal(true), revision: z.int().min(0), text: sectionText }),
    /** Empty is refused by the rule (`declining-needs-reason`), which says why. */
    z.strictObject({
      accepted: z.literal(false),
      reason: z.string().max(1_000, 'Use 1,000 characters or fewer').transform(clean),
    }),
  ],
  'Choose whether you take the correction',
);

export const amendMinutes = z.strictObject({
  atMeetingId: idOf('meeting', 'Choose the meeting that decided it'),
  text: typed(4_000, 'Write what is put right'),
});
