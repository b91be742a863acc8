import * as z from 'zod';
import { idOf } from './input-parts.ts';

const text = z.string();

/** What those who were there want put right in the draft; for the panel alone. */
export const corrections = z
  .array(
    z.object({
      id: idOf('correction'),
      itemId: idOf('item'),
      text,
      name: text,
      at: text,
      settled: z.object({ accepted: z.boolean(), reason: text.optional(), at: text }).optional(),
    }),
  )
  .optional();
