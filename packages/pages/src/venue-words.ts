import type { PlaceAccess } from '@wardmote/domain/arrangements';
import type { Venue } from '@wardmote/domain/venue';
import type { Choice } from './form-choices.ts';

const stepFree = { yes: 'Step-free.', no: 'Not step-free.', unknown: 'Whether it is step-free is not known.' } as const;
const hearingLoop = {
  yes: 'There is a hearing loop.',
  no: 'There is no hearing loop.',
  unknown: 'Whether there is a hearing loop is not known.',
} as const;

/** In whole words, for somebody who has to know before setting out. */
export const accessOf = (access: PlaceAccess): string =>
  `${stepFree[access.stepFree]} ${hearingLoop[access.hearingLoop]}`;

const cost = { free: 'free', low: 'low cost', priced: '' } as const;

/** The venues as a list to choose from, each with what decides the choice. One that is retired stays only where it was chosen. */
export const venueChoices = (venues: readonly Venue[], chosen?: string): readonly Choice[] => [
  { value: '', text: 'Not from the register' },
  ...venues.map((venue) => ({
    value: venue.id,
    text: [
      venue.name,
      venue.cost === 'priced' ? venue.price : cost[venue.cost],
      venue.stepFree === 'yes' ? 'step-free' : '',
      venue.hearingLoop === 'yes' ? 'hearing loop' : '',
    ]
      .filter(Boolean)
      .join(', '),
  })),
  ...(chosen && !venues.some(({ id }) => id === chosen)
    ? [{ value: chosen, text: 'As before (not in the register any more)' }]
    : []),
];
