import { groupAnswers, longestWhat, longestWhy, mostPounds } from '@wardmote/domain/escalation';
import * as z from 'zod';
import { idOf, optional, typed } from './input-parts.ts';

/** What a panel puts to its borough group. */
export const putToBorough = z.strictObject({
  what: typed(longestWhat, 'Enter what it is, in a few words'),
  why: typed(longestWhy, 'Write what you want of the group, and what was tried'),
  about: z.union([idOf('priority'), idOf('action')], 'Choose one from the list').optional(),
});

const inPounds = 'Enter the sum in whole pounds, for example 2500';
const tooMuch = `Enter £${mostPounds.toLocaleString('en-GB')} or less`;

/** Words that are missing are refused by the rule (`escalation-needs-words`), which says why. */
export const answerEscalation = z.strictObject({
  state: z.enum(groupAnswers, 'Choose what the group says'),
  words: optional(longestWhy),
  /** Whole pounds that were given or moved because of it. */
  pounds: z.int(inPounds).min(0, inPounds).max(mostPounds, tooMuch).optional(),
});
