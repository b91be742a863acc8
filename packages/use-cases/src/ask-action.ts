import type { Action } from '@wardmote/domain/action';
import type { Changes } from '@wardmote/domain/changes';
import { type Concern, checkTaken, withAction } from '@wardmote/domain/concern';
import type { Day } from '@wardmote/domain/day';
import type { ActionId, ConcernId, MeetingId, PanelId } from '@wardmote/domain/id';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type ActionAsked, actionsFrom, partnersAsked } from './ask-actions.ts';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type AskAction = ActionAsked & {
  readonly panelId: PanelId;
  /** The meeting that asked for it; nothing where the officers ask between meetings, because of a concern. */
  readonly meetingId?: MeetingId | undefined;
  readonly concernId?: ConcernId | undefined;
};

/** What is asked because of a concern stands with it too, but where it is about persons. */
const concernChanges = (concern: Concern | undefined, { id, what, aboutPersons }: Action): Pick<Changes, 'concerns'> =>
  concern && !aboutPersons ? { concerns: [{ before: concern, after: withAction(concern, { id, what }) }] } : {};

const checkAsked = (meeting: Meeting | undefined, concern: Concern | undefined) => {
  if (meeting && meeting.status !== 'held') return refuse('meeting-not-held', { status: meeting.status });
  return concern && checkTaken(concern);
};

const askedOn = (meeting: Meeting | undefined, today: Day): Day => (meeting ? heldOn(meeting) : today);

/**
 * One more action of a meeting that was held, or because of a concern that the panel has taken, or both. Refuses `meeting-not-held`,
 * `concern-not-taken`, `action-needs-owner`, `partner-unknown`.
 */
export const askAction =
  (needs: Needs) =>
  (request: Request, command: AskAction): Promise<{ readonly actionId: ActionId } | Refusal> => {
    const { panelId, meetingId, concernId, ...asked } = command;
    const because = { ...(meetingId && { meetingId }), ...(concernId && { concernIds: [concernId] }) };
    const on = { panelId, ...because, partnerIds: partnersAsked([asked]) };
    const about = { name: 'ask-action', action: 'action.ask', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, partners, meeting, concerns: [concern] }, moment) => {
      const refused = checkAsked(meeting, concern);
      if (refused) return refused;
      const here = { panel, partners, ...(concern && { because: concern }) };
      const actions = actionsFrom([asked], here, { meetingId, on: askedOn(meeting, moment.today) }, moment);
      if (isRefusal(actions)) return actions;
      const [action] = actions;
      if (!action) return refuse('action-needs-owner', { what: asked.what });
      const actionId = action.id;
      const because = { ...(meetingId && { meetingId }), ...(concernId && !action.aboutPersons && { concernId }) };
      return {
        events: [moment.event(panelId, 'action-asked', { actionId, ...because })],
        changes: {
          panel: { before: panel, after: { ...panel, actions: [...panel.actions, action] } },
          ...(meeting && { unchanged: [meeting] }),
          ...concernChanges(concern, action),
        },
        answer: { actionId },
      };
    });
  };
