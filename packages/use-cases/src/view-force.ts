import type { Day } from '@wardmote/domain/day';
import { londonDay } from '@wardmote/domain/london';
import type { Borough } from '@wardmote/domain/place';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import {
  boroughStanding,
  type ForceStanding,
  forceStanding,
  type PatchFacts,
  patchesOn,
  type RollUpFacts,
} from '@wardmote/domain/roll-up';

type Needs = {
  readonly readForce: (force: string) => Promise<RollUpFacts>;
  readonly readEnded: (force: string) => Promise<RollUpFacts['patches']>;
  readonly now: () => Date;
};

/** One borough's line of a London page. Boroughs stand by name: there is no league table (row 72). */
export type BoroughLine = Pick<Borough, 'slug' | 'name'> &
  Pick<ForceStanding, 'teams' | 'panels' | 'communityChaired' | 'policeChaired' | 'withoutPanel'> & {
    /** Its wards of that day, with a team or without. */
    readonly wards: number;
    /** How many of its panels have a reason to be supported. */
    readonly needSupport: number;
  };

export type ForceView = { readonly standing: ForceStanding; readonly boroughs: readonly BoroughLine[] };

const lineOf = (borough: Borough, patches: readonly PatchFacts[], on: Day): BoroughLine => {
  const { slug, name } = borough;
  const { teams, panels, communityChaired, policeChaired, withoutPanel } = forceStanding(
    { boroughs: [borough], patches },
    on,
  );
  const needing = boroughStanding(patches, on).filter(({ panel, findings }) => panel && findings.length > 0);
  return {
    slug,
    name,
    wards: new Set(patches.map(({ ward }) => ward)).size,
    teams,
    panels,
    communityChaired,
    policeChaired,
    withoutPanel,
    needSupport: new Set(needing.map(({ panel }) => panel?.panelId)).size,
  };
};

/**
 * The six numbers of row 146 for a force on a day, and a line for each of its boroughs. What has ended since is read only when the
 * day is past, so that today costs one Query. A force of which no borough was imported is `not-found`.
 */
export const viewForce =
  (needs: Needs) =>
  async (force: string, asked?: Day): Promise<ForceView | Refusal<'not-found'>> => {
    const now = londonDay(needs.now());
    const on = asked ?? now;
    const past = on < now;
    const [{ boroughs, patches: today }, ended] = await Promise.all([
      needs.readForce(force),
      past ? needs.readEnded(force) : [],
    ]);
    if (boroughs.length === 0) return refuse('not-found', {});
    const patches = past ? patchesOn(today, ended, on) : today;
    const byBorough = Map.groupBy(patches, ({ borough }) => borough);
    return {
      standing: forceStanding({ boroughs, patches }, on),
      boroughs: boroughs
        .map((borough) => lineOf(borough, byBorough.get(borough.slug) ?? [], on))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    };
  };
