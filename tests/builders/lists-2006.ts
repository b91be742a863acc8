import type { ProposedPriority } from '@wardmote/domain/priority';
import type { ResultAsked } from '@wardmote/domain/priority-result';

/** Lists that panels really had in 2006 (rows 84 and 154): the headings are the reports', the other words are ours. */

const grounded = {
  source: 'both',
  scope: 'theme',
  grounds: 'Street briefings and the ward profile',
  citations: [{ kind: 'other', source: 'The ward profile', citedOn: '2006-10-04' }],
} as const;

export const haringey: readonly ProposedPriority[] = [
  { ...grounded, id: 'priority_1', title: 'Youth crime and disorder', category: 'youth-crime-and-disorder' },
  { ...grounded, id: 'priority_2', title: 'Vandalism and graffiti', category: 'vandalism-and-graffiti' },
  { ...grounded, id: 'priority_3', title: 'Vehicle crime', category: 'vehicle-crime' },
];

/** What the panels of Lambeth worked on, with what came of each. */
export const lambeth: readonly { readonly priority: ProposedPriority; readonly result: ResultAsked }[] = [
  {
    priority: { ...grounded, id: 'priority_1', title: 'Scooters on the pavement', category: 'anti-social-behaviour' },
    result: { outcome: 'met', words: 'They are gone.' },
  },
  {
    priority: { ...grounded, id: 'priority_2', title: 'Burglary', category: 'burglary' },
    result: { outcome: 'met', measure: 'Burglaries in the hotspot', baseline: 45, after: 15, source: 'Team' },
  },
  {
    priority: {
      ...grounded,
      id: 'priority_3',
      title: 'Drunks at Stockwell station',
      category: 'anti-social-behaviour',
    },
    result: { outcome: 'partly-met', words: 'Fewer.' },
  },
  {
    priority: { ...grounded, id: 'priority_4', title: 'Prostitution and drugs', category: 'drugs' },
    result: { outcome: 'partly-met', words: 'It has moved to the next ward.' },
  },
  {
    priority: { ...grounded, id: 'priority_5', title: 'Anti-social behaviour', category: 'anti-social-behaviour' },
    result: { outcome: 'met', words: 'It is quieter.' },
  },
];
