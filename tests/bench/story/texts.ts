import { type Clause, clauseTopics } from '@wardmote/domain/governing-document';
import type { Party } from '@wardmote/domain/membership';
import type { PriorityAsked } from '@wardmote/use-cases/decide-priorities';

/** As long as what people write: a bench of short words would count too few bytes. */

type Newcomer = { readonly name: string; readonly party: Party; readonly represents?: string };

/** With the convener, ten voting members, two officers, a housing provider and a councillor. */
export const newcomers: readonly Newcomer[] = [
  { name: 'Folasade Adeyemi-Thompson', party: 'community', represents: 'Loughborough Estate Tenants’ Association' },
  { name: 'Bernard O’Sullivan', party: 'community', represents: 'Coldharbour Neighbourhood Watch' },
  { name: 'Margaret Wilkinson', party: 'community' },
  { name: 'Devinder Singh Bains', party: 'community', represents: 'Traders of Electric Avenue' },
  { name: 'Ioana Constantinescu', party: 'community' },
  { name: 'Winston Prendergast', party: 'community', represents: 'Brixton Faith Forum' },
  { name: 'Aoife Ní Dhomhnaill', party: 'community' },
  { name: 'Charles Farquharson-Hythe', party: 'community', represents: 'Friends of Max Roach Park' },
  { name: 'Thanh Nguyen', party: 'community', represents: 'Youth council of the ward' },
  { name: 'Sergeant Alison Pemberton', party: 'police' },
  { name: 'Constable Rajiv Chaudhuri', party: 'police' },
  { name: 'Olga Kowalczyk', party: 'partner', represents: 'Metropolitan Housing Partnership' },
  { name: 'Councillor Josephine Achterberg', party: 'councillor' },
];

const sentence =
  'The panel says in plain words what it does and how, so that anybody who lives or works in the ward can follow it and ask about it. ';

export const clauses: readonly Clause[] = clauseTopics.map((topic, index) => ({
  number: `${index + 1}`,
  topic,
  text: sentence.repeat(3).trim(),
}));

export const priorities: readonly PriorityAsked[] = [
  {
    title: 'Drug dealing in the stairwells of Loughborough Estate',
    category: 'drugs',
    source: 'community',
    scope: 'place',
    grounds: 'Eleven residents at the street briefing of 14 October, and the tenants’ association since July.',
    cites: [{ kind: 'other', source: 'Street briefing of 14 October 2026, eleven residents' }],
  },
  {
    title: 'Mopeds ridden on the pavement of Coldharbour Lane',
    category: 'traffic',
    source: 'community',
    scope: 'place',
    grounds: 'Forty-one calls to the team in three months; two people were hurt in September.',
    cites: [{ kind: 'other', source: 'The team’s log of calls, July to September 2026' }],
  },
  {
    title: 'Street robbery between the station and Electric Avenue after dark',
    category: 'robbery',
    source: 'both',
    scope: 'theme',
    grounds: 'Nineteen robberies since August, most between nine in the evening and midnight.',
    cites: [{ kind: 'other', source: 'The team’s report of 4 November 2026' }],
  },
  {
    title: 'Graffiti on the shutters of the market',
    category: 'vandalism-and-graffiti',
    source: 'community',
    scope: 'place',
    grounds: 'The traders counted 27 new ones in a month.',
    cites: [{ kind: 'other', source: 'The traders’ count of October 2026' }],
  },
];

/** What the minutes say of one item: about 60 words. */
export const paragraph = sentence.repeat(3).trim();

/** An item that the evening does not come to, so that it is carried over. */
export const putOff = 'The lights of Max Roach Park';
