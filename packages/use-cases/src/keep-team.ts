import type { PanelId, TeamId } from '@wardmote/domain/id';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { keptTeam, type TeamAsked } from '@wardmote/domain/team';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand, targetOf } from './panel-command.ts';

export type KeepTeam = Omit<TeamAsked, 'id'> & {
  /** A panel that the team answers to. */
  readonly panelId: PanelId;
  readonly teamId: TeamId;
};

/** A team's sergeant says who is in post, and how and when to reach the team (rows 104, 106). Refuses `post-after-today`, `changed-meanwhile`. */
export const keepTeam =
  (needs: Needs) =>
  (request: Request, command: KeepTeam): Promise<{ readonly teamId: TeamId } | Refusal> => {
    const { panelId, teamId, ...asked } = command;
    const on = { panelId, teamId } as const;
    const about = { name: 'keep-team', action: 'team.keep', input: command, on, changes: 'team' } as const;
    return panelCommand(needs)(request, about, ({ panel, team }, { today, event }) => {
      const others = check(request.actor, 'team.keep', { ...targetOf(panel), teams: [teamId] });
      if (others) return others;
      const after = keptTeam(team, { id: teamId, ...asked }, today);
      if (isRefusal(after)) return after;
      return {
        events: [event(panelId, 'team-kept', { teamId })],
        changes: { team: { ...(team && { before: team }), after } },
        answer: { teamId },
      };
    });
  };
