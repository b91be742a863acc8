import * as z from 'zod';
import { optional } from './input-parts.ts';

export const answerInvitation = z.strictObject({
  answer: z.enum(['yes', 'no', 'substitute'], 'Choose whether you are coming'),
  substitute: optional(120),
});
