import type { Actor, Role } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { PanelId, PersonId, TeamId } from '@wardmote/domain/id';
import { type ListedMeeting, partOfDay } from '@wardmote/domain/listed-meeting';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import { lastMeetings, timesMix } from '@wardmote/domain/meeting-times';
import { teamsOf } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import type { Poll } from '@wardmote/domain/poll';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { type Suggested, suggestDays } from '@wardmote/domain/suggest-days';
import { targetOf } from './panel-command.ts';
import { type PanelView, viewPanel } from './view-panel.ts';

type Needs = Parameters<typeof viewPanel>[0] & {
  readonly listedMeetings: (force: string, slug: string) => Promise<readonly ListedMeeting[]>;
  readonly pollsFrom: (day: Day) => Promise<readonly Poll[]>;
  readonly sergeantsOf: (team: TeamId) => Promise<readonly PersonId[]>;
  readonly findPersonWithRoles: (id: PersonId) => Promise<{ readonly roles: readonly Role[] } | undefined>;
};

export type SchedulingView = PanelView & {
  readonly suggested: Suggested;
  /** The last meeting of the kind whose turn it is: its times and its place are what the form begins with. */
  readonly usual: MeetingSummary | undefined;
  readonly settings: ReturnType<typeof settingsOn>;
};

/** The teams that come to this panel, and those that their sergeants also have: a sergeant is at one meeting in an evening. */
const teamsBeside = async (needs: Needs, teams: readonly TeamId[]): Promise<readonly TeamId[]> => {
  const sergeants = new Set((await Promise.all(teams.map(needs.sergeantsOf))).flat());
  const known = await Promise.all([...sergeants].map(needs.findPersonWithRoles));
  const theirs = known
    .flatMap((person) => person?.roles ?? [])
    .flatMap((role) => ('teamId' in role ? [role.teamId] : []));
  return [...new Set([...teams, ...theirs])];
};

/** The pattern of the next meeting: the last one, or where day and evening take turns the last one of the kind whose turn it is. */
const usualOf = (meetings: readonly MeetingSummary[]): MeetingSummary | undefined => {
  const last = lastMeetings(meetings);
  const { next } = timesMix(meetings);
  return last.find(({ start }) => next !== undefined && partOfDay(start) === next) ?? last[0];
};

/** A panel with the days that its next meeting may be on, each with its reasons (rows 57, 139, 151, 157); for those who may schedule it. */
export const viewScheduling =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<SchedulingView | Refusal> => {
    const view = await viewPanel(needs)(actor, panelId);
    if (isRefusal(view)) return view;
    const { panel, meetings, today } = view;
    const refused = check(actor, 'meeting.schedule', targetOf(panel));
    if (refused) return refused;
    const { force, slug } = panel.borough;
    const [listed, polls, teams] = await Promise.all([
      needs.listedMeetings(force, slug),
      needs.pollsFrom(today),
      teamsBeside(needs, teamsOf(panel)),
    ]);
    const settings = settingsOn(panel.documents, today);
    const others = listed.filter((one) => one.status === 'called' && one.panelId !== panelId);
    const known = { today, settings, borough: slug, meetings, breaks: panel.breaks ?? [], polls, others, teams };
    return { ...view, suggested: suggestDays(known), usual: usualOf(meetings), settings };
  };
