import { groupAnswers, longestWhat, longestWhy } from '@wardmote/domain/escalation';
import * as z from 'zod';
import { idOf, optional, typed } from './input-parts.ts';

/** What a panel puts to its borough group. */
export const putToBorough = z.strictObject({
  what: typed(longestWhat, 'Enter what it is, in a few words'),
  why: typed(longestWhy, 'Write what you want of the group, and what was tried'),
  about: z.union([idOf('priority'), idOf('action')], 'Choose one from the list').optional(),
});

/** Words that are missing are refused by the rule (`escalation-needs-words`), which says why. */
export const answerEscalation = z.strictObject({
  state: z.enum(groupAnswers, 'Choose what the group says'),
  words: optional(longestWhy),
});
