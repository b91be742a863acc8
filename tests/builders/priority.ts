import type { Priority, ProposedPriority } from '@wardmote/domain/priority';

export const aProposal = (changes: Partial<ProposedPriority> = {}): ProposedPriority => ({
  id: 'priority_1',
  title: 'Mopeds on the pavement of Acre Lane',
  category: 'anti-social-behaviour',
  source: 'community',
  scope: 'place',
  grounds: 'Raised by nine residents at the street briefing in April',
  ...changes,
});

export const aPriority = (changes: Partial<Priority> = {}): Priority => ({
  ...aProposal(),
  agreedOn: '2026-05-06',
  agreedAt: 'meeting_may',
  since: '2026-03-25',
  ...changes,
});

/** So many proposals, each another. */
export const proposals = (count: number): readonly ProposedPriority[] =>
  Array.from({ length: count }, (_, index) =>
    aProposal({ id: `priority_${index + 1}`, title: `Priority ${index + 1}` }),
  );

export const priorities = (count: number): readonly Priority[] =>
  proposals(count).map((proposal) => aPriority(proposal));
