import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { VenueId } from '@wardmote/domain/id';
import { affiliations, type Venue, venueCosts } from '@wardmote/domain/venue';
import * as z from 'zod';
import { placeAccess } from './arrangements-schema.ts';
import { keys, ranges } from './keys.ts';
import { type Item, queryAll } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';

const venue = placeAccess.extend({
  id: id('venue'),
  borough: z.string(),
  version: z.number(),
  name: z.string(),
  address: z.string(),
  cost: z.enum(venueCosts),
  price: z.string().optional(),
  affiliation: z.enum(affiliations).optional(),
  opening: z.string(),
  contact: z.string().optional(),
  checkedOn: day,
  retiredOn: day.optional(),
}) satisfies z.ZodType<Venue>;

export const venueItem = (one: Venue): Item => ({ ...keys.venue(one.borough, one.id), entity: 'venue', ...one });

/** AP90: the venue register of a borough, those that are retired too. */
export const venuesOf =
  (table: Table) =>
  async (slug: string): Promise<readonly Venue[]> =>
    (await queryAll(table, ranges.venuesOf(slug), { ConsistentRead: true })).map((item) => venue.parse(item));

/** AP91: one venue of a borough. */
export const findVenue =
  (table: Table) =>
  async (slug: string, venueId: VenueId): Promise<Venue | undefined> => {
    const Key = keys.venue(slug, venueId);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Item && venue.parse(Item);
  };
