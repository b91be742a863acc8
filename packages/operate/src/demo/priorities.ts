import type { PriorityAsked } from '@wardmote/use-cases/decide-priorities';

/**
 * What panels of the demo work on. The first three are Haringey's of the conference report (section 13); those after them are the
 * concerns of Lambeth's panels in the same report (its last article). The grounds and their sources are invented.
 */
export const priorities = {
  youthCrime: {
    title: 'Youth crime and disorder',
    category: 'youth-crime-and-disorder',
    source: 'both',
    scope: 'theme',
    grounds:
      'Named most often in the summer survey, by young people themselves above all: many feel unsafe on the way home.',
    cites: [{ kind: 'other', source: 'The borough’s youth survey, summer 2025' }],
  },
  graffiti: {
    title: 'Vandalism and graffiti',
    category: 'vandalism-and-graffiti',
    source: 'community',
    scope: 'place',
    grounds:
      'Residents marked 34 places on the map at the open day. Half of them had been cleaned and painted over again.',
    cites: [{ kind: 'other', source: 'The map of the open day, 6 September 2025: 34 places marked by residents' }],
  },
  vehicleCrime: {
    title: 'Vehicle crime',
    category: 'vehicle-crime',
    source: 'both',
    scope: 'theme',
    grounds:
      'The team showed that thefts from vans had doubled in a year; traders told the panel of lost tools and lost work.',
    cites: [{ kind: 'other', source: 'The team’s report to this meeting, theft from vehicles over two years' }],
  },
  mopeds: {
    title: 'Motor scooters ridden on the pavement',
    category: 'traffic',
    source: 'community',
    scope: 'place',
    grounds:
      'Raised at three meetings by parents and by people who use a stick or a wheelchair; two people were knocked down.',
    cites: [{ kind: 'other', source: 'Parents of two schools and the ward’s disability forum, at three meetings' }],
  },
  burglary: {
    title: 'Burglary of houses made into flats',
    category: 'burglary',
    source: 'both',
    scope: 'theme',
    grounds: 'The team’s figures: most break-ins were through a shared front door whose lock did not close.',
    cites: [{ kind: 'other', source: 'The team’s report to this meeting, break-ins street by street' }],
  },
  streetDrinking: {
    title: 'Street drinking around the station',
    category: 'anti-social-behaviour',
    source: 'community',
    scope: 'place',
    grounds: 'Shopkeepers and passengers spoke of shouting and of people who are afraid to pass after dark.',
    cites: [{ kind: 'other', source: 'The traders’ association’s letter to the panel' }],
  },
  drugDealing: {
    title: 'Drug dealing that has moved here from the next ward',
    category: 'drugs',
    source: 'both',
    scope: 'place',
    grounds: 'Since work began next door, residents see it in two side streets here; the team has found the same.',
    cites: [{ kind: 'other', source: 'Six calls of residents to the team, and the team’s own patrol notes' }],
  },
  antiSocial: {
    title: 'Noise and nuisance on the estate at night',
    category: 'anti-social-behaviour',
    source: 'community',
    scope: 'place',
    grounds: 'The tenants’ association kept a diary for four weeks: 19 nights with calls for help.',
    cites: [{ kind: 'other', source: 'The tenants’ association’s noise diary, four weeks' }],
  },
  robbery: {
    title: 'Robbery of phones on the way home from school',
    category: 'robbery',
    source: 'both',
    scope: 'theme',
    grounds: 'Told by pupils at a session in their school; the team’s figures show the hour after the last lesson.',
    cites: [{ kind: 'other', source: 'A session with pupils at their school, written up by the youth worker' }],
  },
  dumping: {
    title: 'Rubbish dumped in the alleys',
    category: 'environment',
    source: 'community',
    scope: 'place',
    grounds: 'A walk with the council’s officer counted eleven heaps; people say that nobody looks after the place.',
    cites: [{ kind: 'other', source: 'Notes of the walk with the council’s street officer: eleven heaps' }],
  },
  speeding: {
    title: 'Speeding past the primary school',
    category: 'traffic',
    source: 'community',
    scope: 'place',
    grounds: 'Parents counted with the team’s speed gun: one car in five was too fast.',
    cites: [{ kind: 'other', source: 'The speed watch of parents and the team: 212 cars in two mornings' }],
  },
  bicycles: {
    title: 'Theft of bicycles from hallways',
    category: 'burglary',
    source: 'both',
    scope: 'theme',
    grounds:
      'The second most frequent theft in the team’s figures, and most of the bicycles were not locked or marked.',
    cites: [{ kind: 'other', source: 'The team’s report to this meeting, thefts from hallways' }],
  },
} as const satisfies Readonly<Record<string, PriorityAsked>>;

export type PriorityName = keyof typeof priorities;
