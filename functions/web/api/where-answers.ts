import { knowledge, waysOfMeeting } from '@wardmote/domain/arrangements';
import { affiliations, venueCosts } from '@wardmote/domain/venue';
import * as z from 'zod';
import { day, idOf } from './input-parts.ts';

const text = z.string();
const known = z.enum(knowledge);

/** How a meeting is held, as fields of the meeting. The link is there only for those who may see it. */
export const arrangements = {
  how: z.enum(waysOfMeeting).optional(),
  joinUrl: text.optional(),
  venueId: idOf('venue').optional(),
  access: z.object({ stepFree: known, hearingLoop: known }).optional(),
  theme: text.optional(),
  surgeryFrom: text.optional(),
};

export const venue = z.object({
  id: idOf('venue'),
  borough: text,
  name: text,
  address: text,
  cost: z.enum(venueCosts),
  price: text.optional(),
  stepFree: known,
  hearingLoop: known,
  affiliation: z.enum(affiliations).optional(),
  opening: text,
  contact: text.optional(),
  checkedOn: day,
  version: z.int(),
});

/** Who comes for one item only; an address is told to nobody. */
export const guests = z
  .array(
    z.object({
      id: idOf('guest'),
      itemId: idOf('item'),
      name: text,
      organisation: text.optional(),
      about: text.optional(),
    }),
  )
  .optional();
