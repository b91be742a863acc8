import type { Refusal } from '@wardmote/domain/refusal';
import type { Venue } from '@wardmote/domain/venue';
import type { CommandNeeds, Request } from './carry-out.ts';
import { type VenueAnswer, type VenueReads, venueCommand } from './venue-command.ts';

/** What somebody says of a venue; that it was checked today goes without saying. */
export type VenueAsked = Omit<Venue, 'id' | 'borough' | 'version' | 'checkedOn' | 'retiredOn'>;

export type AddVenue = VenueAsked & { readonly borough: string };

/** A place where panels of the borough may meet comes into the register (row 77). */
export const addVenue =
  (needs: CommandNeeds & VenueReads) =>
  (request: Request, command: AddVenue): Promise<VenueAnswer | Refusal> =>
    venueCommand(needs)(request, { name: 'add-venue', action: 'venue.add', input: command }, ({ borough }, moment) => ({
      after: {
        ...command,
        id: moment.newId('venue'),
        borough: borough.slug,
        version: 0,
        checkedOn: moment.today,
      },
    }));
