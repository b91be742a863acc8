import * as z from 'zod';
import { idOf } from './input-parts.ts';

/** More than the teams of a panel's wards publish at once. */
const mostMatches = 60;

export const matchPublished = z.strictObject({
  matches: z
    .array(z.strictObject({ publishedId: idOf('published'), priorityId: idOf('priority').optional() }))
    .min(1, 'Choose for at least one of them')
    .max(mostMatches)
    .refine((all) => new Set(all.map(({ publishedId }) => publishedId)).size === all.length, 'Name each once'),
});
