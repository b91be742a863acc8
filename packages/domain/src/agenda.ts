import type { Day } from './day.ts';
import type { AgendaItemId, AgendaRequestId, MeetingId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

export const agendaKinds = [
  'welcome',
  'last-minutes',
  'police-on-priorities',
  'police-report',
  'community-concerns',
  'agree-priorities',
  'contact-sessions',
  'other-business',
  'next-meeting',
  'governing-document',
  'election',
  'other',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** Why an item may be closed (row 41: only where the sensitivity or the risk of that one item justifies it). */
export const closingReasons = [
  'personal-information',
  'risk-to-a-person',
  'live-operation',
  'legal-advice',
  'conduct-of-a-member',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Who wants an item: a councillor is told apart, because of what is owed before an election (row 57). */
export const askers = ['member', 'resident', 'councillor'] as const;
export type Asker = (typeof askers)[number];

export type AgendaItem = {
  readonly id: AgendaItemId;
  readonly kind: AgendaKind;
  readonly heading: string;
  readonly closed?: ClosingReason;
  /** A heading above this item and those that follow under the same one. */
  readonly section?: string;
  /** Who opens the item: a role or a name, so for the panel alone. */
  readonly presenter?: string;
  readonly minutesPlanned?: number;
  /** Where an item that was not dealt with comes from: for the panel alone, since that meeting may never have been called (U5). */
  readonly carriedFrom?: { readonly meetingId: MeetingId; readonly itemId: AgendaItemId; readonly on: Day };
  /** How often it was carried over: as public as the item. */
  readonly timesCarried?: number;
  /** Put on the agenda, or changed, after its deadline, because of this (U8). */
  readonly lateBecause?: string;
  /** Somebody asked for it: which kind of person, never who (U9). */
  readonly askedBy?: Asker;
  /** That request: whoever made it hears what the meeting said (U44). */
  readonly requestId?: AgendaRequestId;
};

export type ProposedItem = Pick<AgendaItem, 'id' | 'kind' | 'heading' | 'section' | 'presenter' | 'minutesPlanned'> & {
  readonly openness: 'open' | 'closed';
  readonly reason?: ClosingReason;
};

/** More items than any evening has room for. */
export const mostItems = 40;

/** The nine usual items, in our words (domain.md 2.3). The approval of the last minutes stands second by itself. */
export const usualItems: readonly { readonly kind: AgendaKind; readonly heading: string }[] = [
  { kind: 'welcome', heading: 'Welcome, introductions and apologies' },
  { kind: 'last-minutes', heading: 'Minutes of the last meeting, and what was done since' },
  { kind: 'police-on-priorities', heading: 'The police on the current priorities' },
  { kind: 'police-report', heading: 'Police report: crime, disorder and survey results' },
  { kind: 'community-concerns', heading: 'Concerns of the community' },
  { kind: 'agree-priorities', heading: 'Agree priorities and actions' },
  { kind: 'contact-sessions', heading: 'Street briefings and contact sessions' },
  { kind: 'other-business', heading: 'Any other business' },
  { kind: 'next-meeting', heading: 'Date of the next meeting' },
];

/** Open is the norm; an item is closed one by one, with a reason that everybody can read. Refuses `closing-needs-reason`. */
export const agendaFrom = (
  proposed: readonly ProposedItem[],
): readonly AgendaItem[] | Refusal<'closing-needs-reason'> => {
  const unexplained = proposed.find(({ openness, reason }) => openness === 'closed' && !reason);
  if (unexplained) return refuse('closing-needs-reason', { heading: unexplained.heading });
  return proposed.map(({ id, kind, heading, openness, reason, section, presenter, minutesPlanned }) => ({
    id,
    kind,
    heading,
    ...(openness === 'closed' && reason && { closed: reason }),
    ...(section && { section }),
    ...(presenter && { presenter }),
    ...(minutesPlanned !== undefined && { minutesPlanned }),
  }));
};

/** Where minutes are still owed, the meeting is asked to agree them: the item stands second, whoever forgets it (U6, U7). */
export const withLastMinutes = (
  agenda: readonly AgendaItem[],
  owed: boolean,
  newId: () => AgendaItemId,
): readonly AgendaItem[] => {
  if (!owed || agenda.some(({ kind }) => kind === 'last-minutes')) return agenda;
  const usual = usualItems.find(({ kind }) => kind === 'last-minutes');
  return usual ? [...agenda.slice(0, 1), { id: newId(), ...usual }, ...agenda.slice(1)] : agenda;
};

/** As anybody may read an item: who opens it and where it comes from are the panel's own affair. */
export const publicItem = ({ presenter: _who, carriedFrom: _whence, ...item }: AgendaItem): AgendaItem => item;
