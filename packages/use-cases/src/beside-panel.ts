import type { Role } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { PanelId, PersonId, TeamId } from '@wardmote/domain/id';
import type { ListedMeeting } from '@wardmote/domain/listed-meeting';
import { type Panel, teamsOf } from '@wardmote/domain/panel';
import type { Poll } from '@wardmote/domain/poll';
import type { suggestDays } from '@wardmote/domain/suggest-days';

export type BesideReads = {
  readonly listedMeetings: (force: string, slug: string) => Promise<readonly ListedMeeting[]>;
  readonly pollsFrom: (day: Day) => Promise<readonly Poll[]>;
  readonly sergeantsOf: (team: TeamId) => Promise<readonly PersonId[]>;
  readonly findPersonWithRoles: (id: PersonId) => Promise<{ readonly roles: readonly Role[] } | undefined>;
};

type Known = Parameters<typeof suggestDays>[0];
type Asked = Pick<Panel, 'borough' | 'patches' | 'documents' | 'breaks'> & { readonly id: PanelId };

/** The teams that come to this panel, and those that their sergeants also have: a sergeant is at one meeting in an evening. */
const teamsBeside = async (needs: BesideReads, teams: readonly TeamId[]): Promise<readonly TeamId[]> => {
  const sergeants = new Set((await Promise.all(teams.map(needs.sergeantsOf))).flat());
  const known = await Promise.all([...sergeants].map(needs.findPersonWithRoles));
  const theirs = known
    .flatMap((person) => person?.roles ?? [])
    .flatMap((role) => ('teamId' in role ? [role.teamId] : []));
  return [...new Set([...teams, ...theirs])];
};

/** What a panel's next day depends on beside its own meetings: two rounds of reads, for those who schedule. */
export const besidePanel = async (needs: BesideReads, panel: Asked, today: Day): Promise<Omit<Known, 'meetings'>> => {
  const { force, slug } = panel.borough;
  const [listed, polls, teams] = await Promise.all([
    needs.listedMeetings(force, slug),
    needs.pollsFrom(today),
    teamsBeside(needs, teamsOf(panel)),
  ]);
  const others = listed.filter((one) => one.status === 'called' && one.panelId !== panel.id);
  const settings = settingsOn(panel.documents, today);
  return { today, settings, borough: slug, breaks: panel.breaks ?? [], polls, others, teams };
};
