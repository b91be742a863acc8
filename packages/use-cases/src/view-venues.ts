import type { Actor } from '@wardmote/domain/actor';
import type { VenueId } from '@wardmote/domain/id';
import type { Borough } from '@wardmote/domain/place';
import { allows, check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type Venue, type VenueFilter, venuesWith } from '@wardmote/domain/venue';
import { boroughTarget, type VenueReads } from './venue-command.ts';

type Needs = VenueReads & { readonly venuesOf: (borough: string) => Promise<readonly Venue[]> };

export type VenuesView = {
  readonly borough: Borough;
  readonly venues: readonly Venue[];
  /** How many there are without any filter. */
  readonly all: number;
  readonly mayKeep: boolean;
};

/** The venue register of a borough, for anybody: the venues that answer every wish. */
export const viewVenues =
  (needs: Needs) =>
  async (actor: Actor, slug: string, wanted: VenueFilter = {}): Promise<VenuesView | Refusal<'borough-unknown'>> => {
    const [boroughs, found, target] = await Promise.all([
      needs.allBoroughs(),
      needs.venuesOf(slug),
      boroughTarget(needs, actor, slug),
    ]);
    const borough = boroughs.find((one) => one.slug === slug);
    if (!borough) return refuse('borough-unknown', { borough: slug });
    const venues = venuesWith(found, wanted);
    return { borough, venues, all: venuesWith(found, {}).length, mayKeep: allows(actor, 'venue.add', target) };
  };

/** The venues that a form offers, by name. */
export const listVenues =
  ({ venuesOf }: Pick<Needs, 'venuesOf'>) =>
  async (borough: string): Promise<readonly Venue[]> =>
    venuesWith(await venuesOf(borough), {});

/** One venue with its borough, or the borough alone: what the forms of the register show, to those who may send them. */
export const viewVenue =
  (needs: Needs) =>
  async (
    actor: Actor,
    action: 'venue.add' | 'venue.change' | 'venue.retire',
    { borough: slug, venueId }: { readonly borough: string; readonly venueId?: VenueId },
  ): Promise<{ borough: Borough; venue: Venue | undefined } | Refusal> => {
    const [boroughs, target, venue] = await Promise.all([
      needs.allBoroughs(),
      boroughTarget(needs, actor, slug),
      venueId ? needs.findVenue(slug, venueId) : undefined,
    ]);
    const refused = check(actor, action, target);
    if (refused) return refused;
    const borough = boroughs.find((one) => one.slug === slug);
    return borough && (!venueId || venue) ? { borough, venue } : refuse('not-found', {});
  };
