import type { ActionOutcome } from '@wardmote/domain/action';
import type { AgendaItem, Asker } from '@wardmote/domain/agenda';
import type { RequestOutcome } from '@wardmote/domain/agenda-request';
import type { Arrangements } from '@wardmote/domain/arrangements';
import type { ConcernOutcome, ConcernSource } from '@wardmote/domain/concern';
import type { CivilTime, Day, Instant } from '@wardmote/domain/day';
import type { DisplacedId, DisplacementKind } from '@wardmote/domain/displacement';
import type { GroupAnswer } from '@wardmote/domain/escalation';
import type {
  ActionId,
  AgendaRequestId,
  BoroughGroupId,
  ConcernId,
  EscalationId,
  FollowerId,
  GuestId,
  MeetingId,
  PanelId,
  PersonId,
  TeamId,
} from '@wardmote/domain/id';
import type { Reply } from '@wardmote/domain/meeting';
import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import type { PriorityOutcome } from '@wardmote/domain/priority-result';
import type { WardConcernFacts } from './ward-concern-facts.ts';

/**
 * Whom a notice is for. Never an address: that is looked up when the mail is sent and kept nowhere else, so that forgetting a
 * person is one write. A team without a sergeant has nobody to mail, and its notice is for print.
 */
export type Recipient =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'partner'; readonly actionId: ActionId }
  | { readonly kind: 'team'; readonly teamId: TeamId }
  | { readonly kind: 'guest'; readonly guestId: GuestId }
  | { readonly kind: 'follower'; readonly followerId: FollowerId }
  /** Of a request for the agenda, without an account. */
  | { readonly kind: 'asker'; readonly requestId: AgendaRequestId }
  /** Of a concern, without an account. */
  | { readonly kind: 'raiser'; readonly concernId: ConcernId };

/** What may be told of a meeting: headings and reasons of closed items are public, their text is not, and is not here. */
type MeetingFacts = {
  readonly meetingId: MeetingId;
  readonly sequence: number;
  readonly start: CivilTime;
  readonly end: CivilTime;
  readonly place: string;
  /** How it is held: a notice that was made before this was kept has none. */
  readonly arrangements?: Arrangements;
  readonly agenda: readonly Pick<AgendaItem, 'heading' | 'closed'>[];
  /** In which capacity (row 157). */
  readonly capacity: string;
};

/** Of the agenda, the one item for which somebody is asked. */
type GuestFacts = Omit<MeetingFacts, 'capacity'> & { readonly about?: string };

/** What makes the link by which this one person answers. */
type Answerable = { readonly personId: PersonId; readonly linkKey: string };

export type AskedAction = {
  readonly actionId: ActionId;
  readonly what: string;
  readonly dueOn?: Day;
  /** What is wanted is an answer. */
  readonly question?: true;
  /** Only where the owner is an outside body: it answers by link, without an account (U31). */
  readonly linkKey?: string;
  /** Closed (row 82): whoever may not read it in the record reads it on no list of letters either. */
  readonly aboutPersons?: true;
};

export type OwnerKind = 'team' | 'person' | 'partner';

/** The facts that each kind of notice tells, as they were when it was made. */
export type NoticeFacts = {
  'meeting-invitation': MeetingFacts & Answerable;
  'meeting-changed': MeetingFacts &
    Answerable & {
      readonly previousStart: CivilTime;
      /** Only where the change gave it another place. */
      readonly previousPlace?: string;
      readonly reply?: Reply;
    };
  'meeting-cancelled': MeetingFacts & { readonly reason: string };
  'meeting-withdrawn': MeetingFacts;
  'meeting-reminder': MeetingFacts & Answerable;
  'worth-your-time': Answerable & { readonly meetingId: MeetingId; readonly heldOn: Day };
  'joint-asked': Pick<MeetingFacts, 'meetingId' | 'start' | 'end' | 'place'> & { readonly hostName: string };
  'guest-invited': GuestFacts & {
    readonly changed?: true;
    readonly previousStart?: CivilTime;
    readonly previousPlace?: string;
  };
  'guest-cancelled': GuestFacts & { readonly reason: string };
  'guest-withdrawn': GuestFacts;
  'action-asked': {
    readonly as: OwnerKind;
    readonly ownerName: string;
    readonly askedOn: Day;
    /** Asked by the officers between meetings; `because` is the concern, in the words of the panel. */
    readonly between?: true;
    readonly because?: string;
    readonly actions: readonly AskedAction[];
  };
  'action-answered': {
    readonly actionId: ActionId;
    /** What was wanted is an answer. */
    readonly question?: true;
    readonly ownerName: string;
    readonly what: string;
    readonly status: string;
    readonly text: string;
    readonly on: Day;
    readonly aboutPersons?: true;
  };
  'action-handed': {
    /** As an officer, or as the body that has it now. */
    readonly as: 'officer' | OwnerKind;
    readonly from: string;
    readonly ownerName: string;
    readonly actions: readonly AskedAction[];
    readonly why: string;
    readonly on: Day;
  };
  'action-disputed': {
    readonly as: OwnerKind;
    readonly ownerName: string;
    readonly actions: readonly AskedAction[];
    readonly why: string;
    readonly on: Day;
  };
  'action-reminder': {
    readonly as: OwnerKind;
    readonly ownerName: string;
    readonly askedOn: Day;
    readonly actions: readonly AskedAction[];
    /** The second one, which says what comes next. */
    readonly again?: true;
  };
  'action-escalated': {
    readonly actionId: ActionId;
    /** What is wanted is an answer. */
    readonly question?: true;
    readonly ownerName: string;
    readonly what: string;
    readonly askedOn: Day;
    readonly aboutPersons?: true;
  };
  'escalation-put': { readonly escalationId: EscalationId };
  'escalation-answered': { readonly escalationId: EscalationId; readonly state: GroupAnswer['state'] };
  'ward-concern-raised': { readonly borough: string };
  'ward-concern-told': WardConcernFacts;
  'agenda-request': { readonly from: Asker };
  'item-told': {
    readonly heading: string;
    readonly meetingId: MeetingId;
    readonly heldOn: Day;
    /** Closed, as the request is: it may speak of somebody. */
    readonly aboutPersons: true;
  };
  'agenda-answer': {
    readonly requestId: AgendaRequestId;
    readonly linkKey: string;
    readonly heading: string;
    readonly outcome: RequestOutcome;
    readonly words?: string;
    /** Of the meeting that it goes to. */
    readonly on?: Day;
    /** Closed, as the request is: it may speak of somebody. */
    readonly aboutPersons: true;
  };
  'concern-raised': { readonly from: ConcernSource };
  'concern-told': {
    readonly concernId: ConcernId;
    readonly linkKey: string;
    readonly outcome: ConcernOutcome | 'adopted' | 'ended' | 'action-ended';
    readonly words?: string;
    /** How the priority ended that rested on it. */
    readonly endedAs?: PriorityOutcome;
    /** How an action ended that was asked for because of it. */
    readonly actionEndedAs?: ActionOutcome;
    /** As anybody reads it: the title of the concern, or of the priority. What is not taken on has one where it was on the list. */
    readonly title?: string;
    /** Closed, as the concern is: it may speak of somebody. */
    readonly aboutPersons: true;
  };
  'displacement-told': {
    readonly displacedId: DisplacedId;
    readonly fromName: string;
    readonly displacement: DisplacementKind;
    /** Public, as the panel that tells it has been shown. */
    readonly words: string;
  };
  'minutes-circulated': { readonly meetingId: MeetingId; readonly heldOn: Day };
  'minutes-overdue': { readonly meetingId: MeetingId; readonly heldOn: Day };
  'results-untold': { readonly meetingId: MeetingId; readonly heldOn: Day };
  'minutes-correction': { readonly meetingId: MeetingId; readonly heldOn: Day };
  'correction-settled': { readonly meetingId: MeetingId; readonly heldOn: Day; readonly accepted: boolean };
  'follow-confirm': { readonly followerId: FollowerId; readonly linkKey: string };
  'news-meeting': Omit<MeetingFacts, 'capacity'> & {
    readonly what: 'called' | 'changed' | 'cancelled';
    readonly reason?: string;
  };
  'news-bulletin': { readonly meetingId: MeetingId; readonly heldOn: Day; readonly text: string };
  'news-minutes': { readonly meetingId: MeetingId; readonly heldOn: Day };
  'meeting-brief': { readonly meetingId: MeetingId; readonly heldOn: Day };
  'minutes-published': { readonly meetingId: MeetingId; readonly heldOn: Day };
  /** What one person wanted to hear of once a day, newest first. */
  'daily-digest': { readonly on: Day; readonly notices: readonly Digested[] };
};

/** What is sent in the name of a borough's group: what it tells of is in no panel. */
type OfGroup = 'ward-concern-raised' | 'ward-concern-told';

/** A notice that goes into a digest: any but a digest, of those that may be wanted once a day. */
export type Digested = Notice<Exclude<NoticeKind, 'daily-digest' | OfGroup>>;

/** One mail to one recipient. The id follows from the event and the recipient, so that making it again makes nothing new. */
export type Notice<Kind extends NoticeKind = NoticeKind> = {
  readonly [K in Kind]: {
    readonly id: string;
    readonly kind: K;
    readonly panelId: K extends OfGroup ? BoroughGroupId : PanelId;
    /** Of the borough, where its group sends it. */
    readonly panelName: string;
    readonly to: Recipient;
    readonly at: Instant;
    /** It waits until then, because its reader has just heard of the same thing. */
    readonly notBefore?: Instant;
    readonly facts: NoticeFacts[K];
  };
}[Kind];

/**
 * due → sending (by whoever holds the lease) → sent → delivered. `print`: nobody to mail, somebody has to be told on paper, and
 * `handed-over` when they were. `digest`: waits for the day's digest, and `digested` when it is in one. `dropped`: no longer true or not
 * wanted when its turn came. `failed`: not sent, and why. The last three are the provider's word.
 */
export type NoticeStatus =
  | 'due'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'print'
  | 'handed-over'
  | 'digest'
  | 'digested'
  | 'dropped'
  | 'failed'
  | 'rejected'
  | 'bounced'
  | 'complained';
