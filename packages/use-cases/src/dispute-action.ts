import { disputeAction as disputed } from '@wardmote/domain/action';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { replaced } from './answer-action.ts';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type DisputeAction = { readonly panelId: PanelId; readonly actionId: ActionId; readonly why: string };

/** The panel does not take the answer; the owner is told (U38). Refuses `action-not-answered`. */
export const disputeAction =
  (needs: Needs) =>
  (request: Request, command: DisputeAction): Promise<{ readonly actionId: ActionId } | Refusal> => {
    const { panelId, actionId, why } = command;
    const about = { name: 'dispute-action', action: 'action.dispute', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const action = panel.actions.find(({ id }) => id === actionId);
      if (!action) return refuse('not-found', {});
      const after = disputed(action, why, moment.at);
      if (isRefusal(after)) return after;
      return {
        events: [moment.event(panelId, 'action-disputed', { actionId })],
        changes: { panel: { before: panel, after: replaced(panel, after) } },
        answer: { actionId },
      };
    });
  };
