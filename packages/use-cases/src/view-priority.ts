import { type Action, type ActionTotals, actionTotals, closedActionsRead, tallyOf } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import { type DisplacedId, type Displacement, openDisplacements } from '@wardmote/domain/displacement';
import type { PanelId, PriorityId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Panel } from '@wardmote/domain/panel';
import { type Priority, withOpenReviews } from '@wardmote/domain/priority';
import { type ClosedPriority, type EffectCounts, effectCounts } from '@wardmote/domain/priority-result';
import { type PriorityStage, priorityStage } from '@wardmote/domain/priority-review';
import { isQuestion } from '@wardmote/domain/question';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type SourceShares, sourceShares } from '@wardmote/domain/source-shares';
import { restedOn, type WorkByGroup, workByGroup } from '@wardmote/domain/work-by-group';
import { type CitationReads, type CitationShown, citationsShown } from './citations-shown.ts';
import { type ActionUnder, actionUnder, type ClosedActionReads, lastClosedFirst } from './closed-actions.ts';
import type { PanelReads } from './panel-command.ts';
import { type DisplacementLists, toldBy } from './view-displacement.ts';
import {
  knownAction,
  type May,
  mayOn,
  type PanelView,
  type PublicAction,
  type PublicPriority,
  publicAction,
  publicPriority,
} from './view-panel.ts';

type Needs = Pick<PanelReads, 'findPanel'> &
  ClosedActionReads &
  CitationReads & {
    readonly findPastPriority: (panelId: PanelId, id: PriorityId) => Promise<ClosedPriority | undefined>;
    readonly pastPriorities: (panelId: PanelId) => Promise<readonly ClosedPriority[]>;
    readonly now: () => Date;
  };

export type PriorityView = {
  readonly panel: Pick<PanelView['panel'], 'id' | 'name' | 'borough' | 'lastHeld'>;
  readonly priority: Omit<PublicPriority, 'citations'> &
    Partial<Pick<ClosedPriority, 'result'>> & { readonly citations?: readonly CitationShown[] };
  readonly stage: PriorityStage;
  /** What is asked for under it and not closed yet. */
  readonly actions: readonly PublicAction[];
  /** What was, with how it ended (U42): the one that was closed last first. */
  readonly closed: readonly PublicAction[];
  /** Both together, by how they stand; without the questions. */
  readonly totals: ActionTotals;
  /** More were closed since it is a priority than are looked through. */
  readonly mayBeMore: boolean;
  /** What neighbouring panels were told of it, or of the concerns that it rests on; nothing of one about persons. */
  readonly told: readonly Displacement[];
  readonly today: Day;
  readonly may: May;
};

const totalsOf = (open: readonly Action[], closed: readonly Action[]): ActionTotals => {
  const isWork = (action: Action) => !isQuestion(action);
  return actionTotals(open.filter(isWork), tallyOf(closed.filter(isWork)));
};

/** Of a priority, and of the concerns that it rests on. */
const toldOf = ({ id, concernIds = [] }: Priority, moved: readonly Displacement[]): readonly Displacement[] => {
  const about = new Set<DisplacedId>([id, ...concernIds]);
  return moved.filter(({ displacedId }) => about.has(displacedId));
};

const underOf =
  (priorityId: PriorityId, inside: boolean) =>
  (actions: readonly Action[]): readonly Action[] =>
    actions.filter((action) => action.priorityId === priorityId && (inside || !action.aboutPersons));

/**
 * A priority with what each meeting said of it, what was asked for under it and what neighbours were told of it, for anybody: three requests
 * while it is one, a fourth where it has ended, and one more where it cites a survey. One about particular persons is there for the panel
 * alone (row 82).
 */
export const viewPriority =
  (needs: Needs & Pick<DisplacementLists, 'displacedFrom'>) =>
  async (actor: Actor, panelId: PanelId, priorityId: PriorityId): Promise<PriorityView | Refusal<'not-found'>> => {
    const [panel, past, moved] = await Promise.all([
      needs.findPanel(panelId),
      needs.pastActions(panelId),
      toldBy(needs)(panelId),
    ]);
    const current = panel?.priorities.find(({ id }) => id === priorityId);
    const found = current ?? (panel && (await needs.findPastPriority(panelId, priorityId)));
    if (!panel || !found) return refuse('not-found', {});
    const may = mayOn(actor, panel);
    const inside = may['closed-text.read'];
    if (found.scope === 'persons' && !inside) return refuse('not-found', {});
    const { id, name, borough, lastHeld } = panel;
    const { citations = [], ...known } = inside ? found : publicPriority(found);
    const shown = await citationsShown(needs, panelId, citations);
    const priority = { ...known, ...(shown.length > 0 && { citations: shown }) };
    // Nobody outside learns that something about persons was asked for under it (row 82).
    const under = underOf(priorityId, inside);
    const [open, closed] = [under(panel.actions), under(past)];
    const told = (action: Action) => (inside ? knownAction(action) : publicAction(action));
    return {
      panel: { id, name, borough, ...(lastHeld && { lastHeld }) },
      priority,
      stage: priorityStage(priority, [...open, ...closed]),
      actions: open.map(told),
      closed: closed.toSorted(lastClosedFirst).map(told),
      totals: totalsOf(open, closed),
      mayBeMore: past.length === closedActionsRead && (past.at(-1)?.askedOn ?? '') >= found.since,
      told: toldOf(found, current ? openDisplacements(panel, moved) : moved),
      today: londonDay(needs.now()),
      may,
    };
  };

export type EndedPriority = ClosedPriority & { readonly asked: ActionTotals };

export type ResultsView = Pick<PriorityView, 'may'> & {
  readonly panel: Pick<PanelView['panel'], 'id' | 'name' | 'borough' | 'results' | 'closedActions'>;
  /** All that was ever asked for, by how it stands. */
  readonly totals: ActionTotals;
  /** The latest first. */
  readonly ended: readonly EndedPriority[];
  /** What was asked for and is closed, questions apart: the one that was closed last first. */
  readonly closed: readonly ActionUnder[];
  /** More were closed than are looked through; `totals` counts those too. */
  readonly mayBeMore: boolean;
  /** Whose worry all of these rest on, and those that go on. */
  readonly sources: SourceShares;
  /** What those that have ended left behind, good and bad. */
  readonly effects: EffectCounts;
  /** Whom the concerns touch under what was asked for: what is open, and what is looked through of what is closed. */
  readonly byGroup: WorkByGroup;
};

const byGroup = async (
  { concernsByIds }: Pick<PanelReads, 'concernsByIds'>,
  { id, actions, priorities }: Panel,
  ended: readonly ClosedPriority[],
  past: readonly Action[],
): Promise<WorkByGroup> => {
  const [work, all] = [
    [...actions, ...past.toSorted(lastClosedFirst)],
    [...priorities, ...ended],
  ];
  return workByGroup(work, all, await concernsByIds(id, restedOn(work, all)));
};

/**
 * What became of the priorities that a panel has had, and of what it has asked for: three requests, and one more where that rests on
 * concerns. Priorities about persons are there for the panel alone.
 */
export const viewResults =
  (needs: Needs & Pick<PanelReads, 'concernsByIds'>) =>
  async (actor: Actor, panelId: PanelId): Promise<ResultsView | Refusal<'not-found'>> => {
    const [panel, ended, past] = await Promise.all([
      needs.findPanel(panelId),
      needs.pastPriorities(panelId),
      needs.pastActions(panelId),
    ]);
    if (!panel) return refuse('not-found', {});
    const may = mayOn(actor, panel);
    const inside = may['closed-text.read'];
    const { id, name, borough, results, closedActions, actions } = panel;
    const isTold = ({ scope }: Pick<ClosedPriority, 'scope'>) => inside || scope !== 'persons';
    const told = ended.filter(isTold).map((one) => (inside ? one : withOpenReviews(one)));
    const asked = ({ id: priorityId }: ClosedPriority) => {
      const under = underOf(priorityId, inside);
      return totalsOf(under(actions), under(past));
    };
    const latestFirst = told.toSorted((one, other) => other.result.closedOn.localeCompare(one.result.closedOn));
    const known = panel.priorities.filter(isTold);
    const work = past.filter((action) => !isQuestion(action)).toSorted(lastClosedFirst);
    return {
      panel: { id, name, borough, ...(results && { results }), ...(closedActions && { closedActions }) },
      may,
      totals: actionTotals(
        actions.filter((action) => !isQuestion(action)),
        closedActions,
      ),
      ended: latestFirst.map((one) => ({ ...one, asked: asked(one) })),
      closed: work.map(actionUnder([...known, ...told], inside)),
      mayBeMore: past.length === closedActionsRead,
      sources: sourceShares([...known, ...told]),
      byGroup: await byGroup(needs, panel, ended, past),
      effects: effectCounts(told),
    };
  };
