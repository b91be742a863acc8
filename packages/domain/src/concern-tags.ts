import type { AffectedGroup } from './affected-group.ts';
import type { Concern, Taken } from './concern.ts';
import { isSameSession, placeKey, type Session } from './outreach-session.ts';
import type { Category } from './priority-kinds.ts';

/** By what the list of a panel is told apart: kind of trouble, whom it touches, where, and at which session it was heard. */
type Tagged = Pick<Taken, 'category' | 'place'> & Pick<Concern, 'groups' | 'heardAt'>;

export type ConcernsAsked = {
  readonly theme?: Category | undefined;
  readonly group?: AffectedGroup | undefined;
  readonly place?: string | undefined;
  readonly session?: Session | undefined;
};

/** Whether a concern is among what was asked for; with nothing asked, every concern is. */
export const isAmong =
  ({ theme, group, place, session }: ConcernsAsked) =>
  (concern: Tagged): boolean =>
    (theme === undefined || concern.category === theme) &&
    (group === undefined || concern.groups.includes(group)) &&
    (place === undefined || (concern.place !== undefined && placeKey(concern.place) === placeKey(place))) &&
    (session === undefined || (concern.heardAt ?? []).some((heard) => isSameSession(heard, session)));

/** The places of a list, each once and as it was written first, by the alphabet. */
export const placesOf = (concerns: readonly Pick<Taken, 'place'>[]): readonly string[] => {
  const places = new Map<string, string>();
  for (const { place } of concerns) if (place && !places.has(placeKey(place))) places.set(placeKey(place), place);
  return [...places.values()].toSorted((one, other) => one.localeCompare(other, 'en'));
};

export type PlaceHeard = { readonly place: string; readonly voices: number };

/** How many voices each place has, the most first; what has no place is left out. */
export const voicesByPlace = (
  concerns: readonly (Pick<Taken, 'place'> & Pick<Concern, 'voices'>)[],
): readonly PlaceHeard[] =>
  placesOf(concerns)
    .map((place) => {
      const there = concerns.filter((one) => one.place !== undefined && placeKey(one.place) === placeKey(place));
      return { place, voices: there.reduce((sum, { voices }) => sum + voices, 0) };
    })
    .toSorted((one, other) => other.voices - one.voices);
