import type { Known, PlaceAccess } from './arrangements.ts';
import type { Day } from './day.ts';
import type { VenueId } from './id.ts';

export const venueCosts = ['free', 'low', 'priced'] as const;
export type VenueCost = (typeof venueCosts)[number];

/** Whose house it is, where it is not everybody's: some residents will not go there, and a panel should know before it meets (row 77). */
export const affiliations = ['faith', 'political', 'police', 'council'] as const;
export type Affiliation = (typeof affiliations)[number];

/** A place where panels of a borough may meet (rows 77, 80; domain.md 2.1, Haringey). It names no person. */
export type Venue = PlaceAccess & {
  readonly id: VenueId;
  /** The slug of its borough. */
  readonly borough: string;
  readonly version: number;
  readonly name: string;
  readonly address: string;
  readonly cost: VenueCost;
  /** What it costs, in words; only of one that is `priced`. */
  readonly price?: string;
  /** None where it is neutral ground. */
  readonly affiliation?: Affiliation;
  /** Days and hours, in words. */
  readonly opening: string;
  /** How to book: a desk, a number of the house; never somebody's own. */
  readonly contact?: string;
  readonly checkedOn: Day;
  readonly retiredOn?: Day;
};

export type VenueFilter = {
  readonly free?: boolean;
  readonly stepFree?: boolean;
  readonly hearingLoop?: boolean;
  readonly neutral?: boolean;
};

/** The venues that answer every wish, by name. What is not known is not taken for a yes; one that is retired is not offered. */
export const venuesWith = (venues: readonly Venue[], wanted: VenueFilter): readonly Venue[] =>
  venues
    .filter(
      ({ cost, stepFree, hearingLoop, affiliation, retiredOn }) =>
        retiredOn === undefined &&
        (!wanted.free || cost === 'free') &&
        (!wanted.stepFree || stepFree === 'yes') &&
        (!wanted.hearingLoop || hearingLoop === 'yes') &&
        (!wanted.neutral || affiliation === undefined),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name));

const inWords = (known: Known, yes: string, no: string): readonly string[] => {
  if (known === 'unknown') return [];
  return [known === 'yes' ? yes : no];
};

/** `Step-free. No hearing loop.`; nothing of what is not known. */
export const accessInWords = ({ stepFree, hearingLoop }: PlaceAccess): string =>
  [
    ...inWords(stepFree, 'Step-free.', 'Not step-free.'),
    ...inWords(hearingLoop, 'Hearing loop.', 'No hearing loop.'),
  ].join(' ');

/** Where a meeting is, when a venue was chosen: what was typed stands before it, unless it names the venue already. */
export const placeAt = (venue: Pick<Venue, 'name' | 'address'> & PlaceAccess, typed = ''): string => {
  if (typed.includes(venue.name)) return typed;
  const where = `${venue.name}, ${venue.address}`;
  const access = accessInWords(venue);
  const whole = access === '' ? where : `${where.replace(/\.$/, '')}. ${access}`;
  return typed === '' ? whole : `${typed}, ${whole}`;
};
