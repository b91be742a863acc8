import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { PanelId, PriorityId } from '@wardmote/domain/id';
import { withOpenReviews } from '@wardmote/domain/priority';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { type PriorityStage, priorityStage } from '@wardmote/domain/priority-review';
import { isQuestion } from '@wardmote/domain/question';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { londonDay } from './carry-out.ts';
import type { PanelReads } from './panel-command.ts';
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

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly findPastPriority: (panelId: PanelId, id: PriorityId) => Promise<ClosedPriority | undefined>;
  readonly pastPriorities: (panelId: PanelId) => Promise<readonly ClosedPriority[]>;
  readonly now: () => Date;
};

export type PriorityView = {
  readonly panel: Pick<PanelView['panel'], 'id' | 'name' | 'borough' | 'lastHeld'>;
  readonly priority: PublicPriority & Partial<Pick<ClosedPriority, 'result'>>;
  readonly stage: PriorityStage;
  /** What is asked for under it and not closed yet. */
  readonly actions: readonly PublicAction[];
  readonly today: Day;
  readonly may: May;
};

/**
 * A priority with what each meeting said of it, for anybody: one request while it is one, a second where it has ended. One about
 * particular persons is there for the panel alone (row 82).
 */
export const viewPriority =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, priorityId: PriorityId): Promise<PriorityView | Refusal<'not-found'>> => {
    const panel = await needs.findPanel(panelId);
    const current = panel?.priorities.find(({ id }) => id === priorityId);
    const found = current ?? (panel && (await needs.findPastPriority(panelId, priorityId)));
    if (!panel || !found) return refuse('not-found', {});
    const may = mayOn(actor, panel);
    const inside = may['closed-text.read'];
    if (found.scope === 'persons' && !inside) return refuse('not-found', {});
    const { id, name, borough, lastHeld } = panel;
    const priority = inside ? found : publicPriority(found);
    const under = panel.actions.filter((action) => action.priorityId === priorityId);
    return {
      panel: { id, name, borough, ...(lastHeld && { lastHeld }) },
      priority,
      stage: priorityStage(priority, under),
      actions: under.map((action) => (inside ? knownAction(action) : publicAction(action))),
      today: londonDay(needs.now()),
      may,
    };
  };

export type ResultsView = Pick<PriorityView, 'may'> & {
  readonly panel: Pick<PanelView['panel'], 'id' | 'name' | 'borough' | 'results' | 'closedActions'>;
  /** What is asked for and not closed: for the totals. */
  readonly open: readonly Action[];
  /** The latest first. */
  readonly ended: readonly ClosedPriority[];
};

/** What became of the priorities that a panel has had: two requests. Those about persons are there for the panel alone. */
export const viewResults =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<ResultsView | Refusal<'not-found'>> => {
    const [panel, ended] = await Promise.all([needs.findPanel(panelId), needs.pastPriorities(panelId)]);
    if (!panel) return refuse('not-found', {});
    const may = mayOn(actor, panel);
    const { id, name, borough, results, closedActions, actions } = panel;
    const open = () => ended.filter(({ scope }) => scope !== 'persons').map(withOpenReviews);
    const told = may['closed-text.read'] ? ended : open();
    const latestFirst = told.toSorted((one, other) => other.result.closedOn.localeCompare(one.result.closedOn));
    const shown = { id, name, borough, ...(results && { results }), ...(closedActions && { closedActions }) };
    return { panel: shown, may, open: actions.filter((action) => !isQuestion(action)), ended: latestFirst };
  };
