import { type Arrangements, arrangementsOf, checkArrangements } from '@wardmote/domain/arrangements';
import type { CivilTime } from '@wardmote/domain/day';
import type { VenueId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { placeAt, type Venue } from '@wardmote/domain/venue';

/** How a meeting is to be held, as somebody asks for it: what the venue has, the register says. */
export type ArrangementsAsked = Omit<Arrangements, 'access'>;

type Asked = {
  readonly start: CivilTime;
  /** Left out where the venue says it, or where nobody has to go anywhere. */
  readonly place?: string;
  readonly arrangements?: ArrangementsAsked;
};

type Arranged = { readonly place: string; readonly arrangements: Arrangements };

/** A venue that has been retired since may stay where it was chosen before, with what was known of it then. */
const accessOf = (venue: Venue | undefined, before: Arrangements): Pick<Arrangements, 'access'> => {
  if (venue && venue.retiredOn === undefined)
    return { access: { stepFree: venue.stepFree, hearingLoop: venue.hearingLoop } };
  return before.access ? { access: before.access } : {};
};

const placeOf = ({ place, arrangements }: Asked, venue: Venue | undefined): string => {
  if (venue) return placeAt(venue, place);
  return place ?? (arrangements?.how === 'online' ? 'Online' : '');
};

/**
 * Place and arrangements of a meeting from what is asked. Arrangements that are left out stay as they were; given, they are meant as a
 * whole. Refuses `join-link-not-https`, `surgery-not-before`, `venue-unknown`.
 */
export const arranged = (
  asked: Asked,
  venue: Venue | undefined,
  before: Arrangements = {},
): Arranged | Refusal<'join-link-not-https' | 'surgery-not-before' | 'venue-unknown'> => {
  const wanted = asked.arrangements ?? arrangementsOf(before);
  const refused = checkArrangements({ ...wanted, start: asked.start });
  if (refused) return refused;
  const { venueId } = wanted;
  if (venueId && asked.arrangements && !isOffered(venueId, venue, before)) return refuse('venue-unknown', {});
  return {
    place: placeOf({ ...asked, arrangements: wanted }, venue),
    arrangements: arrangementsOf({ ...wanted, ...(venueId && accessOf(venue, before)) }),
  };
};

const isOffered = (venueId: VenueId, venue: Venue | undefined, before: Arrangements): boolean =>
  (venue !== undefined && venue.retiredOn === undefined) || before.venueId === venueId;
