import { handOn, type OutsideOwner } from '@wardmote/domain/action';
import type { ActionId, PanelId, PartnerId } from '@wardmote/domain/id';
import type { Partner } from '@wardmote/domain/partner';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { checkAnswer, replaced } from './answer-action.ts';
import { registeredOwner } from './ask-actions.ts';
import type { Moment, Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type HandAction = {
  readonly panelId: PanelId;
  readonly actionId: ActionId;
  /** Whose it is: an outside body that is reached by mail, without an account; one of the register of the borough, or any other. */
  readonly to: HandedTo;
  readonly text: string;
};

type HandedTo =
  | { readonly partnerId: PartnerId }
  | { readonly partnerId?: never; readonly name: string; readonly email?: string | undefined };

const ownerOf = (
  to: HandedTo,
  partners: readonly Partner[],
  moment: Moment,
): OutsideOwner | Refusal<'partner-unknown'> => {
  if (to.partnerId) return registeredOwner(partners, to.partnerId, moment);
  const { name, email } = to;
  return { kind: 'partner', name, ...(email && { email }), linkKey: moment.newKey() };
};

/**
 * A team says that an action is another body's to do, and hands it on (row 56): what the panel asked, and by when, stays as it was. The
 * body, the chair and the secretary are told who had it and who has it now. Refuses `action-closed`, `answer-needs-text`,
 * `partner-unknown`, and `not-your-part` to anybody but the team.
 */
export const handAction =
  (needs: Needs) =>
  (request: Request, command: HandAction): Promise<{ readonly actionId: ActionId } | Refusal> => {
    const { panelId, actionId, to, text } = command;
    const on = { panelId, partnerIds: to.partnerId ? [to.partnerId] : [] };
    const about = { name: 'hand-action', action: 'action.answer', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, partners }, moment) => {
      const action = panel.actions.find(({ id }) => id === actionId);
      if (!action) return refuse('not-found', {});
      if (action.owner.kind !== 'team') return refuse('not-your-part', { action: 'action.answer' });
      const foreign = checkAnswer(panel, action, request.actor);
      if (foreign) return foreign;
      const owner = ownerOf(to, partners, moment);
      if (isRefusal(owner)) return owner;
      const after = handOn(action, owner, { at: moment.at, by: moment.byName, text });
      if (isRefusal(after)) return after;
      const had = action.owner.teamId;
      return {
        events: [moment.event(panelId, 'action-handed', { actionId, had, has: 'partner' })],
        changes: { panel: { before: panel, after: replaced(panel, after) } },
        answer: { actionId },
      };
    });
  };
