import type { AccessNeed } from './access-need.ts';
import type { AgendaItem } from './agenda.ts';
import type { Arrangements } from './arrangements.ts';
import type { Attendance, QuorumCount } from './attendance.ts';
import type { ChangeTold } from './change-told.ts';
import type { Amendment, Correction } from './correction.ts';
import { type CivilTime, type Day, dayOf, daysBetween, type Instant } from './day.ts';
import type { Evidence } from './evidence.ts';
import type { Guest } from './guest.ts';
import type { AgendaItemId, MeetingId, PanelId, PersonId } from './id.ts';
import type { ItemRecord } from './item-record.ts';
import type { JointPanel } from './joint.ts';
import type { Party } from './membership.ts';
import type { Minutes } from './minutes.ts';
import { type Refusal, refuse } from './refusal.ts';

export type MeetingKind = 'inaugural' | 'ordinary' | 'annual' | 'extraordinary';
/** scheduled (no mail has left) → called (invitations are out) → held (closed by one act) or cancelled with a reason. */
export type MeetingStatus = 'scheduled' | 'called' | 'held' | 'cancelled';
export type Reply = 'yes' | 'no' | 'substitute';

export type Invitation = {
  readonly personId: PersonId;
  readonly name: string;
  /** In which capacity (row 157): nobody should have to guess why they were asked. */
  readonly capacity: string;
  /** Of somebody who is invited because their panel joins: which, and from which side of its table. */
  readonly from?: { readonly panelId: PanelId; readonly party: Party };
  /** 128 random bits, in this person's link only: whoever holds it may answer this invitation and do nothing else. */
  readonly linkKey: string;
  readonly reply?: { readonly answer: Reply; readonly at: Instant; readonly substitute?: string };
  /** What they said to a time that the meeting no longer has: they are asked again, and this says what to expect (U77). */
  readonly saidBefore?: Reply;
  /** What this person needs to take part: for the officers of the panel alone, until the meeting is over. */
  readonly needs?: readonly AccessNeed[];
  /** Rises with every reply and with every help that is arranged, so that neither is written over the other. */
  readonly revision?: number;
};

/** What was decided on an item and how; whoever may read the decision and not the list of members gets `PublicDecision`. */
export type Decision = ItemRecord & {
  readonly itemId: AgendaItemId;
  readonly text: string;
  /** Of a public one: that somebody moved it, and not who. */
  readonly moved?: true;
  readonly seconded?: true;
};

export type Meeting = Arrangements & {
  readonly id: MeetingId;
  readonly panelId: PanelId;
  readonly version: number;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly start: CivilTime;
  readonly end: CivilTime;
  readonly place: string;
  readonly agenda: readonly AgendaItem[];
  /** The last day to change the agenda without a reason, where it is another one than the panel's usual. */
  readonly agendaFrozenOn?: Day;
  /** RFC 5545 3.8.7.4: rises with every change that those invited must hear of. */
  readonly sequence: number;
  readonly invitations: readonly Invitation[];
  /** Which panels were asked to hold it together, and what they said (U2). */
  readonly jointWith?: readonly JointPanel[];
  /** The panel that asked them. */
  readonly hostName?: string;
  /** Who comes for one item only; for the panel alone. */
  readonly guests?: readonly Guest[];
  /** Who was asked for one item, has heard of it and is not asked any more: until the meeting is over, and for nobody to read. */
  readonly withdrawnGuests?: readonly Guest[];
  readonly attendance: readonly Attendance[];
  readonly quorum?: QuorumCount;
  /** How many of each party were there: public where the names are not (row 118). */
  readonly presentBy?: Readonly<Partial<Record<Attendance['party'], number>>>;
  readonly decisions: readonly Decision[];
  readonly prioritiesDeferred?: string;
  /** What is looked at before priorities are agreed; twenty links at most. Those for the panel lie apart. */
  readonly evidence?: readonly Evidence[];
  readonly evidenceSeen?: true;
  /** Why priorities were decided without it: public, like the decision. */
  readonly evidenceNotSeen?: string;
  readonly nextOn?: Day;
  /** When the invitations went out. A meeting that was called off before is nobody else's business (U69). */
  readonly calledOn?: Day;
  /** When it was to start before it was last moved, after it was called. */
  readonly movedFrom?: CivilTime;
  /** Where it was to be, if its last change after it was called gave it another place. */
  readonly placeBefore?: string;
  /** What those invited knew before its last change, and when they hear of that. */
  readonly told?: ChangeTold;
  readonly cancelled?: string;
  /** When residents were told of it. */
  readonly bulletinOn?: Day;
  /** Since when the members have what the police team did before it. */
  readonly briefOn?: Day;
  readonly minutes?: Minutes;
  /** The minutes are agreed and kept from the public for now; the reason is public. */
  readonly minutesHeldBack?: { readonly reason: string; readonly since: Day };
  /** What those who were there want put right in the draft; for the panel alone. */
  readonly corrections?: readonly Correction[];
  /** What later meetings put right in minutes that are public already; as public as they are. */
  readonly amendments?: readonly Amendment[];
  /** Text of closed items, by item; fetched only for those entitled, and an empty record for everybody else. */
  readonly closedText: Readonly<Record<string, string>>;
};

/** What the panel's list of meetings shows of each. */
export type MeetingSummary = Pick<
  Meeting,
  'id' | 'panelId' | 'kind' | 'status' | 'start' | 'end' | 'place' | 'calledOn' | 'how' | 'venueId' | 'theme'
> & {
  /** Only in the list of a panel that was asked to hold it together: the host, and what the panel said. */
  readonly hostedBy?: string;
  readonly joins?: 'asked' | 'accepted';
  readonly minutes?: Minutes['status'];
  readonly sequence?: number;
  /** When a line of this list was last written. */
  readonly changedAt?: Instant;
  /** No item of it is open: it is in no calendar but the panel's own people's. */
  readonly allClosed?: true;
};

export const heldOn = ({ start }: Pick<Meeting, 'start'>): Day => dayOf(start);

/** A new meeting lies ahead and gives the notice that the document asks for; an extraordinary one may be called at once. */
export const checkTime = (
  start: CivilTime,
  today: Day,
  { noticeDays, kind }: { readonly noticeDays: number; readonly kind: MeetingKind },
): Refusal<'meeting-in-past' | 'meeting-notice-short'> | undefined => {
  const on = dayOf(start);
  if (on < today) return refuse('meeting-in-past', { on });
  const short = daysBetween(today, on) < noticeDays && kind !== 'extraordinary' && kind !== 'inaugural';
  return short ? refuse('meeting-notice-short', { on, noticeDays }) : undefined;
};

/** What may still be moved, called off or answered. */
export const checkAhead = (
  { status }: Pick<Meeting, 'status'>,
  allowed: readonly MeetingStatus[],
): Refusal<'meeting-not-called'> | undefined =>
  allowed.includes(status) ? undefined : refuse('meeting-not-called', { status });

/** Each invitation says in which capacity (row 157). */
export const checkCapacities = (
  invitations: readonly Pick<Invitation, 'name' | 'capacity'>[],
): Refusal<'invitation-needs-capacity'> | undefined => {
  const unclear = invitations.find(({ capacity }) => capacity.trim() === '');
  return unclear && refuse('invitation-needs-capacity', { name: unclear.name });
};

/** What a decision of the panel stands on: a meeting that was held, and quorate (U45). */
export const checkDecided = (meeting: Meeting): Refusal<'meeting-not-held' | 'not-quorate'> | undefined => {
  if (meeting.status !== 'held' || !meeting.quorum) return refuse('meeting-not-held', { status: meeting.status });
  const { present, quorum, quorate } = meeting.quorum;
  return quorate ? undefined : refuse('not-quorate', { present, quorum });
};

/** Known outside the panel: called, held, or called off after it was called. */
export const isPublic = ({ status, calledOn }: Pick<Meeting, 'status' | 'calledOn'>): boolean =>
  status === 'called' || status === 'held' || (status === 'cancelled' && calledOn !== undefined);
