import * as z from 'zod';
import { email, idOf, optional, typed, whole } from './input-parts.ts';

const wellFormed = (href: string): boolean => URL.canParse(href) && new URL(href).protocol === 'https:';

/** What somebody wants on an agenda. It is asked on a page alone: what comes without one is no neighbour. */
export const requestItem = z.strictObject({
  heading: typed(200, 'Enter what you want the panel to talk about'),
  details: optional(2000),
  href: optional(500).refine(
    (href) => href === undefined || wellFormed(href),
    'Enter a web address that begins with https://, or leave this empty',
  ),
  minutes: whole(1, 240, 'Enter the minutes as a whole number from 1 to 240, or leave this empty').optional(),
  email,
});

const words = optional(1000);

/** Neither a reason nor words is refused by the rule (`request-answer-needs-words`), which says why. */
export const answerRequest = z.discriminatedUnion(
  'outcome',
  [
    z.strictObject({
      outcome: z.literal('taken-on'),
      meetingId: idOf('meeting', 'Choose the meeting'),
      heading: optional(200),
      minutesPlanned: whole(1, 240, 'Enter the minutes as a whole number from 1 to 240').optional(),
      lateBecause: optional(300),
      words,
    }),
    z.strictObject({ outcome: z.enum(['elsewhere', 'declined']), words }),
  ],
  'Choose what becomes of it',
);
