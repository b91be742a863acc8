import type { VenueId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { VenueAsked } from './add-venue.ts';
import type { CommandNeeds, Request } from './carry-out.ts';
import { type VenueAnswer, type VenueReads, venueCommand } from './venue-command.ts';

type Needs = CommandNeeds & VenueReads;
type Which = { readonly borough: string; readonly venueId: VenueId };

/** What is known of a venue now, checked today. Refuses `venue-unknown` of one that was retired, and `changed-meanwhile`. */
export const changeVenue =
  (needs: Needs) =>
  (request: Request, command: Which & VenueAsked): Promise<VenueAnswer | Refusal> => {
    const about = { name: 'change-venue', action: 'venue.change', input: command } as const;
    return venueCommand(needs)(request, about, ({ venue }, moment) => {
      if (!venue || venue.retiredOn !== undefined) return refuse('venue-unknown', {});
      const { venueId: id, ...known } = command;
      return { before: venue, after: { ...known, id, version: venue.version, checkedOn: moment.today } };
    });
  };

/** A venue is offered no more; meetings that chose it keep it. Refuses `venue-unknown` of one that was retired already. */
export const retireVenue =
  (needs: Needs) =>
  (request: Request, command: Which): Promise<VenueAnswer | Refusal> => {
    const about = { name: 'retire-venue', action: 'venue.retire', input: command } as const;
    return venueCommand(needs)(request, about, ({ venue }, moment) => {
      if (!venue || venue.retiredOn !== undefined) return refuse('venue-unknown', {});
      return { before: venue, after: { ...venue, retiredOn: moment.today } };
    });
  };
