import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import type { Ballot } from '@wardmote/domain/ballot';
import type { Brief } from '@wardmote/domain/brief';
import type { Bulletin } from '@wardmote/domain/bulletin';
import type { Decided } from '@wardmote/domain/changes';
import type { Concern } from '@wardmote/domain/concern';
import type { Escalation } from '@wardmote/domain/escalation';
import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type {
  AgendaRequestId,
  ConcernId,
  DocumentId,
  EscalationId,
  MeetingId,
  PanelId,
  PartnerId,
  SurveyId,
  TeamId,
  VenueId,
} from '@wardmote/domain/id';
import { joiningIn, jointPanelIn } from '@wardmote/domain/joint';
import type { Meeting } from '@wardmote/domain/meeting';
import { checkActive, type Panel, teamsOf } from '@wardmote/domain/panel';
import type { Partner } from '@wardmote/domain/partner';
import type { Person } from '@wardmote/domain/person';
import type { WardCode } from '@wardmote/domain/place';
import { check, type PolicyAction, type Target } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Survey } from '@wardmote/domain/survey';
import type { Team } from '@wardmote/domain/team';
import type { UsualItem } from '@wardmote/domain/usual-agenda';
import type { Venue } from '@wardmote/domain/venue';
import type { WardFigures } from '@wardmote/domain/ward-figures';
import { type CommandNeeds, carryOut, type Moment, type Request } from './carry-out.ts';
import { readAll } from './read-panel.ts';

/** The reads of the commands that act on a panel; each command takes what it needs of them. */
export type PanelReads = {
  readonly findPanel: (id: PanelId) => Promise<Panel | undefined>;
  readonly findMeeting: (id: MeetingId) => Promise<Meeting | undefined>;
  readonly findDocument: (panelId: PanelId, id: DocumentId) => Promise<GoverningDocument | undefined>;
  readonly findPersonByEmail: (email: string) => Promise<Person | undefined>;
  readonly findVenue: (borough: string, id: VenueId) => Promise<Venue | undefined>;
  readonly partnersByIds: (borough: string, ids: readonly PartnerId[]) => Promise<readonly Partner[]>;
  readonly findAgendaRequest: (panelId: PanelId, id: AgendaRequestId) => Promise<AgendaRequest | undefined>;
  readonly findBrief: (id: MeetingId) => Promise<Brief | undefined>;
  readonly findBulletin: (id: MeetingId) => Promise<Bulletin | undefined>;
  readonly findBallot: (panelId: PanelId, meetingId: MeetingId) => Promise<Ballot | undefined>;
  readonly findEscalation: (panelId: PanelId, id: EscalationId) => Promise<Escalation | undefined>;
  readonly findConcern: (panelId: PanelId, id: ConcernId) => Promise<Concern | undefined>;
  readonly concernsByIds: (panelId: PanelId, ids: readonly ConcernId[]) => Promise<readonly Concern[]>;
  readonly teamsByIds: (ids: readonly TeamId[]) => Promise<readonly Team[]>;
  readonly surveysOf: (panelId: PanelId) => Promise<readonly Survey[]>;
  readonly figuresOf: (ward: WardCode) => Promise<WardFigures>;
  readonly findUsualAgenda: (id: PanelId) => Promise<readonly UsualItem[] | undefined>;
};

export type Needs = CommandNeeds & PanelReads;

/** A panel as the policy table is asked about it, and the panels that hold a meeting of it together. */
export const targetOf = (
  panel: Pick<Panel, 'id' | 'patches' | 'borough'>,
  meeting?: Pick<Meeting, 'jointWith'>,
): Target => ({
  panelId: panel.id,
  ...(meeting?.jointWith && { joining: joiningIn(meeting).map(({ panelId }) => panelId) }),
  teams: teamsOf(panel),
  borough: panel.borough.slug,
});

/** What a panel command acts on. `meetingId` and `otherMeetingId` must be meetings of that panel. */
export type On = {
  readonly panelId: PanelId;
  readonly meetingId?: MeetingId;
  readonly otherMeetingId?: MeetingId;
  readonly documentId?: DocumentId;
  readonly email?: string;
  /** A panel that the command asks something of. */
  readonly otherPanelId?: PanelId;
  /** A meeting of another panel, which has asked this one to hold it together. */
  readonly jointMeetingId?: MeetingId;
  /** The panels that join the meeting are read after it, and changed with it. */
  readonly withJoined?: true;
  /** The meetings that are called and lie ahead are read after the panel, which names them. */
  readonly withCalled?: true;
  /** A venue of the panel's borough: read after the panel, which says where that is. */
  readonly venueId?: VenueId | undefined;
  /** Partners of the panel's borough: read after the panel; one that is not in the register is left out. */
  readonly partnerIds?: readonly PartnerId[];
  /** Something that was asked for on an agenda of the panel. */
  readonly requestId?: AgendaRequestId;
  /** Concerns of the panel, by their ids; all of them have to be there. */
  readonly concernIds?: readonly ConcernId[];
  /** The concerns on which the panel's priorities rest are read after it: some of the priorities may end. */
  readonly withResting?: boolean;
  /** What the panel has put to its borough group. */
  readonly escalationId?: EscalationId;
  /** The last surveys of the panel. */
  readonly withSurveys?: boolean;
  /** The one of them that the command writes over. */
  readonly surveyId?: SurveyId;
  /** What is on record of these wards, which need not be the panel's. */
  readonly figuresIn?: readonly WardCode[];
  /** What is on record of the panel's own wards is read after it. */
  readonly withOwnFigures?: true;
  /** A team of the panel, as far as anything is known of it. */
  readonly teamId?: TeamId;
  /** What was voted on the concerns of the panel at the meeting. */
  readonly withBallot?: true;
  /** All that is on the panel's list is read after it. */
  readonly withBacklog?: true;
  /** What residents are told of the meeting, as far as it is written. */
  readonly withBulletin?: true;
  /** What the police team tells before the meeting, as far as it is written. */
  readonly withBrief?: true;
  /** The command wants to know which agenda the panel usually has. */
  readonly usualAgenda?: boolean;
};

export type Loaded = {
  readonly panel: Panel;
  readonly meeting?: Meeting;
  readonly otherMeeting?: Meeting;
  readonly document?: GoverningDocument;
  readonly person?: Person;
  readonly venue?: Venue;
  readonly partners: readonly Partner[];
  readonly otherPanel?: Panel;
  readonly jointMeeting?: Meeting;
  readonly joined: readonly Panel[];
  readonly called: readonly Meeting[];
  readonly usualAgenda?: readonly UsualItem[];
  readonly agendaRequest?: AgendaRequest;
  readonly bulletin?: Bulletin;
  readonly brief?: Brief;
  readonly team?: Team;
  readonly ballot?: Ballot;
  readonly escalation?: Escalation;
  readonly concerns: readonly Concern[];
  /** Those on which the priorities of the panel rest, but for those that were asked for by id. */
  readonly resting: readonly Concern[];
  readonly surveys: readonly Survey[];
  readonly figures: readonly { readonly ward: WardCode; readonly figures: WardFigures }[];
  /** What is on the panel's list, where the command asked for it. */
  readonly backlog: readonly Concern[];
};

type Changed = 'meeting' | 'document' | 'bulletin' | 'brief' | 'team' | 'ballot' | 'escalation' | 'survey';

/**
 * What the version in `If-Match` is of: what the command changes, which is the panel where it does not say otherwise. Of a survey that
 * is not there the command itself says so.
 */
const seenIn = (
  { changes, on }: { readonly changes?: Changed; readonly on: On },
  panel: Panel,
  { meeting, document, bulletin, brief, team, ballot, escalation, surveys }: Omit<Loaded, 'panel'>,
): { readonly version: number } | undefined => {
  if (changes === 'meeting') return meeting ?? panel;
  if (changes === 'bulletin') return bulletin ?? { version: 0 };
  if (changes === 'brief') return brief ?? { version: 0 };
  if (changes === 'team') return team ?? { version: 0 };
  if (changes === 'ballot') return ballot ?? { version: 0 };
  if (changes === 'escalation') return escalation ?? panel;
  if (changes === 'survey') {
    const survey = surveys.find(({ id }) => id === on.surveyId);
    return survey && { version: survey.revision ?? 0 };
  }
  return changes === 'document' ? (document ?? panel) : panel;
};

const checkSeen = ({ expects }: Request, seen: { readonly version: number } | undefined) =>
  expects === undefined || !seen || expects === seen.version
    ? undefined
    : refuse('changed-meanwhile', { savedVersion: seen.version });

/** What is asked about belongs to another panel, or is not there: the same to whoever asks (promise 4). */
const isForeign = (on: On, panel: Panel, others: Omit<Loaded, 'panel'>): boolean =>
  [
    on.meetingId !== undefined && others.meeting?.panelId !== panel.id,
    on.otherMeetingId !== undefined && others.otherMeeting?.panelId !== panel.id,
    on.documentId !== undefined && !others.document,
    on.requestId !== undefined && !others.agendaRequest,
    on.escalationId !== undefined && !others.escalation,
    on.teamId !== undefined && !teamsOf(panel).includes(on.teamId),
    (on.concernIds ?? []).some((id) => !others.concerns.some((concern) => concern.id === id)),
    on.otherPanelId !== undefined && !others.otherPanel,
    on.jointMeetingId !== undefined && !(others.jointMeeting && jointPanelIn(others.jointMeeting, panel.id)),
  ].some(Boolean);

/**
 * A command on a panel: reads all it needs in one round, asks the policy table, lets the rules decide, writes once.
 * Something that is not there, or belongs to another panel, is `not-found` like anything one may not see (promise 4).
 */
export const panelCommand =
  (needs: Needs) =>
  async <Answer>(
    request: Request,
    about: { name: string; action: PolicyAction; input: object; on: On; changes?: Changed },
    decide: (loaded: Loaded, moment: Moment) => Decided<Answer> | Refusal,
  ): Promise<Answer | Refusal> => {
    const { name, action, input, on } = about;
    const read = () => readAll(needs, on);
    return carryOut(needs)(request, { name, input }, read, ({ panel, ...others }, moment) => {
      const refused = panel ? check(request.actor, action, targetOf(panel, others.meeting)) : refuse('not-found', {});
      if (refused || !panel) return refused ?? refuse('not-found', {});
      if (isForeign(on, panel, others)) return refuse('not-found', {});
      const inactive = checkActive(panel) ?? checkSeen(request, seenIn(about, panel, others));
      if (inactive) return inactive;
      const decided = decide({ panel, ...others }, moment);
      if (isRefusal(decided) || decided.changes.panel) return decided;
      return { ...decided, changes: { ...decided.changes, unchangedPanel: panel } };
    });
  };

/** A command on one meeting of a panel. */
export const meetingCommand =
  (needs: Needs) =>
  async <Answer>(
    request: Request,
    about: {
      name: string;
      action: PolicyAction;
      input: object;
      on: On & { readonly meetingId: MeetingId };
      changes?: Changed;
    },
    decide: (loaded: Loaded & { readonly meeting: Meeting }, moment: Moment) => Decided<Answer> | Refusal,
  ): Promise<Answer | Refusal> =>
    panelCommand(needs)<Answer>(request, about, ({ meeting, ...loaded }, moment) =>
      meeting ? decide({ ...loaded, meeting }, moment) : refuse('not-found', {}),
    );
