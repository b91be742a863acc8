import { isJoinUrl, knowledge, waysOfMeeting } from '@wardmote/domain/arrangements';
import { affiliations, venueCosts } from '@wardmote/domain/venue';
import * as z from 'zod';
import { civilTime, idOf, optional, typed } from './input-parts.ts';

/** How a meeting is held, as a whole: what is left out is not so. */
const arrangements = z.strictObject({
  how: z.enum(waysOfMeeting).optional(),
  joinUrl: optional(500).refine(
    (url) => url === undefined || isJoinUrl(url),
    'The link must begin with https:// and lead to a website. Copy it again from the invitation of the video call',
  ),
  venueId: idOf('venue').optional(),
  theme: optional(60),
  surgeryFrom: civilTime.optional(),
});

/** Where a meeting is: typed, said by a venue of the register, or nowhere when it is online. */
export const where = { place: optional(300), arrangements: arrangements.optional() };

type Where = {
  readonly place?: string | undefined;
  readonly arrangements?: z.output<typeof arrangements> | undefined;
};

export const hasPlace = ({ place, arrangements: how }: Where): boolean =>
  place !== undefined || how?.venueId !== undefined || how?.how === 'online';

export const placeMissing = 'Enter where the meeting is held, or choose a venue';
/** Made anew for each schema: zod takes the message out of what it is given. */
export const needsPlace = () => ({ message: placeMissing, path: ['place'] });

const known = z.enum(knowledge).default('unknown');

export const venue = z
  .strictObject({
    name: typed(120, 'Enter the name of the venue'),
    address: typed(200, 'Enter the address, with its postcode'),
    cost: z.enum(venueCosts, 'Choose what it costs'),
    price: optional(80),
    stepFree: known,
    hearingLoop: known,
    affiliation: z.enum(affiliations).optional(),
    opening: typed(200, 'Say on which days and at which hours it is open'),
    contact: optional(200),
  })
  .refine(({ cost, price }) => cost !== 'priced' || price !== undefined, {
    message: 'Say what it costs, for example £20 an hour',
    path: ['price'],
  });
