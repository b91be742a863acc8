import type { AgendaItemId } from './id.ts';
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

export type AgendaItem = {
  readonly id: AgendaItemId;
  readonly kind: AgendaKind;
  readonly heading: string;
  readonly closed?: ClosingReason;
};

export type ProposedItem = {
  readonly id: AgendaItemId;
  readonly kind: AgendaKind;
  readonly heading: string;
  readonly openness: 'open' | 'closed';
  readonly reason?: ClosingReason;
};

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
  return proposed.map(({ id, kind, heading, openness, reason }) => ({
    id,
    kind,
    heading,
    ...(openness === 'closed' && reason && { closed: reason }),
  }));
};
