import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { PanelId, TeamId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { type Panel, teamsOf } from '@wardmote/domain/panel';
import { teamOf } from '@wardmote/domain/place';
import { allows } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { continuity, figuresOf, monthsBetween, type Post, type Team, type TeamFigures } from '@wardmote/domain/team';
import {
  fourQuartersTo,
  type Quarter,
  type TeamContact,
  type TeamContactTotals,
  teamContact,
} from '@wardmote/domain/team-contact';
import { type PanelReads, targetOf } from './panel-command.ts';

type Needs = Pick<PanelReads, 'findPanel' | 'teamsByIds'> & {
  readonly teamContactSince: (panelId: PanelId, first: Quarter) => Promise<readonly TeamContactTotals[]>;
  readonly now: () => Date;
};

export type KnownTeam = {
  readonly id: TeamId;
  /** The patch that it serves; the number tells two teams of one ward apart. */
  readonly wardName: string;
  readonly number: number;
  /** Nothing where its sergeant has not said anything yet. */
  readonly team?: Team;
  readonly posts: readonly (Post & { readonly months: number })[];
  readonly figures?: TeamFigures & ReturnType<typeof continuity>;
  readonly mayKeep: boolean;
};

export type TeamView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough' | 'patches' | 'dissolvedOn'>;
  readonly teams: readonly KnownTeam[];
  /** What residents told of it in this quarter and the three before, since their first day. */
  readonly contact: TeamContact & { readonly from: Day };
  readonly today: Day;
};

const known = (team: Team | undefined, today: Day): Pick<KnownTeam, 'team' | 'posts' | 'figures'> =>
  team
    ? {
        team,
        posts: team.posts.map((post) => ({ ...post, months: monthsBetween(post.since, today) })),
        figures: { ...figuresOf(team), ...continuity(team, today) },
      }
    : { posts: [] };

/** The teams that answer to a panel, for everybody: three requests. */
export const viewTeam =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<TeamView | Refusal<'not-found'>> => {
    const today = londonDay(needs.now());
    const { first, from } = fourQuartersTo(today);
    const [panel, quarters] = await Promise.all([needs.findPanel(panelId), needs.teamContactSince(panelId, first)]);
    if (!panel) return refuse('not-found', {});
    const { id, name, borough, patches, dissolvedOn } = panel;
    const found = await needs.teamsByIds(teamsOf(panel));
    const teams = patches.map((patch) => {
      const teamId = teamOf(patch);
      const mayKeep = allows(actor, 'team.keep', { ...targetOf(panel), teams: [teamId] });
      const { wardName, number } = patch;
      return {
        id: teamId,
        wardName,
        number,
        mayKeep,
        ...known(
          found.find((one) => one.id === teamId),
          today,
        ),
      };
    });
    const contact = { ...teamContact(quarters), from };
    return { panel: { id, name, borough, patches, ...(dissolvedOn && { dissolvedOn }) }, teams, contact, today };
  };
