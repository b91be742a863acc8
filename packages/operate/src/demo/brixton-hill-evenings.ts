import type { AgendaKind } from '@wardmote/domain/agenda';
import type { ResultAsked } from '@wardmote/domain/priority-result';
import type { ItemAsked } from '@wardmote/use-cases/schedule-meeting';
import type { PriorityName } from './priorities.ts';

/** One meeting of the Brixton Hill panel: what was said, in the words of its minutes. */
export type Evening = {
  /** The set that it agreed; without one it kept what there was. */
  readonly agreed?: readonly PriorityName[];
  /** What each was seen by, beside what people said. */
  readonly shownBy?: Readonly<Partial<Record<PriorityName, 'survey' | 'figures'>>>;
  /** How those ended that are not in the new set. */
  readonly ended?: Readonly<Partial<Record<PriorityName, ResultAsked>>>;
  readonly residents: number;
  /** Which of the members sent apologies, by their place on the list. */
  readonly away: readonly number[];
  readonly extra?: readonly ItemAsked[];
  readonly byDay?: true;
  /** The room was not free after all, and those invited were told of another. */
  readonly moved?: true;
  readonly votes?: { readonly kind: AgendaKind; readonly votesFor: number; readonly votesAgainst: number };
  readonly closedText?: string;
  readonly said: Readonly<Partial<Record<AgendaKind, string>>>;
};

const election: ItemAsked = { kind: 'election', heading: 'Election of the chair', openness: 'open' };
const constitution: ItemAsked = {
  kind: 'governing-document',
  heading: 'The constitution of the panel',
  openness: 'open',
};
const conduct: ItemAsked = {
  kind: 'other',
  heading: 'The conduct of a member',
  openness: 'closed',
  reason: 'conduct-of-a-member',
};

/** The meetings in their order, five weeks apart. Every word, number and person is invented. */
export const evenings: readonly Evening[] = [
  {
    agreed: ['mopeds', 'burglary', 'antiSocial'],
    residents: 9,
    away: [7],
    extra: [election],
    votes: { kind: 'election', votesFor: 9, votesAgainst: 0 },
    said: {
      welcome:
        'Tomasz Zielinski, who had called people together, welcomed everybody. It was the first meeting of the panel.',
      'last-minutes': 'There were no minutes yet.',
      'police-on-priorities':
        'The sergeant told what the team had worked on so far, and that from now on the panel chooses.',
      'police-report':
        'Burglary: 7 in four weeks. Theft from vehicles: 6. Calls about nuisance: 33. The team has one post empty.',
      'community-concerns':
        'Motor scooters on the pavement of the hill came up again and again. Two people have been knocked down.',
      'agree-priorities':
        'Out of 14 concerns on cards the panel chose three. The other cards are kept, in order, for later.',
      election: 'Yvonne Asante was the only candidate, and was elected chair for a year.',
      'contact-sessions': 'The team will be outside the station on Saturday morning.',
    },
  },
  {
    residents: 5,
    away: [6],
    extra: [constitution],
    votes: { kind: 'governing-document', votesFor: 9, votesAgainst: 0 },
    said: {
      welcome:
        'The chair welcomed everybody. Jordan Mensah and Amara Diallo were put forward by young people of the ward, and elected.',
      'police-on-priorities':
        'Scooters: eleven riders stopped, two scooters seized. Burglary: every door on the list was tried and 40 letters written.',
      'police-report': 'Burglary: 5 (7). Theft from vehicles: 6 (6). Calls about nuisance: 29 (33).',
      'community-concerns': 'The passage behind the shops is dark: three lamps are out. Young people avoid it.',
      'agree-priorities': 'All three priorities go on. Nobody thought that five weeks were enough to judge.',
      'governing-document':
        'The draft had gone out with the invitation. Clause 5 was explained. The constitution was adopted.',
      'contact-sessions': 'Surgery at the library on the first Monday of each month, from 4 to 5.',
    },
  },
  {
    residents: 4,
    away: [1, 8],
    byDay: true,
    said: {
      welcome: 'The first meeting by day, so that people who work in the evening can come. Four of them did.',
      'police-on-priorities':
        'Scooters: complaints are down to three a week. Burglary: two arrests. Nuisance: a dispersal on two Fridays.',
      'police-report': 'Burglary: 6 (5). Criminal damage: 12 (9). One constable was away on other duty for eight days.',
      'community-concerns': 'Shopkeepers: strong lager is sold by the single can from seven in the morning.',
      'agree-priorities': 'The priorities go on. Street drinking was put at the top of the cards that wait.',
      'contact-sessions': 'Street briefing at the estate on Saturday at 2.',
    },
  },
  {
    agreed: ['burglary', 'antiSocial', 'streetDrinking', 'mopeds'],
    residents: 7,
    away: [4],
    said: {
      welcome: 'The chair welcomed everybody, and the new school officer of the team.',
      'police-on-priorities':
        'Scooters: hardly any this month; the team will keep an eye on it. Burglary: the shared front doors are the weak point.',
      'police-report': 'Burglary: 8 (6), six of them through shared front doors. Calls about nuisance: 24 (29).',
      'community-concerns':
        'The lamps of the passage are lit again, after the panel had said that two were still dark.',
      'agree-priorities':
        'The panel added street drinking, which had waited as the next in order, and kept the other three.',
      'contact-sessions': 'Door-knocking with the panel on two Thursdays.',
    },
  },
  {
    residents: 3,
    away: [5, 7],
    extra: [{ ...conduct, heading: 'A complaint about a member: how to go on' }],
    closedText:
      'Two members complained in writing of insults at and after the last meeting. The panel agreed to write to the member as clause 10 asks, and to hear him at the next meeting.',
    said: {
      welcome: 'The chair welcomed everybody and thanked the church for the room.',
      'police-on-priorities':
        'Street drinking: the off-licences were visited with Priya Raman. Burglary: the housing association has the list of doors.',
      'police-report':
        'Burglary: 5 (8). Robbery: 2 (3). The survey at the market had 61 answers, which were handed out.',
      'community-concerns':
        'Young people do not know what happens when they are stopped and searched, and would like to be told.',
      'agree-priorities': 'All four go on.',
      'contact-sessions': 'The team will hold two sessions at the youth club.',
    },
  },
  {
    agreed: ['burglary', 'streetDrinking', 'drugDealing'],
    residents: 6,
    away: [3],
    extra: [conduct],
    closedText:
      'The member had been written to four weeks before, and spoke for ten minutes. He did not withdraw what he had said to two members. The panel voted on his exclusion under clause 10: 7 for, 2 against. He may ask the borough engagement group to look at it within four weeks.',
    said: {
      welcome: 'The chair welcomed everybody.',
      'police-on-priorities':
        'Nuisance on the estate: 9 calls, a third of last summer. The tenants agreed that it can come off the list.',
      'police-report': 'Burglary: 4 (5). Drugs: 7 searches with something found (2). Most of it in two side streets.',
      'community-concerns': 'Since work began in the next ward, dealing is seen in two side streets here.',
      'agree-priorities':
        'Scooters and nuisance come off the list with thanks. Drug dealing that has moved here goes on it.',
      'contact-sessions': 'A session with parents at the school gate, on a Tuesday at 3.',
    },
    ended: {
      antiSocial: {
        outcome: 'met',
        words: 'The tenants agreed that the nights are quiet again.',
        measure: 'Calls about nuisance on the estate in four weeks',
        baseline: 27,
        after: 9,
        source: 'Police report to the panel',
        effects: ['place-changed', 'people-helped'],
      },
      mopeds: {
        outcome: 'met',
        words: 'Nobody has been knocked down since the spring, and complaints have stopped.',
        effects: ['moved-elsewhere'],
      },
    },
  },
  {
    residents: 2,
    away: [2, 6],
    byDay: true,
    moved: true,
    said: {
      welcome:
        'The meeting was moved to the church hall, because the library was closed for repairs. Few residents found it.',
      'police-on-priorities':
        'Street drinking: fewer cans are sold singly. Dealing: the team works with the team of the next ward.',
      'police-report': 'Burglary: 3 (4). Theft from vehicles: 8 (5). All six posts of the team are filled.',
      'community-concerns': 'The bus stop below the hill is dark, and people wait there alone.',
      'agree-priorities': 'The three go on.',
      'contact-sessions': 'The short survey about feeling safe goes out with the newsletter.',
    },
  },
  {
    agreed: ['burglary', 'drugDealing', 'streetDrinking', 'bicycles'],
    shownBy: { burglary: 'figures', drugDealing: 'figures', streetDrinking: 'survey' },
    residents: 8,
    away: [1],
    said: {
      welcome: 'The chair welcomed everybody, and eight residents who came because of the newsletter.',
      'police-on-priorities':
        'Dealing: patrols at the hours that residents named. Burglary: a third of the doors on the list have been repaired.',
      'police-report': 'Burglary: 4 (3). Theft of bicycles: 11 (4), nearly all from hallways.',
      'community-concerns': 'Bicycles, and the alley behind the terrace, where anybody can get in.',
      'agree-priorities':
        'The members put dots on the list of concerns. Bicycles came first with 12, and were added: the panel now has four priorities. The alley was second with 9, and keeps its place for the next time.',
      'contact-sessions': 'Bicycle marking outside the station on two Saturdays.',
    },
  },
  {
    residents: 5,
    away: [8],
    said: {
      welcome: 'The chair welcomed everybody. Ruth Pemberton stood in for Bernard Coles.',
      'police-on-priorities':
        'Bicycles: 74 were marked. Dealing: two arrests; the sergeant thinks that it has become less.',
      'police-report': 'Burglary: 3 (4). Theft of bicycles: 6 (11). Calls about nuisance: 17 (20).',
      'community-concerns': 'Residents of the side streets see no difference: the dealing has moved one street on.',
      'agree-priorities': 'The four go on. Dealing will be looked at again with a map.',
      'contact-sessions': 'Street briefing in the side streets on Saturday at 11.',
    },
  },
  {
    residents: 6,
    away: [4],
    byDay: true,
    said: {
      welcome: 'The chair welcomed everybody, and a class of the sixth form with Jordan Mensah.',
      'police-on-priorities':
        'Burglary: 2, the lowest since the panel began. Dealing: the map was gone through street by street.',
      'police-report': 'Burglary: 2 (3). Theft of bicycles: 5 (6). Robbery: 3 (1), all on the way home from school.',
      'community-concerns': 'Phones are taken from pupils in the hour after school. Pupils told how it is done.',
      'agree-priorities': 'The four go on. Robbery on the way home from school goes on the list for the next vote.',
      'contact-sessions': 'Two officers at the bus stop after school, for four weeks.',
    },
  },
];
