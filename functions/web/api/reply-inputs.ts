import { needKinds } from '@wardmote/domain/access-need';
import { worthSteps } from '@wardmote/domain/worth';
import * as z from 'zod';
import { idOf, optional } from './input-parts.ts';

const kind = z.enum(needKinds, 'Choose one from the list');

export const answerInvitation = z.strictObject({
  answer: z.enum(['yes', 'no', 'substitute'], 'Choose whether you are coming'),
  substitute: optional(120),
  needs: z
    .array(z.strictObject({ kind, words: optional(120) }))
    .max(needKinds.length)
    .optional(),
});

export const arrangeHelp = z.strictObject({
  personId: idOf('person'),
  help: z
    .array(
      z.strictObject({
        kind,
        helperId: idOf('person').optional(),
        helper: optional(120),
        met: z.boolean().default(false),
      }),
    )
    .max(needKinds.length),
});

/** Was it worth your time? */
export const sayWorth = z.strictObject({ worth: z.literal(worthSteps, 'Choose one of the five answers') });
