import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId, PriorityId, TeamId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { nextMeeting, type Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import type { Priority } from '@wardmote/domain/priority';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { particular } from './view-panel.ts';

export type DeskAction = Action & {
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly wards?: readonly string[];
};

/** A panel in the queue of its team: when it meets, and what it works on. */
type Queued = {
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly called: Panel['called'];
  readonly priorities: readonly Pick<Priority, 'id' | 'title' | 'since' | 'scope'>[];
};

type Needs = {
  readonly askedOf: (
    team: TeamId,
  ) => Promise<{ readonly actions: readonly DeskAction[]; readonly panels: readonly Queued[] }>;
  readonly now: () => Date;
};

/** A panel that the team answers to: when it meets next, of what it will want to hear, and how much of that is the team's to answer. */
export type DeskPanel = {
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly next?: Day;
  readonly nextMeetingId?: MeetingId;
  readonly priorities: readonly { readonly title: string; readonly since: Day; readonly open: number }[];
};

export type DeskView = {
  readonly actions: readonly DeskAction[];
  readonly panels: readonly DeskPanel[];
  readonly today: Day;
};

/** To a sergeant, a priority about persons is told as to anybody (row 82). */
const panelFor = ({ called, priorities, ...panel }: Queued, actions: readonly DeskAction[], today: Day): DeskPanel => {
  const next = nextMeeting({ called }, today);
  const openOf = (id: PriorityId) =>
    actions.filter(({ priorityId, status }) => priorityId === id && status !== 'answered').length;
  return {
    ...panel,
    ...(next && { next: next.on, nextMeetingId: next.meetingId }),
    priorities: priorities.map(({ id, title, since, scope }) => ({
      title: scope === 'persons' ? particular : title,
      since,
      open: openOf(id),
    })),
  };
};

/** Who meets soonest comes first; who has called no meeting, last. */
const soonest = (one: DeskPanel, other: DeskPanel): number =>
  (one.next ?? '9').localeCompare(other.next ?? '9') || one.panelName.localeCompare(other.panelName);

/** The panels that the sergeant's teams answer to, and what those ask of them and have not yet closed, due soonest first: one Query a team. */
export const viewDesk =
  (needs: Needs) =>
  async (actor: Actor): Promise<DeskView | Refusal> => {
    const refused = check(actor, 'desk.read');
    if (refused) return refused;
    if (actor.kind === 'anonymous') return refuse('sign-in-needed', {});
    const teams = actor.roles.flatMap((role) => ('teamId' in role ? [role.teamId] : []));
    const queues = await Promise.all(teams.map(needs.askedOf));
    const actions = queues
      .flatMap((queue) => queue.actions)
      .toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
    const today = londonDay(needs.now());
    // A panel of two of the teams lies in both queues.
    const queued = new Map(queues.flatMap(({ panels }) => panels.map((panel) => [panel.panelId, panel] as const)));
    const panels = [...queued.values()].map((panel) => panelFor(panel, actions, today));
    return { actions, panels: panels.toSorted(soonest), today };
  };
