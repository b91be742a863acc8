import type { Answer } from '@wardmote/domain/action';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { answerAction } from './answer-action.ts';
import type { Request } from './carry-out.ts';
import type { Needs } from './panel-command.ts';

export type AnswerActions = {
  readonly actions: readonly { readonly panelId: PanelId; readonly actionId: ActionId }[];
  readonly status: Answer['status'];
  readonly text: string;
};

/** How many were answered, and how many could not be. */
export type ActionsAnswered = { readonly answered: number; readonly left: number };

/**
 * One answer for several actions, of one panel or of several: each is a command of its own, so that one that is closed meanwhile holds up
 * no other. Sent again, each happens once. Tells how many were answered and how many could not be. Refuses `answer-needs-text`, and
 * `none-answered` where every one was closed meanwhile, is not one's own or is not there.
 */
export const answerActions =
  (needs: Needs) =>
  async (request: Request, { actions, status, text }: AnswerActions): Promise<ActionsAnswered | Refusal> => {
    const answer = answerAction(needs);
    let answered = 0;
    for (const { panelId, actionId } of actions) {
      const own = { ...request, commandId: `${request.commandId} ${actionId}` };
      const outcome = await answer(own, { panelId, actionId, status, text });
      if (!isRefusal(outcome)) answered += 1;
      else if (outcome.refused === 'answer-needs-text') return outcome;
    }
    return answered ? { answered, left: actions.length - answered } : refuse('none-answered', {});
  };
