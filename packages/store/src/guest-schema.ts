import type { Guest } from '@wardmote/domain/guest';
import * as z from 'zod';
import { id } from './schemas.ts';

export const guest = z.object({
  id: id('guest'),
  itemId: id('item'),
  name: z.string(),
  organisation: z.string().optional(),
  email: z.string().optional(),
  about: z.string().optional(),
}) satisfies z.ZodType<Guest>;
