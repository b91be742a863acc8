import type { ActionId, MeetingId, PanelId } from '@wardmote/domain/id';
import { heldOn } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type ActionAsked, actionsFrom } from './ask-actions.ts';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type AskAction = ActionAsked & {
  readonly panelId: PanelId;
  /** The meeting that asked for it. */
  readonly meetingId: MeetingId;
};

/** One more action of a meeting that was held. Refuses `meeting-not-held`, `action-needs-owner`. */
export const askAction =
  (needs: Needs) =>
  (request: Request, command: AskAction): Promise<{ readonly actionId: ActionId } | Refusal> => {
    const { panelId, meetingId, ...asked } = command;
    const on = { panelId, meetingId };
    const about = { name: 'ask-action', action: 'action.ask', input: command, on } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting }, moment) => {
      if (meeting.status !== 'held') return refuse('meeting-not-held', { status: meeting.status });
      const actions = actionsFrom([asked], panel, { meetingId, on: heldOn(meeting) }, moment);
      if (isRefusal(actions)) return actions;
      const [action] = actions;
      if (!action) return refuse('action-needs-owner', { what: asked.what });
      return {
        events: [moment.event(panelId, 'action-asked', { meetingId, actionId: action.id })],
        changes: {
          panel: { before: panel, after: { ...panel, actions: [...panel.actions, action] } },
          unchanged: [meeting],
        },
        answer: { actionId: action.id },
      };
    });
  };
