import type { Day } from '@wardmote/domain/day';
import { londonDay } from '@wardmote/domain/london';
import type { Borough, Ward } from '@wardmote/domain/place';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { boroughStanding, type PatchStanding, patchesOn, type RollUpFacts } from '@wardmote/domain/roll-up';

type Needs = {
  readonly homeForce: string;
  readonly readBorough: (force: string, slug: string) => Promise<RollUpFacts>;
  readonly readEnded: (force: string) => Promise<RollUpFacts['patches']>;
  readonly allBoroughs: () => Promise<readonly Borough[]>;
  readonly wardsOf: (slug: string) => Promise<readonly Ward[]>;
  readonly now: () => Date;
};

export type BoroughView = {
  readonly borough: Borough;
  readonly patches: readonly PatchStanding[];
  readonly on: Day;
};

/** The borough among all, when it is another force's or was asked for by its GSS code: a second request, off the hot path. */
const elsewhere = async (needs: Needs, slugOrCode: string): Promise<RollUpFacts | undefined> => {
  const borough = (await needs.allBoroughs()).find(({ slug, code }) => slug === slugOrCode || code === slugOrCode);
  return borough && needs.readBorough(borough.force, borough.slug);
};

/** What was there on a day that is past: what has ended since is read too. */
const patchesThen = async (needs: Needs, { force, slug }: Borough, { patches }: RollUpFacts, day: Day) => {
  const ended = await needs.readEnded(force);
  return patchesOn(
    patches,
    ended.filter(({ borough }) => borough === slug),
    day,
  );
};

/** All patches of a borough, those that need support most first, each with its reasons: today, one Query for a Metropolitan borough. */
export const viewBorough =
  (needs: Needs) =>
  async (slug: string, on?: Day): Promise<BoroughView | Refusal<'borough-unknown'>> => {
    const near = await needs.readBorough(needs.homeForce, slug);
    const facts = near.boroughs.length > 0 ? near : await elsewhere(needs, slug);
    const [borough] = facts?.boroughs ?? [];
    if (!facts || !borough) return refuse('borough-unknown', { borough: slug });
    const today = londonDay(needs.now());
    const day = on ?? today;
    const patches = day < today ? await patchesThen(needs, borough, facts, day) : facts.patches;
    return { borough, patches: boroughStanding(patches, day), on: day };
  };

export const listBoroughs = (needs: Pick<Needs, 'allBoroughs'>) => async (): Promise<readonly Borough[]> =>
  (await needs.allBoroughs()).toSorted((one, other) => one.name.localeCompare(other.name));

/** The wards of a borough with the days between which each code holds. */
export const listWards =
  (needs: Needs) =>
  async (slugOrCode: string): Promise<{ borough: Borough; wards: readonly Ward[] } | Refusal<'borough-unknown'>> => {
    const borough = (await needs.allBoroughs()).find(({ slug, code }) => slug === slugOrCode || code === slugOrCode);
    if (!borough) return refuse('borough-unknown', { borough: slugOrCode });
    const wards = await needs.wardsOf(borough.slug);
    return { borough, wards: wards.toSorted((one, other) => one.name.localeCompare(other.name)) };
  };
