import type { ActionOutcome, ActionStatus } from './action.ts';
import type { Asker } from './agenda.ts';
import type { RequestOutcome } from './agenda-request.ts';
import type { BallotMethod } from './ballot.ts';
import type { ConcernOutcome, ConcernSource } from './concern.ts';
import type { CivilTime, Day, Instant } from './day.ts';
import type { DisplacedId, DisplacementAnswer } from './displacement.ts';
import type { EscalationState } from './escalation.ts';
import type {
  ActionId,
  AgendaRequestId,
  AmendmentId,
  BreakId,
  ConcernId,
  CorrectionId,
  DocumentId,
  EscalationId,
  EvidenceId,
  GuestId,
  MeetingId,
  MembershipId,
  PanelId,
  PersonId,
  PriorityId,
  SurveyId,
  TeamId,
} from './id.ts';
import type { MeetingStatus, Reply } from './meeting.ts';
import type { Joined, Party } from './membership.ts';
import type { Office } from './office.ts';
import type { PriorityOutcome } from './priority-result.ts';

/** What happened, by kind. Facts only: no text that somebody typed, no contact detail, nothing closed. */
export type EventFacts = {
  'panel-founded': { readonly ward: string };
  'panel-dissolved': { readonly on: Day };
  'governing-document-drafted': { readonly documentId: DocumentId };
  'governing-document-adopted': { readonly documentId: DocumentId; readonly meetingId: MeetingId };
  'member-admitted': {
    readonly personId: PersonId;
    readonly party: Party;
    readonly joined: Joined;
    /** What was called already; the invitation to what is called later is told by its own event. */
    readonly invitedTo?: readonly MeetingId[];
  };
  'membership-ended': { readonly personId: PersonId; readonly how: 'resigned' | 'term-ended' };
  'member-excluded': { readonly membershipId: MembershipId; readonly personId: PersonId; readonly clause: string };
  'office-taken': { readonly office: Office; readonly personId: PersonId; readonly party: Party };
  'office-left': { readonly office: Office; readonly personId: PersonId };
  'break-recorded': { readonly breakId: BreakId; readonly from: Day; readonly to: Day };
  'break-removed': { readonly breakId: BreakId; readonly from: Day; readonly to: Day };
  'team-kept': { readonly teamId: TeamId };
  'notice-handed-over': { readonly noticeId: string };
  'notice-sent-again': { readonly noticeId: string; readonly again: string };
  'meeting-scheduled': { readonly meetingId: MeetingId; readonly start: CivilTime };
  'meeting-called': { readonly meetingId: MeetingId; readonly sequence: number };
  'meeting-changed': {
    readonly meetingId: MeetingId;
    readonly sequence: number;
    readonly wasCalled: boolean;
    /** As those invited know it. */
    readonly previousStart: CivilTime;
    /** They have just heard of another change, and hear of this one then. */
    readonly notBefore?: Instant;
  };
  'agenda-request-made': { readonly requestId: AgendaRequestId; readonly from: Asker };
  'concern-raised': { readonly concernId: ConcernId; readonly from: ConcernSource };
  'concern-triaged': { readonly concernId: ConcernId; readonly outcome: ConcernOutcome };
  /** The panel had it on its list, and no priority rested on it. */
  'concern-taken-off': { readonly concernId: ConcernId; readonly outcome: Exclude<ConcernOutcome, 'taken'> };
  'concern-adopted': { readonly concernId: ConcernId; readonly priorityId: PriorityId };
  'concern-ended': {
    readonly concernId: ConcernId;
    readonly priorityId: PriorityId;
    readonly outcome: PriorityOutcome;
  };
  /** In the log of the panel that is told. */
  'displacement-told': { readonly displacedId: DisplacedId; readonly fromId: PanelId };
  'displacement-seen': {
    readonly displacedId: DisplacedId;
    readonly fromId: PanelId;
    readonly answer?: DisplacementAnswer;
  };
  'concerns-ranked': { readonly concernId: ConcernId };
  'ballot-recorded': {
    readonly meetingId: MeetingId;
    readonly method: BallotMethod;
    /** It puts right what was recorded before. */
    readonly corrected: boolean;
  };
  'agenda-request-answered': { readonly requestId: AgendaRequestId; readonly outcome: RequestOutcome };
  'agenda-changed': { readonly meetingId: MeetingId; readonly items: number; readonly late: number };
  'agenda-deadline-set': { readonly workingDays: number };
  'usual-agenda-saved': { readonly meetingId: MeetingId; readonly items: number };
  'survey-entered': { readonly surveyId: SurveyId };
  'survey-corrected': { readonly surveyId: SurveyId };
  'survey-withdrawn': { readonly surveyId: SurveyId };
  'what-changed-said': { readonly surveyId: SurveyId };
  'published-matched': { readonly compared: number; readonly matched: number };
  'evidence-attached': { readonly meetingId: MeetingId; readonly evidenceId: EvidenceId };
  'evidence-removed': { readonly meetingId: MeetingId; readonly evidenceId: EvidenceId };
  'meeting-cancelled': { readonly meetingId: MeetingId; readonly sequence: number; readonly wasCalled: boolean };
  'invitation-answered': { readonly meetingId: MeetingId; readonly personId: PersonId; readonly answer: Reply };
  'joint-meeting-asked': { readonly meetingId: MeetingId; readonly hostId: PanelId };
  'joint-meeting-answered': {
    readonly meetingId: MeetingId;
    readonly panelId: PanelId;
    readonly answer: 'accepted' | 'declined';
  };
  'joint-meeting-updated': {
    readonly meetingId: MeetingId;
    readonly hostId: PanelId;
    readonly status: MeetingStatus;
  };
  'guest-invited': { readonly meetingId: MeetingId; readonly guestId: GuestId; readonly wasCalled: boolean };
  'guest-withdrawn': { readonly meetingId: MeetingId; readonly guestId: GuestId };
  'access-help-arranged': { readonly meetingId: MeetingId };
  'meeting-closed': {
    readonly meetingId: MeetingId;
    readonly quorate: boolean;
    readonly actionIds: readonly ActionId[];
    readonly priorities: number;
  };
  'meeting-notes-kept': { readonly meetingId: MeetingId; readonly version: number };
  'escalation-put': { readonly escalationId: EscalationId };
  'escalation-answered': {
    readonly escalationId: EscalationId;
    readonly state: Exclude<EscalationState, 'put'>;
  };
  'brief-saved': { readonly meetingId: MeetingId };
  'brief-sent': { readonly meetingId: MeetingId };
  'bulletin-saved': { readonly meetingId: MeetingId };
  'bulletin-sent': { readonly meetingId: MeetingId };
  'minutes-saved': { readonly meetingId: MeetingId; readonly revision: number };
  'minutes-circulated': { readonly meetingId: MeetingId; readonly revision: number };
  'minutes-correction-suggested': { readonly meetingId: MeetingId; readonly correctionId: CorrectionId };
  'minutes-correction-settled': {
    readonly meetingId: MeetingId;
    readonly correctionId: CorrectionId;
    readonly personId: PersonId;
    readonly accepted: boolean;
  };
  'minutes-held-back': { readonly meetingId: MeetingId; readonly approvedAt: MeetingId };
  'minutes-amended': {
    readonly meetingId: MeetingId;
    readonly amendmentId: AmendmentId;
    readonly decidedAt: MeetingId;
  };
  'minutes-published': { readonly meetingId: MeetingId; readonly approvedAt: MeetingId };
  'priorities-set': { readonly meetingId: MeetingId; readonly priorities: number };
  'priorities-reviewed': { readonly meetingId: MeetingId; readonly reviewed: number };
  'priority-closed': { readonly priorityId: PriorityId; readonly outcome: PriorityOutcome };
  'action-asked': { readonly actionId: ActionId; readonly meetingId?: MeetingId; readonly concernId?: ConcernId };
  'action-answered': { readonly actionId: ActionId; readonly status: ActionStatus };
  /** Who had it, and what kind of owner has it: the action itself has the names. */
  'action-handed': { readonly actionId: ActionId; readonly had: TeamId; readonly has: 'partner' };
  'action-disputed': { readonly actionId: ActionId };
  'action-closed': {
    readonly actionId: ActionId;
    readonly outcome: ActionOutcome;
    /** Why it was asked for; not where that is about persons. */
    readonly concernId?: ConcernId;
  };
};

export type EventType = keyof EventFacts;

/** One line of a panel's history. The event log is the audit trail: written in the same transaction as what it tells of. */
export type Event<Type extends EventType = EventType> = {
  readonly [T in Type]: {
    readonly type: T;
    readonly panelId: PanelId;
    readonly at: Instant;
    /** A person, or what acted in nobody's name: a link, an import. */
    readonly by: PersonId | 'link' | 'import';
    readonly facts: EventFacts[T];
  };
}[Type];
