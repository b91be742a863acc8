import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { type Route, routeOf } from '@wardmote/domain/partner';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { checkAnswer } from './answer-action.ts';
import type { PanelReads } from './panel-command.ts';
import type { PartnerReads } from './partner-command.ts';
import {
  asOwnerKnows,
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
  readonly notToAnswer: Refusal | undefined;
  readonly today: Day;
  readonly may: May;
  /** Of a partner of the register: how sure it is that a mail reaches it. For the officers, who can do something about it. */
  readonly route?: Route;
};

type Needs = Pick<PanelReads, 'findPanel'> &
  Pick<PartnerReads, 'findPartner'> & {
    readonly findPastAction: (panelId: PanelId, id: ActionId) => Promise<Action | undefined>;
    readonly now: () => Date;
  };

const routeTo = async ({ findPartner }: Needs, { owner, outcome }: Action, borough: string, today: Day) => {
  if (outcome || owner.kind !== 'partner' || !owner.partnerId) return undefined;
  const partner = await findPartner(borough, owner.partnerId);
  return partner && routeOf(partner, today);
};

/** The panel reads all of it, whoever may answer it what is asked, and anybody else what is public. */
const shownTo = (may: May, action: Action, notToAnswer: Refusal | undefined): PublicAction => {
  if (may['closed-text.read']) return knownAction(action);
  return notToAnswer ? publicAction(action) : knownAction(asOwnerKnows(action));
};

/**
 * An action with its answers, for anybody: one request while it is open, a second one where it was closed, so that a link in an old mail
 * still opens it (U37); one more for the officers where it is a partner of the register. Who owns it by name is the panel's own to know.
 */
export const viewAction =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, actionId: ActionId): Promise<ActionView | Refusal<'not-found'>> => {
    const found = await needs.findPanel(panelId);
    const open = found?.actions.find(({ id }: Action) => id === actionId);
    const action = open ?? (found && (await needs.findPastAction(panelId, actionId)));
    if (!found || !action) return refuse('not-found', {});
    const may = mayOn(actor, found);
    const notToAnswer = open
      ? checkAnswer(found, action, actor)
      : refuse('action-closed', { outcome: action.outcome ?? 'done' });
    const today = londonDay(needs.now());
    const route = may['action.ask'] ? await routeTo(needs, action, found.borough.slug, today) : undefined;
    const { members: _members, actions: _actions, priorities, ...panel } = found;
    return {
      panel,
      priorities: may['closed-text.read'] ? priorities : priorities.map(publicPriority),
      action: shownTo(may, action, notToAnswer),
      notToAnswer,
      today,
      may,
      ...(route && { route }),
    };
  };
