import type { Priority, ProposedPriority } from '@wardmote/domain/priority';
import type { PriorityAsked } from '@wardmote/use-cases/decide-priorities';

const words = {
  id: 'priority_1',
  title: 'Mopeds on the pavement of Acre Lane',
  category: 'anti-social-behaviour',
  source: 'community',
  scope: 'place',
  grounds: 'Raised by nine residents at the street briefing in April',
} as const;

const shownBy = { kind: 'other', source: 'The street briefing in April' } as const;

/** A priority as a command names it, with what it cites. */
export const aProposal = (changes: Partial<PriorityAsked> = {}): PriorityAsked & Pick<Priority, 'id'> => ({
  ...words,
  cites: [shownBy],
  ...changes,
  id: changes.id ?? words.id,
});

/** The same as a meeting adopts it, with what is cited copied. */
export const aProposed = (changes: Partial<ProposedPriority> = {}): ProposedPriority => ({
  ...words,
  citations: [{ ...shownBy, citedOn: '2026-05-06' }],
  ...changes,
});

export const aPriority = (changes: Partial<Priority> = {}): Priority => ({
  ...aProposed(),
  agreedOn: '2026-05-06',
  agreedAt: 'meeting_may',
  since: '2026-03-25',
  ...changes,
});

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `priority_${index + 1}` as const,
    title: `Priority ${index + 1}`,
  }));

/** So many proposals, each another. */
export const proposals = (count: number) => numbered(count).map((one) => aProposal(one));

export const proposed = (count: number) => numbered(count).map((one) => aProposed(one));

export const priorities = (count: number): readonly Priority[] => numbered(count).map((one) => aPriority(one));
