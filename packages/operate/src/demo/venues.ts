import type { VenueId } from '@wardmote/domain/id';
import type { VenueAsked } from '@wardmote/use-cases/add-venue';
import { church, library } from './brixton-hill-evening.ts';
import { demoPerson } from './people.ts';
import { actorOf, done, type Story } from './story.ts';

export const communityHall = 'Millers Rise community hall';

/**
 * Where panels of the borough may meet. The halls are invented, and so are their postcodes: none of the Royal Mail's has C, I, K, M, O
 * or V among its last two letters.
 */
const venues: readonly VenueAsked[] = [
  {
    name: communityHall,
    address: '12 Millers Rise, SW2 5CK',
    cost: 'low',
    stepFree: 'yes',
    hearingLoop: 'yes',
    opening: 'Every day from 9am to 10pm',
    contact: 'The bookings desk in the hall, on weekdays from 10am to noon',
  },
  {
    name: library,
    address: '3 Old Brewery Walk, SW2 5MO',
    cost: 'free',
    affiliation: 'council',
    stepFree: 'no',
    hearingLoop: 'unknown',
    opening: 'Monday to Thursday until 9pm, Saturday until 5pm',
    contact: 'The desk of the library, at least a week before',
  },
  {
    name: church,
    address: '40 Chapel Bank, SW2 5KV',
    cost: 'low',
    affiliation: 'faith',
    stepFree: 'yes',
    hearingLoop: 'no',
    opening: 'Weekday evenings, but for Thursdays; not in Holy Week',
    contact: 'The parish office, on Tuesday and Friday mornings',
  },
  {
    name: 'Station Yard arts centre, studio 2',
    address: '7 Station Yard, SW9 8CM',
    cost: 'priced',
    price: '£18 an hour, £12 for groups of residents',
    stepFree: 'yes',
    hearingLoop: 'unknown',
    opening: 'Tuesday to Sunday from 10am to 11pm',
    contact: 'The box office, or the form on its own website',
  },
  {
    name: 'Tenants’ clubroom, Long Meadow estate',
    address: 'Ground floor of Orchard House, Long Meadow, SW4 9KO',
    cost: 'free',
    stepFree: 'yes',
    hearingLoop: 'no',
    opening: 'Mondays and Wednesdays from 5pm to 9:30pm',
    contact: 'The estate office, where the key is',
  },
];

/** The borough's officer puts them into the register; gives the id that each has there, by its name. */
export const fillRegister = async (story: Story): Promise<ReadonlyMap<string, VenueId>> => {
  const { id, name } = demoPerson('borough-officer');
  const borough = story.beginning.borough.slug;
  const officer = actorOf(id, name, { role: 'borough-officer', borough });
  const ids = new Map<string, VenueId>();
  for (const venue of venues) {
    const { venueId } = await done(story.commands.addVenue(story.by(officer), { borough, ...venue }));
    ids.set(venue.name, venueId);
  }
  return ids;
};
