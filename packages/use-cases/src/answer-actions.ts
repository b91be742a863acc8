import type { Answer } from '@wardmote/domain/action';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { answerAction } from './answer-action.ts';
import type { Request } from './carry-out.ts';
import type { Needs } from './panel-command.ts';

export type AnswerActions = {
  readonly actions: readonly { readonly panelId: PanelId; readonly actionId: ActionId }[];
  readonly status: Answer['status'];
  readonly text: string;
};

/**
 * One answer for several actions, of one panel or of several: each is a command of its own, so that one that is closed meanwhile holds up
 * no other. Sent again, each happens once. The first refusal is told, after all the others were answered.
 */
export const answerActions =
  (needs: Needs) =>
  async (
    request: Request,
    { actions, status, text }: AnswerActions,
  ): Promise<{ readonly answered: number } | Refusal> => {
    const answer = answerAction(needs);
    let answered = 0;
    let refused: Refusal | undefined;
    for (const { panelId, actionId } of actions) {
      const own = { ...request, commandId: `${request.commandId} ${actionId}` };
      const outcome = await answer(own, { panelId, actionId, status, text });
      if (isRefusal(outcome)) refused ??= outcome;
      else answered += 1;
    }
    return refused ?? { answered };
  };
