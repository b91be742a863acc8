import type { Actor } from '@wardmote/domain/actor';
import {
  checkDisplaced,
  type DisplacedId,
  type Displacement,
  isCurrent,
  isNextTo,
  openDisplacements,
} from '@wardmote/domain/displacement';
import type { ConcernId, PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Panel } from '@wardmote/domain/panel';
import type { NearWard } from '@wardmote/domain/place';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { RollUpFacts } from '@wardmote/domain/roll-up';
import { type PanelReads, targetOf } from './panel-command.ts';
import type { DisplacementReads } from './tell-neighbours.ts';

export type DisplacementLists = {
  readonly displacedTo: (panelId: PanelId) => Promise<readonly Displacement[]>;
  readonly displacedFrom: (panelId: PanelId) => Promise<readonly Displacement[]>;
  readonly now: () => Date;
};

export type Lists = { readonly here: readonly Displacement[]; readonly told: readonly Displacement[] };

type Now = Pick<DisplacementLists, 'now'>;
const current = ({ now }: Now, all: readonly Displacement[]): readonly Displacement[] =>
  all.filter((one) => isCurrent(one, londonDay(now())));

/** What a panel has told its neighbours, for everybody: one request. */
export const toldBy =
  (needs: Pick<DisplacementLists, 'displacedFrom' | 'now'>) =>
  async (panelId: PanelId): Promise<readonly Displacement[]> =>
    current(needs, await needs.displacedFrom(panelId));

/** What neighbouring panels say has moved here, for everybody: one request. */
export const saidTo =
  (needs: Pick<DisplacementLists, 'displacedTo' | 'now'>) =>
  async (panelId: PanelId): Promise<readonly Displacement[]> =>
    current(needs, await needs.displacedTo(panelId));

/** What has moved to a panel's ward and from it, for everybody: three requests. */
export const viewDisplacements =
  (needs: DisplacementLists & Pick<PanelReads, 'findPanel'>) =>
  async (panelId: PanelId): Promise<Lists | Refusal<'not-found'>> => {
    const [panel, here, told] = await Promise.all([
      needs.findPanel(panelId),
      saidTo(needs)(panelId),
      toldBy(needs)(panelId),
    ]);
    return panel ? { here, told: openDisplacements(panel, told) } : refuse('not-found', {});
  };

/** A panel that may be told; its borough where it is another one. */
export type NeighbourChoice = { readonly panelId: PanelId; readonly name: string; readonly borough?: string };

export type TellingView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough'>;
  readonly displacedId: DisplacedId;
  readonly title: string;
  /** Why nothing can be told of it. */
  readonly whyNot: Refusal | undefined;
  readonly choices: readonly NeighbourChoice[];
  /** Wards next to it in which no panel is on record. */
  readonly without: readonly string[];
};

type TellingNeeds = DisplacementReads &
  Pick<PanelReads, 'concernsByIds'> & {
    readonly readBorough: (force: string, slug: string) => Promise<RollUpFacts>;
  };

const isConcern = (id: DisplacedId): id is ConcernId => id.startsWith('concern_');

const titleOf = async (needs: TellingNeeds, { id: panelId, priorities }: Panel, id: DisplacedId): Promise<string> => {
  if (!isConcern(id)) return priorities.find((priority) => priority.id === id)?.title ?? '';
  const [concern] = await needs.concernsByIds(panelId, [id]);
  return concern?.triage?.taken?.title ?? '';
};

/** The patches of its own borough and of those into which a border leads. */
const patchesAround = async (needs: TellingNeeds, { borough }: Panel, near: readonly NearWard[]) => {
  const boroughs = new Map([borough, ...near.map((one) => one.borough)].map((one) => [one.slug, one]));
  const all = await Promise.all([...boroughs.values()].map(({ force, slug }) => needs.readBorough(force, slug)));
  return all.flatMap(({ boroughs: [is], patches }) => patches.map((patch) => ({ ...patch, boroughName: is?.name })));
};

const neighboursFor = async (needs: TellingNeeds, panel: Panel) => {
  const near = await needs.neighboursOf(panel.patches.map(({ ward }) => ward));
  const around = await patchesAround(needs, panel, near);
  const next = around.filter((patch) => isNextTo(panel, near, patch));
  const choices = new Map<PanelId, NeighbourChoice>();
  for (const { panel: other, borough, boroughName } of next) {
    if (!other || other.dissolvedOn || other.panelId === panel.id) continue;
    const elsewhere = borough === panel.borough.slug ? undefined : boroughName;
    choices.set(other.panelId, { panelId: other.panelId, name: other.name, ...(elsewhere && { borough: elsewhere }) });
  }
  const without = next.filter((patch) => !patch.panel || patch.panel.dissolvedOn).map(({ wardName }) => wardName);
  return {
    choices: [...choices.values()].toSorted((one, other) => one.name.localeCompare(other.name)),
    without: [...new Set(without)].toSorted(),
  };
};

/** For an officer who tells the neighbours: what has moved, and which panels are there to be told. */
export const viewTelling =
  (needs: TellingNeeds) =>
  async (actor: Actor, panelId: PanelId, displacedId: DisplacedId): Promise<TellingView | Refusal> => {
    const panel = await needs.findPanel(panelId);
    const denied = panel ? check(actor, 'displacement.tell', targetOf(panel)) : refuse('not-found', {});
    if (denied || !panel) return denied ?? refuse('not-found', {});
    const [title, neighbours] = await Promise.all([titleOf(needs, panel, displacedId), neighboursFor(needs, panel)]);
    const { id, name, borough } = panel;
    return {
      panel: { id, name, borough },
      displacedId,
      title,
      whyNot: checkDisplaced(panel, displacedId),
      ...neighbours,
    };
  };

export type SeeingView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough'>;
  /** None where it is over. */
  readonly displacement: Displacement | undefined;
};

/** For an officer of the panel that was told: what the other one says. */
export const viewSeeing =
  (needs: Pick<DisplacementReads, 'findPanel' | 'displacementsAt'> & { readonly now: () => Date }) =>
  async (actor: Actor, panelId: PanelId, displacedId: DisplacedId): Promise<SeeingView | Refusal> => {
    const [panel, [found]] = await Promise.all([
      needs.findPanel(panelId),
      needs.displacementsAt([panelId], displacedId),
    ]);
    const denied = panel ? check(actor, 'displacement.see', targetOf(panel)) : refuse('not-found', {});
    if (denied || !panel) return denied ?? refuse('not-found', {});
    const { id, name, borough } = panel;
    const displacement = found && isCurrent(found, londonDay(needs.now())) ? found : undefined;
    return { panel: { id, name, borough }, displacement };
  };
