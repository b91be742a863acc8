import type { Day } from './day.ts';
import type { TeamId } from './id.ts';

/** `^E05[0-9]{6}$` (domain.md 4.5): never reused, so a boundary change makes a new ward. */
export type WardCode = `E05${string}`;
/** `^E09[0-9]{6}$`. */
export type BoroughCode = `E09${string}`;

/** A borough as an operator imported it. `slug` is made from the name at the first import and never changes after. */
export type Borough = {
  readonly code: BoroughCode;
  readonly slug: string;
  readonly name: string;
  readonly force: string;
  /** Since when its panels are linked to a borough structure (row 146). */
  readonly linkedSince?: Day;
  /** Since when it has a cluster or sector tier between panels and borough (row 146). */
  readonly sectorsSince?: Day;
};

/** The middle of a ward in degrees, as text and as it was published: no place is lost or won by rounding. */
export type Centre = { readonly latitude: string; readonly longitude: string };

/** A ward with the days between which its code is known to be in force; `until` is the first day it was known to be gone. */
export type Ward = {
  readonly code: WardCode;
  readonly name: string;
  readonly from: Day;
  readonly until?: Day;
  /** None where no list of wards had it. */
  readonly centre?: Centre;
};

/** A ward that shares a border with another one, which may lie in another borough. */
export type NearWard = Pick<Ward, 'code' | 'name'> & { readonly borough: Pick<Borough, 'slug' | 'name' | 'force'> };

/** A Safer Neighbourhoods Team's patch: a ward, or a part of one where a ward has more than one team (630 teams, 624 wards). */
export type Patch = { readonly ward: WardCode; readonly number: number };

export const teamOf = ({ ward, number }: Patch): TeamId => `team_${ward}-${number}`;

/** `Kensington and Chelsea` → `kensington-and-chelsea`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’.\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
