import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { checkAnswer } from './answer-action.ts';
import { londonDay } from './carry-out.ts';
import type { PanelReads } from './panel-command.ts';
import {
  knownAction,
  type May,
  mayOn,
  type PanelView,
  type PublicAction,
  publicAction,
  publicPriority,
} from './view-panel.ts';

export type ActionView = {
  readonly panel: PanelView['panel'];
  readonly priorities: PanelView['priorities'];
  readonly action: PublicAction;
  /** The rule that keeps this person from answering it; none for its owner. */
  readonly notToAnswer: ReturnType<typeof checkAnswer>;
  readonly today: Day;
  readonly may: May;
};

/** An open action with its answers, for anybody: one request. Who owns it by name is the panel's own to know. */
export const viewAction =
  (needs: Pick<PanelReads, 'findPanel'> & { readonly now: () => Date }) =>
  async (actor: Actor, panelId: PanelId, actionId: ActionId): Promise<ActionView | Refusal<'not-found'>> => {
    const found = await needs.findPanel(panelId);
    const action = found?.actions.find(({ id }: Action) => id === actionId);
    if (!found || !action) return refuse('not-found', {});
    const may = mayOn(actor, found);
    const notToAnswer = checkAnswer(found, action, actor);
    const { members: _members, actions: _actions, priorities, ...panel } = found;
    return {
      panel,
      priorities: may['closed-text.read'] ? priorities : priorities.map(publicPriority),
      action: may['closed-text.read'] || !notToAnswer ? knownAction(action) : publicAction(action, priorities),
      notToAnswer,
      today: londonDay(needs.now()),
      may,
    };
  };
