import type { Actor } from '@wardmote/domain/actor';
import { agendaDeadline } from '@wardmote/domain/agenda-deadline';
import { type AgendaRequest, mostWaitingRead } from '@wardmote/domain/agenda-request';
import type { WaitingPage } from '@wardmote/domain/concern';
import type { Day } from '@wardmote/domain/day';
import { displacementUntil } from '@wardmote/domain/displacement';
import type { AgendaRequestId, PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { heldOn, type MeetingSummary } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { allows, check } from '@wardmote/domain/policy';
import { type Poll, pollAround } from '@wardmote/domain/poll';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import { type PanelReads, targetOf } from './panel-command.ts';
import { type DisplacementLists, saidTo } from './view-displacement.ts';

type Needs = Pick<PanelReads, 'findPanel' | 'findMeeting' | 'findAgendaRequest'> & {
  readonly waitingRequests: (panelId: PanelId) => Promise<readonly AgendaRequest[]>;
  readonly latestRequests: (panelId: PanelId) => Promise<readonly AgendaRequest[]>;
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
  readonly pollsFrom: (day: Day) => Promise<readonly Poll[]>;
  readonly now: () => Date;
};

/** A request as its panel's officers see it: never how to reach whoever asked, only whether the answer is mailed. */
export type ShownRequest = Omit<AgendaRequest, 'email' | 'linkKey' | 'personId' | 'panelId' | 'version' | 'askedAt'> & {
  readonly answeredByMail: boolean;
};

const shown = ({
  email,
  personId,
  linkKey: _key,
  panelId: _panel,
  version: _version,
  askedAt: _at,
  ...request
}: AgendaRequest): ShownRequest => ({
  ...request,
  answeredByMail: email !== undefined || personId !== undefined,
});

/** What waits for an answer: how many requests for the agenda, concerns, and things that neighbours say, and by when the first should have one. */
export type Waiting = readonly {
  readonly what: 'request' | 'concern' | 'displacement';
  readonly count: number;
  /** There are more than were counted. */
  readonly more?: true;
  readonly firstBy: Day;
}[];

const nothing: WaitingPage = { concerns: [] };

/** The soonest due comes first. */
const waits = (what: Waiting[number]['what'], due: readonly Pick<AgendaRequest, 'answerBy'>[], more?: true): Waiting =>
  due.slice(0, 1).map(({ answerBy }) => ({ what, count: due.length, firstBy: answerBy, ...(more && { more }) }));

const isMore = ({ length }: readonly AgendaRequest[]): true | undefined =>
  length > mostWaitingRead ? true : undefined;

type WaitingReads = Pick<Needs, 'waitingRequests'> &
  Pick<DisplacementLists, 'displacedTo' | 'now'> & {
    readonly waitingConcerns: (panelId: PanelId) => Promise<WaitingPage>;
  };

/** What waits for an answer, for those who may give it, without counting all of the concerns; for anybody else nothing is read. */
export const viewWaiting =
  (needs: WaitingReads) =>
  async (actor: Actor, panelId: PanelId): Promise<Waiting> => {
    const [requests, concerns, said] = await Promise.all([
      allows(actor, 'agenda-request.read', { panelId }) ? needs.waitingRequests(panelId) : [],
      allows(actor, 'concern.read', { panelId }) ? needs.waitingConcerns(panelId) : nothing,
      allows(actor, 'displacement.see', { panelId }) ? saidTo(needs)(panelId) : [],
    ]);
    const unseen = said.filter(({ seen }) => !seen).map((one) => ({ answerBy: displacementUntil(one) }));
    return [
      ...waits('request', requests.slice(0, mostWaitingRead), isMore(requests)),
      ...waits('concern', concerns.concerns, concerns.next ? true : undefined),
      ...waits('displacement', unseen.toReversed()),
    ];
  };

export type RequestsView = {
  readonly panel: Panel;
  readonly waiting: readonly ShownRequest[];
  /** There are more than are shown. */
  readonly more?: true | undefined;
  readonly answered: readonly ShownRequest[];
  readonly today: Day;
};

/** What waits for an answer, the longest first, and what was answered lately: three requests, whatever the history. */
export const viewRequests =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<RequestsView | Refusal> => {
    const [panel, waiting, latest] = await Promise.all([
      needs.findPanel(panelId),
      needs.waitingRequests(panelId),
      needs.latestRequests(panelId),
    ]);
    const refused = panel ? check(actor, 'agenda-request.read', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel) return refused ?? refuse('not-found', {});
    const answered = latest.filter(({ answer }) => answer !== undefined);
    return {
      panel,
      waiting: waiting.slice(0, mostWaitingRead).map(shown),
      more: isMore(waiting),
      answered: answered.map(shown),
      today: londonDay(needs.now()),
    };
  };

/** A meeting that a request can still go on, and the day until which that needs no reason. */
export type MeetingAhead = Pick<MeetingSummary, 'id' | 'start' | 'status'> & {
  readonly deadline: Day;
  /** The election before which it falls: told where a councillor asks (row 57). */
  readonly poll?: Poll;
};

export type RequestView = {
  readonly panel: Panel;
  readonly request: ShownRequest;
  readonly ahead: readonly MeetingAhead[];
  readonly today: Day;
};

const meetingsRead = 18;

/** One that another panel hosts has an agenda of that panel's. */
const isAhead = ({ status, start, hostedBy }: MeetingSummary, today: Day): boolean =>
  (status === 'scheduled' || status === 'called') && hostedBy === undefined && heldOn({ start }) >= today;

/**
 * One request for whoever answers it, with the meetings that it can be put on: the nearest first. Three requests, and one for the
 * elections where a councillor asks.
 */
export const viewRequest =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, requestId: AgendaRequestId): Promise<RequestView | Refusal> => {
    const [panel, request, meetings] = await Promise.all([
      needs.findPanel(panelId),
      needs.findAgendaRequest(panelId, requestId),
      needs.latestMeetings(panelId, meetingsRead),
    ]);
    const refused = panel ? check(actor, 'agenda-request.answer', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel || !request) return refused ?? refuse('not-found', {});
    const today = londonDay(needs.now());
    const polls = request.from === 'councillor' ? await needs.pollsFrom(today) : [];
    const ahead = meetings
      .filter((meeting) => isAhead(meeting, today))
      .map(({ id, start, status }) => {
        const poll = pollAround(polls, heldOn({ start }), panel.borough.slug);
        return { id, start, status, deadline: agendaDeadline(panel, { start }), ...(poll && { poll }) };
      })
      .toSorted((one, other) => one.start.localeCompare(other.start));
    return { panel, request: shown(request), ahead, today };
  };

export type OwnRequestView = {
  readonly panel: Panel;
  readonly request: Omit<AgendaRequest, 'linkKey'>;
};

/** A request for whoever made it, by the key in their own link. Another key opens nothing. */
export const viewOwnRequest =
  (needs: Pick<Needs, 'findPanel' | 'findAgendaRequest'>) =>
  async (
    panelId: PanelId,
    requestId: AgendaRequestId,
    linkKey: string,
  ): Promise<OwnRequestView | Refusal<'not-found'>> => {
    const [panel, found] = await Promise.all([needs.findPanel(panelId), needs.findAgendaRequest(panelId, requestId)]);
    if (!panel || !found || !opens(found.linkKey, linkKey)) return refuse('not-found', {});
    const { linkKey: _key, ...request } = found;
    return { panel, request };
  };
