import { type Action, type Answer, answerAction as answered, type Owner, type WorkKind } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Decided } from '@wardmote/domain/changes';
import type { Day } from '@wardmote/domain/day';
import type { ActionId, PanelId } from '@wardmote/domain/id';
import { checkActive, type Panel, teamsOf } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import { type CommandNeeds, carryOut, type Moment, type Request } from './carry-out.ts';
import { type Needs, type PanelReads, panelCommand, targetOf } from './panel-command.ts';

type Answered = { readonly actionId: ActionId; readonly status: Action['status'] };

export type AnswerAction = {
  readonly panelId: PanelId;
  readonly actionId: ActionId;
  readonly status: Answer['status'];
  readonly text: string;
  /** What kind of work it is, where nobody has said so yet. */
  readonly kind?: WorkKind | undefined;
  readonly reportBackOn?: Day | undefined;
};

export const replaced = (panel: Panel, action: Action): Panel => ({
  ...panel,
  actions: panel.actions.map((known) => (known.id === action.id ? action : known)),
});

const decide = (panel: Panel, command: AnswerAction, by: string, moment: Moment): Decided<Answered> | Refusal => {
  const { actionId, status, text, kind, reportBackOn } = command;
  const action = panel.actions.find(({ id }) => id === actionId);
  if (!action) return refuse('not-found', {});
  const after = answered(action, { at: moment.at, by, status, text, ...(reportBackOn && { reportBackOn }) }, kind);
  if (isRefusal(after)) return after;
  return {
    events: [moment.event(panel.id, 'action-answered', { actionId, status: after.status })],
    changes: { panel: { before: panel, after: replaced(panel, after) } },
    answer: { actionId, status: after.status },
  };
};

const nameOf = (actor: Actor): string => (actor.kind === 'person' ? actor.name : 'by link');

/** A sergeant of the panel's answers for the team, its council's officer for outside bodies, a person for themselves. */
const mayAnswer = (panel: Panel, owner: Owner, actor: Actor): boolean => {
  if (actor.kind === 'anonymous') return false;
  if (owner.kind === 'person') return owner.personId === actor.personId;
  const teams = teamsOf(panel);
  return actor.roles.some((one) =>
    owner.kind === 'team'
      ? one.role === 'sergeant' && teams.includes(one.teamId)
      : one.role === 'council-officer' && one.borough === panel.borough.slug,
  );
};

/** Nothing for somebody who may answer this action; otherwise what the policy table says, or that it is not theirs. */
export const checkAnswer = (panel: Panel, { owner }: Action, actor: Actor) =>
  check(actor, 'action.answer', targetOf(panel)) ??
  (mayAnswer(panel, owner, actor) ? undefined : refuse('not-your-part', { action: 'action.answer' }));

/** Its owner says where an action stands. Refuses `answer-needs-text`, `day-in-past`, and `not-your-part` to anybody but the owner. */
export const answerAction =
  (needs: Needs) =>
  (request: Request, command: AnswerAction): Promise<Answered | Refusal> => {
    const on = { panelId: command.panelId };
    const about = { name: 'answer-action', action: 'action.answer', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const action = panel.actions.find(({ id }) => id === command.actionId);
      return (
        (action && checkAnswer(panel, action, request.actor)) ?? decide(panel, command, nameOf(request.actor), moment)
      );
    });
  };

export type AnswerPartnerAction = AnswerAction & { readonly linkKey: string };

/** An outside body answers through the link in its own mail, without an account (U31). A wrong link is `not-found`. */
export const answerPartnerAction =
  (needs: CommandNeeds & Pick<PanelReads, 'findPanel'>) =>
  (request: Request, command: AnswerPartnerAction): Promise<Answered | Refusal> => {
    const about = { name: 'answer-partner-action', input: command };
    const read = async () => ({ panel: await needs.findPanel(command.panelId) });
    return carryOut(needs)(request, about, read, ({ panel }, moment) => {
      const owner = panel?.actions.find(({ id }) => id === command.actionId)?.owner;
      if (!panel || owner?.kind !== 'partner' || !opens(owner.linkKey, command.linkKey)) return refuse('not-found', {});
      return checkActive(panel) ?? decide(panel, command, owner.name, moment);
    });
  };
