import type { PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { Borough } from '@wardmote/domain/place';
import { type Priority, withOpenReviews } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type WorkShares, workShares } from '@wardmote/domain/work-shares';
import { type ActionUnder, actionUnder, type ClosedActionReads, lastClosedFirst } from './closed-actions.ts';
import { viewBorough } from './view-borough.ts';
import type { PublicPriority } from './view-panel.ts';

/** What a panel has decided and what came of it, as anybody may have it: nothing that is about particular persons (row 82). */
export type PanelRecord = {
  readonly panel: Pick<Panel, 'id' | 'name'>;
  readonly priorities: readonly PublicPriority[];
  /** The latest first. */
  readonly ended: readonly ClosedPriority[];
  /** Asked for and not closed; then, where they were wanted, those that are, the one that was closed last first. */
  readonly actions: readonly ActionUnder[];
  /** Of all that it has asked for, by kind of work. */
  readonly work: WorkShares;
};

type PanelNeeds = ClosedActionReads & {
  readonly findPanel: (id: PanelId) => Promise<Panel | undefined>;
  readonly pastPriorities: (id: PanelId) => Promise<readonly ClosedPriority[]>;
};

/** Those that are not about persons, without what was said while they were. */
const openOnes = <One extends Priority>(priorities: readonly One[]): readonly One[] =>
  priorities.filter(({ scope }) => scope !== 'persons').map(withOpenReviews);

/** A feed of priorities and their table have no use for closed actions, and pay for none. */
export type RecordWanted = { readonly closedActions?: boolean };

const recordOf = async (
  needs: PanelNeeds,
  panelId: PanelId,
  { closedActions = false }: RecordWanted,
): Promise<PanelRecord | undefined> => {
  const [panel, past, closed] = await Promise.all([
    needs.findPanel(panelId),
    needs.pastPriorities(panelId),
    closedActions ? needs.pastActions(panelId) : [],
  ]);
  if (!panel) return undefined;
  const [priorities, ended] = [openOnes(panel.priorities), openOnes(past)];
  const told = actionUnder([...priorities, ...ended], false);
  return {
    panel: { id: panel.id, name: panel.name },
    priorities,
    ended: ended.toSorted((one, other) => other.result.closedOn.localeCompare(one.result.closedOn)),
    actions: [...panel.actions, ...closed.toSorted(lastClosedFirst)].map(told),
    work: workShares(panel.actions, panel),
  };
};

/** The record of a panel to carry away: two requests, and a third for the closed actions. */
export const viewPanelRecord =
  (needs: PanelNeeds) =>
  async (panelId: PanelId, wanted: RecordWanted = {}): Promise<PanelRecord | Refusal<'not-found'>> =>
    (await recordOf(needs, panelId, wanted)) ?? refuse('not-found', {});

export type BoroughRecord = { readonly borough: Borough; readonly panels: readonly PanelRecord[] };

/** The same of every ward panel of a borough, by name: a request for the borough, and two or three for each panel. */
export const viewBoroughRecord =
  (needs: PanelNeeds & Parameters<typeof viewBorough>[0]) =>
  async (slug: string, wanted: RecordWanted = {}): Promise<BoroughRecord | Refusal<'borough-unknown'>> => {
    const view = await viewBorough(needs)(slug);
    if (isRefusal(view)) return view;
    const ids = new Set(view.patches.flatMap(({ panel }) => (panel ? [panel.panelId] : [])));
    const records = await Promise.all([...ids].map((id) => recordOf(needs, id, wanted)));
    const panels = records.flatMap((record) => record ?? []);
    return {
      borough: view.borough,
      panels: panels.toSorted((one, other) => one.panel.name.localeCompare(other.panel.name)),
    };
  };
