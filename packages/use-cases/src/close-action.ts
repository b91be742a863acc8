import { type Action, type ActionOutcome, closeAction as closed, talliedAction } from '@wardmote/domain/action';
import type { Day } from '@wardmote/domain/day';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { isQuestion } from '@wardmote/domain/question';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { isTellableWork, withResult } from '@wardmote/domain/results-told';
import { talliedWork } from '@wardmote/domain/work-shares';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type CloseAction = {
  readonly panelId: PanelId;
  readonly actionId: ActionId;
  readonly outcome: ActionOutcome;
};

const becauseOf = ({ concern, aboutPersons }: Action) => (concern && !aboutPersons ? { concernId: concern.id } : {});

/** What is done is something to tell residents after the meeting that was held last (row 102). */
const tells = (panel: Panel, action: Action, today: Day): Panel =>
  action.outcome === 'done' && panel.lastHeld && isTellableWork(action)
    ? withResult(panel, panel.lastHeld, today)
    : panel;

/** The panel, and nobody else, closes an action and says which way it ended (U36). One that is closed is `not-found` here; a
 * question that nobody answered is not done, `action-not-answered`. */
export const closeAction =
  (needs: Needs) =>
  (request: Request, command: CloseAction): Promise<{ readonly actionId: ActionId } | Refusal> => {
    const { panelId, actionId, outcome } = command;
    const about = { name: 'close-action', action: 'action.close', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const action = panel.actions.find(({ id }) => id === actionId);
      if (!action) return refuse('not-found', {});
      const after = closed(action, outcome, moment.today);
      if (isRefusal(after)) return after;
      const tally = isQuestion(action) ? 'closedQuestions' : 'closedActions';
      const actions = panel.actions.filter(({ id }) => id !== actionId);
      const closedWork = talliedWork(panel.closedWork, action);
      const counted = {
        ...panel,
        actions,
        [tally]: talliedAction(panel[tally], outcome),
        ...(closedWork && { closedWork }),
      };
      return {
        events: [moment.event(panelId, 'action-closed', { actionId, outcome, ...becauseOf(action) })],
        changes: { panel: { before: panel, after: tells(counted, after, moment.today) }, closedAction: after },
        answer: { actionId },
      };
    });
  };
