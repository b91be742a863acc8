import type { Ask } from './brixton-hill-actions.ts';

export const council = { name: 'Lambeth Council, street lighting', email: 'street.lighting@example.org' };

/** What the panel wants to know of the police and the council: one is answered and taken as an answer, one is open. */
export const questions: readonly Ask[] = [
  {
    key: 'taken-away',
    evening: 8,
    of: 'team',
    kind: 'question',
    dueAfter: 28,
    what: 'On how many days since the summer were officers of the ward taken away for other duties?',
  },
  {
    key: 'lamps-plan',
    evening: 9,
    of: council,
    kind: 'question',
    dueAfter: 56,
    what: 'How long does the council take to repair a street lamp here, and how long elsewhere in the borough?',
  },
];
