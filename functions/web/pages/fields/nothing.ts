import * as z from 'zod';

/** What a form with a button and no field is read as. */
export const nothing = z.object({});
