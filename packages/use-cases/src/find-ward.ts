import type { NearWard, WardCode } from '@wardmote/domain/place';
import { type Postcode, postcodeIn } from '@wardmote/domain/postcode';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PatchStanding } from '@wardmote/domain/roll-up';
import { type BoroughView, viewBorough } from './view-borough.ts';

type Found = { readonly borough: string; readonly ward: string };
type Needs = { readonly wardOfPostcode: (postcode: Postcode) => Promise<Found | undefined> };

/** The ward in which a postcode lies (row 159): one request. It is kept nowhere, and stands in no address. Refuses `postcode-unknown`. */
export const findWard =
  ({ wardOfPostcode }: Needs) =>
  async (typed: string): Promise<Found | Refusal<'postcode-unknown'>> => {
    const postcode = postcodeIn(typed);
    return (postcode && (await wardOfPostcode(postcode))) ?? refuse('postcode-unknown', {});
  };

export type WardPanelsView = {
  readonly borough: BoroughView['borough'];
  readonly ward: WardCode;
  readonly wardName: string;
  /** One for each police team of the ward. */
  readonly patches: readonly PatchStanding[];
};

export type WardView = WardPanelsView & {
  /** The wards that touch it: of one with a single panel they are not asked for. */
  readonly near: readonly NearWard[];
};

type WardNeeds = Parameters<typeof viewBorough>[0] & {
  readonly neighboursOf: (wards: readonly WardCode[]) => Promise<readonly NearWard[]>;
};

/** A ward with the panels of its teams: the one Query of its borough's page. */
export const viewWardPanels =
  (needs: Parameters<typeof viewBorough>[0]) =>
  async (slug: string, ward: string): Promise<WardPanelsView | Refusal<'borough-unknown' | 'not-found'>> => {
    const view = await viewBorough(needs)(slug);
    if ('refused' in view) return view;
    const patches = view.patches.filter((patch) => patch.ward === ward);
    const [first] = patches;
    if (!first) return refuse('not-found', {});
    return { borough: view.borough, ward: first.ward, wardName: first.wardName, patches };
  };

/** The same with the wards around it: a second request where it has no panel or several. */
export const viewWard =
  (needs: WardNeeds) =>
  async (slug: string, ward: string): Promise<WardView | Refusal<'borough-unknown' | 'not-found'>> => {
    const view = await viewWardPanels(needs)(slug, ward);
    if ('refused' in view) return view;
    const [first, ...others] = view.patches;
    const onePanel = others.length === 0 && first?.panel !== undefined;
    return { ...view, near: onePanel ? [] : await needs.neighboursOf([view.ward]) };
  };
