import { anonymous } from '@wardmote/domain/actor';
import type { PanelId } from '@wardmote/domain/id';
import { heldOn, type MeetingSummary } from '@wardmote/domain/meeting';
import { type Centre, teamOf, type Ward, type WardCode } from '@wardmote/domain/place';
import { withOpenReviews } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { RollUpFacts } from '@wardmote/domain/roll-up';
import type { Team } from '@wardmote/domain/team';
import type { WardFigures } from '@wardmote/domain/ward-figures';
import type { ClosedActionReads } from './closed-actions.ts';
import type { PanelReads } from './panel-command.ts';
import { isHeldBack, type PanelView, type PublicAction, publicAction, viewPanel } from './view-panel.ts';

type Needs = Parameters<typeof viewPanel>[0] &
  Pick<PanelReads, 'teamsByIds'> & { readonly readForce: (force: string) => Promise<RollUpFacts> };

/** A ward with what anybody may know of its panel; without one, the ward alone. */
export type NeighbourhoodView = {
  readonly ward: WardCode;
  readonly wardName: string;
  readonly borough: string;
  readonly panel?: PanelView;
  /** The ward's teams, as far as anything is known of them. */
  readonly teams: readonly Team[];
  /** The meetings that everybody may come to, from today on. */
  readonly ahead: readonly MeetingSummary[];
};

const isAhead = ({ status, allClosed, ...meeting }: MeetingSummary, { today }: PanelView): boolean =>
  status === 'called' && !allClosed && heldOn(meeting) >= today;

/** A ward of a force by its code, as a public client asks for it: four requests. */
export const viewNeighbourhood =
  (needs: Needs) =>
  async (force: string, ward: string): Promise<NeighbourhoodView | Refusal<'not-found'>> => {
    const { patches } = await needs.readForce(force);
    const ofWard = patches.filter((patch) => patch.ward === ward);
    const [patch] = ofWard;
    if (!patch) return refuse('not-found', {});
    const { ward: code, wardName, borough } = patch;
    const panelId = ofWard.find(({ panel }) => panel && !panel.dissolvedOn)?.panel?.panelId;
    const [view, teams] = await Promise.all([
      panelId && viewPanel(needs)(anonymous, panelId),
      needs.teamsByIds(ofWard.map(teamOf)),
    ]);
    if (!view || 'refused' in view) return { ward: code, wardName, borough, teams, ahead: [] };
    const ahead = view.meetings.filter((meeting) => isAhead(meeting, view));
    return {
      ward: code,
      wardName,
      borough,
      panel: view,
      teams,
      ahead: ahead.toSorted((one, other) => one.start.localeCompare(other.start)),
    };
  };

type PlaceNeeds = Needs & {
  readonly wardsOf: (borough: string) => Promise<readonly Ward[]>;
  readonly figuresOf: (ward: WardCode) => Promise<WardFigures>;
};

/** A ward with where its middle is, and how many live there by the last census that is on record for it as it is today. */
export type PlacedNeighbourhood = NeighbourhoodView & { readonly centre?: Centre; readonly residents?: number };

const residentsIn = ({ profiles }: WardFigures): number | undefined =>
  profiles.filter(({ share }) => share === undefined).toSorted((one, other) => other.year.localeCompare(one.year))[0]
    ?.residents;

/** What is known of a ward as a place, beside its panel: two requests more. */
export const viewPlacedNeighbourhood =
  (needs: PlaceNeeds) =>
  async (force: string, ward: string): Promise<PlacedNeighbourhood | Refusal<'not-found'>> => {
    const view = await viewNeighbourhood(needs)(force, ward);
    if ('refused' in view) return view;
    const [wards, figures] = await Promise.all([needs.wardsOf(view.borough), needs.figuresOf(view.ward)]);
    const centre = wards.find(({ code }) => code === view.ward)?.centre;
    const residents = residentsIn(figures);
    return { ...view, ...(centre && { centre }), ...(residents !== undefined && { residents }) };
  };

/** A ward with all that was asked for under the priorities of now, open or closed, but for what is about persons (row 82). */
export type CurrentPriorities = NeighbourhoodView & { readonly asked: readonly PublicAction[] };

/** What is done under the priorities of a ward's panel, work that is closed too: one request more than the ward, where it has any. */
export const viewCurrentPriorities =
  (needs: Needs & ClosedActionReads) =>
  async (force: string, ward: string): Promise<CurrentPriorities | Refusal<'not-found'>> => {
    const view = await viewNeighbourhood(needs)(force, ward);
    if ('refused' in view) return view;
    const { panel } = view;
    if (!panel || panel.priorities.length === 0) return { ...view, asked: [] };
    const past = await needs.pastActions(panel.panel.id);
    return { ...view, asked: [...panel.actions, ...past.map(publicAction)].filter((one) => !isHeldBack(one)) };
  };

/** The priorities of a ward's panel that have ended, the latest first; those about persons are not among them (row 82). */
export const viewEndedPriorities =
  (needs: Needs & { readonly pastPriorities: (panelId: PanelId) => Promise<readonly ClosedPriority[]> }) =>
  async (
    force: string,
    ward: string,
  ): Promise<(NeighbourhoodView & { readonly ended: readonly ClosedPriority[] }) | Refusal<'not-found'>> => {
    const view = await viewNeighbourhood(needs)(force, ward);
    if ('refused' in view) return view;
    const past = view.panel ? await needs.pastPriorities(view.panel.panel.id) : [];
    const open = past.filter(({ scope }) => scope !== 'persons').map(withOpenReviews);
    return { ...view, ended: open.toSorted((one, other) => other.result.closedOn.localeCompare(one.result.closedOn)) };
  };

/** The wards of a force with their codes: one request. */
export const listNeighbourhoods =
  ({ readForce }: Pick<Needs, 'readForce'>) =>
  async (
    force: string,
  ): Promise<readonly { readonly ward: string; readonly wardName: string }[] | Refusal<'not-found'>> => {
    const { patches } = await readForce(force);
    const wards = new Map(patches.map(({ ward, wardName }) => [ward, { ward, wardName }]));
    return wards.size === 0 ? refuse('not-found', {}) : [...wards.values()];
  };
