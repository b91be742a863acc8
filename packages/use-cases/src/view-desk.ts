import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId, TeamId } from '@wardmote/domain/id';
import { nextMeeting, type Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { londonDay } from './carry-out.ts';
import type { PanelReads } from './panel-command.ts';
import { publicPriority } from './view-panel.ts';

export type DeskAction = Action & {
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly wards?: readonly string[];
};

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly askedOf: (
    team: TeamId,
  ) => Promise<{ readonly actions: readonly DeskAction[]; readonly panelIds: readonly PanelId[] }>;
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
const panelFor = (panel: Panel, teams: readonly TeamId[], today: Day): DeskPanel => {
  const next = nextMeeting(panel, today);
  const open = panel.actions.filter(
    ({ owner, status }) => owner.kind === 'team' && teams.includes(owner.teamId) && status !== 'answered',
  );
  return {
    panelId: panel.id,
    panelName: panel.name,
    ...(next && { next: next.on, nextMeetingId: next.meetingId }),
    priorities: panel.priorities.map(publicPriority).map(({ id, title, since }) => ({
      title,
      since,
      open: open.filter(({ priorityId }) => priorityId === id).length,
    })),
  };
};

/** Who meets soonest comes first; who has called no meeting, last. */
const soonest = (one: DeskPanel, other: DeskPanel): number =>
  (one.next ?? '9').localeCompare(other.next ?? '9') || one.panelName.localeCompare(other.panelName);

/**
 * The panels that the sergeant's teams answer to, and what those ask of them and have not yet closed, due soonest first: one Query a
 * team, and one for each panel, whatever the history.
 */
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
    const known = [...queues.flatMap(({ panelIds }) => panelIds), ...actions.map(({ panelId }) => panelId)];
    const found = await Promise.all([...new Set(known)].map(needs.findPanel));
    const panels = found.flatMap((panel) => (panel ? [panelFor(panel, teams, today)] : []));
    return { actions, panels: panels.toSorted(soonest), today };
  };
