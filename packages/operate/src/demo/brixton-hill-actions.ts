import type { ActionKind, ActionOutcome, Answer } from '@wardmote/domain/action';
import { council, questions } from './brixton-hill-questions.ts';
import type { PriorityName } from './priorities.ts';

/** Who is asked: the team, a partner of the register, a body outside by its address, or the member for local shops. */
type AskedOf = 'team' | 'member' | { readonly partner: string } | { readonly name: string; readonly email: string };

export type Ask = {
  readonly key: string;
  /** At which meeting, counted from 0. */
  readonly evening: number;
  readonly of: AskedOf;
  readonly kind: ActionKind;
  readonly what: string;
  /** The priority that it serves, where the panel had it before that meeting. */
  readonly under?: PriorityName;
  /** Days from that meeting. */
  readonly dueAfter: number;
};

/** What became of it, so many days after a meeting. */
export type FollowUp = { readonly key: string; readonly evening: number; readonly days: number } & (
  | { readonly answer: Answer['status']; readonly text: string }
  | { readonly dispute: string }
  | { readonly close: ActionOutcome }
);

const parks = { partner: 'Street care, Lambeth Council' };
const housing = { partner: 'Millers Rise Homes' };
const transport = { name: 'Transport for London', email: 'bus.stops@example.org' };

export const asks: readonly Ask[] = [
  {
    key: 'scooters',
    evening: 0,
    of: 'team',
    kind: 'enforcement',
    dueAfter: 70,
    what: 'Stop scooters on the pavement of the hill, on two afternoons and two evenings, and tell the panel what came of it.',
  },
  {
    key: 'lamps',
    evening: 1,
    of: council,
    kind: 'prevention',
    dueAfter: 42,
    what: 'Repair the three lamps in the passage behind the shops.',
  },
  {
    key: 'lager',
    evening: 2,
    of: 'member',
    kind: 'prevention',
    dueAfter: 63,
    what: 'Talk with the shopkeepers about selling strong lager by the single can, together with the team.',
  },
  {
    key: 'doors',
    evening: 3,
    of: housing,
    under: 'burglary',
    kind: 'prevention',
    dueAfter: 70,
    what: 'Repair the shared front doors on the team’s list, so that they close and lock.',
  },
  {
    key: 'stop-and-search',
    evening: 4,
    of: 'team',
    kind: 'education',
    dueAfter: 42,
    what: 'Explain at the youth club what happens when somebody is stopped and searched, and what they may ask.',
  },
  {
    key: 'bus-stop',
    evening: 6,
    of: transport,
    kind: 'support',
    dueAfter: 35,
    what: 'Put a light into the bus stop below the hill.',
  },
  {
    key: 'patrols',
    evening: 7,
    of: 'team',
    under: 'drugDealing',
    kind: 'enforcement',
    dueAfter: 126,
    what: 'Patrol the two side streets at the hours that residents named.',
  },
  {
    key: 'gate',
    evening: 8,
    of: parks,
    under: 'burglary',
    kind: 'prevention',
    dueAfter: 75,
    what: 'Put a gate on the alley behind the terrace, with keys for those who live there.',
  },
  {
    key: 'after-school',
    evening: 9,
    of: 'team',
    kind: 'support',
    dueAfter: 35,
    what: 'Two officers at the bus stop in the hour after school, for four weeks.',
  },
  {
    key: 'phones',
    evening: 9,
    of: 'team',
    kind: 'education',
    dueAfter: 49,
    what: 'Tell every first-year class how to mark a phone and what to do when it is taken.',
  },
  ...questions,
];

export const followUps: readonly FollowUp[] = [
  {
    key: 'scooters',
    evening: 0,
    days: 9,
    answer: 'accepted',
    text: 'We will do it on the next two Thursdays and Saturdays.',
  },
  {
    key: 'scooters',
    evening: 1,
    days: 17,
    answer: 'answered',
    text: 'Done on four days: 23 riders stopped, three scooters seized, nine warned. Complaints went from eleven a week to three.',
  },
  { key: 'scooters', evening: 2, days: 1, close: 'done' },
  {
    key: 'lamps',
    evening: 1,
    days: 18,
    answer: 'answered',
    text: 'The lamps have been put on the list and were repaired on our last round.',
  },
  {
    key: 'lamps',
    evening: 2,
    days: 9,
    dispute: 'One lamp is lit. The other two are as dark as before: members looked on two evenings.',
  },
  {
    key: 'lamps',
    evening: 2,
    days: 19,
    answer: 'answered',
    text: 'You were right, and we are sorry: a cable was broken. All three are lit since Tuesday.',
  },
  { key: 'lamps', evening: 3, days: 1, close: 'done' },
  {
    key: 'lager',
    evening: 3,
    days: 12,
    answer: 'answered',
    text: 'We went to seven shops. Five no longer sell single cans before noon; two would not talk to us.',
  },
  { key: 'lager', evening: 4, days: 1, close: 'done' },
  {
    key: 'doors',
    evening: 4,
    days: 12,
    answer: 'in-progress',
    text: 'Nine of the 28 doors are ours, and three have been repaired. The others belong to private landlords.',
  },
  {
    key: 'doors',
    evening: 6,
    days: 14,
    answer: 'answered',
    text: 'All our nine doors are done. We have no way to make private landlords do theirs.',
  },
  { key: 'doors', evening: 7, days: 1, close: 'not-fixed' },
  {
    key: 'stop-and-search',
    evening: 5,
    days: 10,
    answer: 'answered',
    text: 'Two sessions, 31 young people. They wrote down twelve questions, which we answer on a card.',
  },
  { key: 'stop-and-search', evening: 6, days: 1, close: 'done' },
  {
    key: 'bus-stop',
    evening: 6,
    days: 16,
    answer: 'answered',
    text: 'This stop has no shelter of ours. The street light beside it is the borough’s.',
  },
  { key: 'bus-stop', evening: 7, days: 2, close: 'not-ours' },
  {
    key: 'patrols',
    evening: 7,
    days: 10,
    answer: 'accepted',
    text: 'Two officers, Thursday to Saturday, from nine to midnight.',
  },
  {
    key: 'patrols',
    evening: 8,
    days: 12,
    answer: 'answered',
    text: 'Done for four weeks: 14 searches, two arrests. We see fewer people there now.',
  },
  {
    key: 'patrols',
    evening: 9,
    days: 9,
    dispute: 'It has moved one street on. Residents there see as much of it as before, and at the same hours.',
  },
  {
    key: 'gate',
    evening: 8,
    days: 15,
    answer: 'accepted',
    text: 'We have asked the owners of the terrace, whose consent we need.',
  },
  {
    key: 'taken-away',
    evening: 8,
    days: 13,
    answer: 'answered',
    text: 'On 23 of 91 days at least one of our officers was elsewhere, most of them for football and the carnival.',
  },
  { key: 'taken-away', evening: 9, days: 1, close: 'done' },
  {
    key: 'gate',
    evening: 9,
    days: 10,
    answer: 'in-progress',
    text: 'Eleven of the fourteen owners have agreed. The gate is ordered.',
  },
  {
    key: 'after-school',
    evening: 9,
    days: 11,
    answer: 'in-progress',
    text: 'Began on Monday. So far nothing was taken while we stood there.',
  },
];
