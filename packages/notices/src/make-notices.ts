import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import type { Bulletin } from '@wardmote/domain/bulletin';
import type { Concern } from '@wardmote/domain/concern';
import type { DisplacedId, Displacement } from '@wardmote/domain/displacement';
import type { Event } from '@wardmote/domain/event';
import type {
  ActionId,
  AgendaRequestId,
  ConcernId,
  FollowerId,
  MeetingId,
  PanelId,
  PersonId,
  TeamId,
} from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { Facts } from './facts.ts';
import { isNews } from './news-notices.ts';
import type { Notice } from './notice.ts';
import { isHeard, noticesFor } from './notices-for.ts';

export type MakeNeeds = {
  readonly findPanel: (id: PanelId) => Promise<Panel | undefined>;
  /** Without closed text and without the draft of the minutes: what is not fetched cannot leak. */
  readonly findMeeting: (id: MeetingId) => Promise<Meeting | undefined>;
  readonly sergeantsOf: (team: TeamId) => Promise<readonly PersonId[]>;
  /** Those who answer for the group of a borough. */
  readonly boroughOfficersOf: (borough: string) => Promise<readonly PersonId[]>;
  /** Those who have confirmed that they want the news of a panel. */
  readonly followersOf: (id: PanelId) => Promise<readonly FollowerId[]>;
  readonly findAgendaRequest: (panelId: PanelId, id: AgendaRequestId) => Promise<AgendaRequest | undefined>;
  readonly findConcern: (panelId: PanelId, id: ConcernId) => Promise<Concern | undefined>;
  readonly displacementsAt: (panelIds: readonly PanelId[], id: DisplacedId) => Promise<readonly Displacement[]>;
  readonly findBulletin: (id: MeetingId) => Promise<Bulletin | undefined>;
  /** Writes a notice unless it is there already. */
  readonly addNotice: (notice: Notice) => Promise<void>;
};

const actionsOf = ({ facts }: Event): readonly ActionId[] => {
  if ('actionIds' in facts) return facts.actionIds;
  return 'actionId' in facts ? [facts.actionId] : [];
};

const sergeantsFor = async (needs: MakeNeeds, panel: Panel, event: Event): Promise<Facts['sergeants']> => {
  const asked = new Set<string>(actionsOf(event));
  const teams = panel.actions.flatMap(({ id, owner }) =>
    asked.has(id) && owner.kind === 'team' ? [owner.teamId] : [],
  );
  const found = await Promise.all(
    [...new Set(teams)].map(async (team) => [team, await needs.sergeantsOf(team)] as const),
  );
  return Object.fromEntries(found);
};

/** Whoever leaves a panel, or has just joined it, may be invited to each of the meetings that it has called. */
const calledFor = async (needs: MakeNeeds, panel: Panel, { type }: Event): Promise<readonly Meeting[]> => {
  if (type !== 'membership-ended' && type !== 'member-excluded' && type !== 'member-admitted') return [];
  const found = await Promise.all(panel.called.map(({ meetingId }) => needs.findMeeting(meetingId)));
  return found.flatMap((meeting) => meeting ?? []);
};

/** What an event tells of a concern is told to those too whose concern was put to it. */
const concernsFor = async (needs: MakeNeeds, { id }: Panel, { facts }: Event): Promise<readonly Concern[]> => {
  const concernId = 'concernId' in facts ? facts.concernId : undefined;
  const concern = concernId && (await needs.findConcern(id, concernId));
  if (!concern) return [];
  const same = await Promise.all((concern.mergedFrom ?? []).map((one) => needs.findConcern(id, one)));
  return [concern, ...same.flatMap((one) => one ?? [])];
};

/** What people had asked for on the agenda of a meeting of which the minutes are public now; what has gone by itself is left out. */
const askedForOn = async (needs: MakeNeeds, { id }: Panel, meeting: Meeting | undefined, { type }: Event) => {
  const ids = type === 'minutes-published' ? (meeting?.agenda.flatMap(({ requestId }) => requestId ?? []) ?? []) : [];
  const found = await Promise.all([...new Set(ids)].map((one) => needs.findAgendaRequest(id, one)));
  return found.flatMap((one) => one ?? []);
};

const displacementFor = async (needs: MakeNeeds, { id }: Panel, event: Event): Promise<Displacement | undefined> =>
  event.type === 'displacement-told' ? (await needs.displacementsAt([id], event.facts.displacedId))[0] : undefined;

/** What lies beside the panel and the meeting, as far as this event is told with it. */
const besideFor = async (needs: MakeNeeds, panel: Panel, event: Event) => {
  const [sergeants, calledMeetings, followers, request, [concern, ...sameConcerns], bulletin, officers, displacement] =
    await Promise.all([
      sergeantsFor(needs, panel, event),
      calledFor(needs, panel, event),
      isNews(event.type) ? needs.followersOf(panel.id) : [],
      'requestId' in event.facts ? needs.findAgendaRequest(panel.id, event.facts.requestId) : undefined,
      concernsFor(needs, panel, event),
      event.type === 'bulletin-sent' ? needs.findBulletin(event.facts.meetingId) : undefined,
      event.type === 'escalation-put' ? needs.boroughOfficersOf(panel.borough.slug) : [],
      displacementFor(needs, panel, event),
    ]);
  return {
    sergeants,
    calledMeetings,
    followers,
    boroughOfficers: officers,
    ...(request && { request }),
    ...(concern && { concern, sameConcerns }),
    ...(bulletin && { bulletin }),
    ...(displacement && { displacement }),
  };
};

const factsFor = async (needs: MakeNeeds, event: Event, eventId: string): Promise<Facts> => {
  const meetingId = 'meetingId' in event.facts ? event.facts.meetingId : undefined;
  const [panel, meeting] = await Promise.all([
    needs.findPanel(event.panelId),
    meetingId ? needs.findMeeting(meetingId) : undefined,
  ]);
  if (!panel || (meetingId && !meeting))
    throw new Error(`Event ${eventId} tells of a panel or a meeting that is not there`);
  const [beside, askedFor] = await Promise.all([
    besideFor(needs, panel, event),
    askedForOn(needs, panel, meeting, event),
  ]);
  return { eventId, panel, ...(meeting && { meeting }), ...beside, askedFor };
};

/** An event becomes notices, each an item of its own. An event that comes twice makes the same notices, so nothing new. */
export const makeNotices =
  (needs: MakeNeeds) =>
  async (event: Event, eventId: string): Promise<number> => {
    if (!isHeard(event)) return 0;
    const notices = noticesFor(event, await factsFor(needs, event, eventId));
    await Promise.all(notices.map(needs.addNotice));
    return notices.length;
  };
