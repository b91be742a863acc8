import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId, PersonId, TeamId } from '@wardmote/domain/id';
import { nextMeeting, type Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { londonDay } from './carry-out.ts';
import type { PanelReads } from './panel-command.ts';
import { publicPriority } from './view-panel.ts';

export type DeskAction = Action & { readonly panelId: PanelId; readonly panelName: string };

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly actionsOf: (owner: TeamId | PersonId) => Promise<readonly DeskAction[]>;
  readonly now: () => Date;
};

/** A panel that asks something of the team: when it meets next, and of what it will want to hear. */
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

/** More wards than a team serves. */
const mostPanels = 6;

/** To a sergeant, a priority about persons is told as to anybody (row 82). */
const panelFor = (panel: Panel, today: Day): DeskPanel => {
  const next = nextMeeting(panel, today);
  return {
    panelId: panel.id,
    panelName: panel.name,
    ...(next && { next: next.on, nextMeetingId: next.meetingId }),
    priorities: panel.priorities.map(publicPriority).map(({ id, title, since }) => ({
      title,
      since,
      open: panel.actions.filter(({ priorityId, status }) => priorityId === id && status !== 'answered').length,
    })),
  };
};

/**
 * What is asked of the sergeant's teams and not yet closed, due soonest first: one Query a team, and one for each panel that asks, whatever
 * the history.
 */
export const viewDesk =
  (needs: Needs) =>
  async (actor: Actor): Promise<DeskView | Refusal> => {
    const refused = check(actor, 'desk.read');
    if (refused) return refused;
    if (actor.kind === 'anonymous') return refuse('sign-in-needed', {});
    const teams = actor.roles.flatMap((role) => ('teamId' in role ? [role.teamId] : []));
    const queues = await Promise.all(teams.map(needs.actionsOf));
    const actions = queues.flat().toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
    const today = londonDay(needs.now());
    const asking = [...new Set(actions.map(({ panelId }) => panelId))].slice(0, mostPanels);
    const found = await Promise.all(asking.map(needs.findPanel));
    return { actions, panels: found.flatMap((panel) => (panel ? [panelFor(panel, today)] : [])), today };
  };
