import { remits } from '@wardmote/domain/concern';
import * as z from 'zod';
import { raiseConcern } from './concern-inputs.ts';
import { idOf, optional, slug, wardCode } from './input-parts.ts';

/** What worries somebody in a ward without a panel. It is raised on a page alone, as a panel's is. */
export const raiseWardConcern = raiseConcern.omit({ heard: true }).extend({ borough: slug, ward: wardCode });

/** Words that are missing are refused by the rule (`concern-needs-words`), which says why. */
export const answerWardConcern = z.strictObject({
  outcome: z.enum(['elsewhere', 'declined'], 'Choose what becomes of it'),
  remit: z.enum(remits, 'Choose whose it is to deal with').optional(),
  words: optional(1_000),
});

export const passOnWardConcern = z.strictObject({ panelId: idOf('panel', 'Choose a panel') });
