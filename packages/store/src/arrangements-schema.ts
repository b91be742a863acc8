import { type Arrangements, knowledge, waysOfMeeting } from '@wardmote/domain/arrangements';
import * as z from 'zod';
import { id } from './schemas.ts';

const known = z.enum(knowledge);

export const placeAccess = z.object({ stepFree: known, hearingLoop: known });

/** How a meeting is held, as the fields of its root. */
export const arrangements = {
  how: z.enum(waysOfMeeting).optional(),
  joinUrl: z.string().optional(),
  venueId: id('venue').optional(),
  access: placeAccess.optional(),
  theme: z.string().optional(),
  surgeryFrom: z.string().optional(),
} satisfies { [Field in keyof Required<Arrangements>]: z.ZodType<Arrangements[Field]> };
