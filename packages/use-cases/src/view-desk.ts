import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { PanelId, PersonId, TeamId } from '@wardmote/domain/id';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { londonDay } from './carry-out.ts';

export type DeskAction = Action & { readonly panelId: PanelId; readonly panelName: string };

type Needs = {
  readonly actionsOf: (owner: TeamId | PersonId) => Promise<readonly DeskAction[]>;
  readonly now: () => Date;
};

export type DeskView = { readonly actions: readonly DeskAction[]; readonly today: Day };

/** What is asked of the sergeant's teams and not yet closed, due soonest first: one Query a team, whatever the history. */
export const viewDesk =
  (needs: Needs) =>
  async (actor: Actor): Promise<DeskView | Refusal> => {
    const refused = check(actor, 'desk.read');
    if (refused) return refused;
    if (actor.kind === 'anonymous') return refuse('sign-in-needed', {});
    const teams = actor.roles.flatMap((role) => ('teamId' in role ? [role.teamId] : []));
    const queues = await Promise.all(teams.map(needs.actionsOf));
    const actions = queues.flat().toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
    return { actions, today: londonDay(needs.now()) };
  };
