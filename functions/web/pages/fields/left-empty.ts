import * as z from 'zod';
import type { Fields } from '../accept-form.ts';
import { text } from './read-text.ts';

/**
 * A box that no reader sees (views/leave-empty.njk): what fills it in is a program that fills in whatever it finds. Part of the schema of
 * a form that anybody may send without an account.
 */
export const leftEmpty = {
  website: z.literal('', 'Leave the box “website” empty: it is there to stop programs that fill in forms'),
};

export const readLeftEmpty = (fields: Fields) => ({ website: text(fields, 'website') });
