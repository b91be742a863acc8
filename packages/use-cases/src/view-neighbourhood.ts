import { anonymous } from '@wardmote/domain/actor';
import { heldOn, type MeetingSummary } from '@wardmote/domain/meeting';
import { teamOf } from '@wardmote/domain/place';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { RollUpFacts } from '@wardmote/domain/roll-up';
import type { Team } from '@wardmote/domain/team';
import type { PanelReads } from './panel-command.ts';
import { type PanelView, viewPanel } from './view-panel.ts';

type Needs = Parameters<typeof viewPanel>[0] &
  Pick<PanelReads, 'teamsByIds'> & { readonly readForce: (force: string) => Promise<RollUpFacts> };

/** A ward with what anybody may know of its panel; without one, the ward alone. */
export type NeighbourhoodView = {
  readonly ward: string;
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
    const { wardName, borough } = patch;
    const panelId = ofWard.find(({ panel }) => panel && !panel.dissolvedOn)?.panel?.panelId;
    const [view, teams] = await Promise.all([
      panelId && viewPanel(needs)(anonymous, panelId),
      needs.teamsByIds(ofWard.map(teamOf)),
    ]);
    if (!view || 'refused' in view) return { ward, wardName, borough, teams, ahead: [] };
    const ahead = view.meetings.filter((meeting) => isAhead(meeting, view));
    return {
      ward,
      wardName,
      borough,
      panel: view,
      teams,
      ahead: ahead.toSorted((one, other) => one.start.localeCompare(other.start)),
    };
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
