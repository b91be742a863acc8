import type { PriorityName } from './priorities.ts';

/** What meetings heard of a priority, from one meeting to the next. All invented. */
const heardOf: Readonly<Record<PriorityName, readonly string[]>> = {
  youthCrime: [
    'Two officers were at the bus stop after school. Pupils say that it is calmer until five.',
    'The youth club opens on a third evening. Calls about groups are down by a quarter.',
    'A session in the school was held; 60 pupils came, and asked for one in each term.',
  ],
  graffiti: [
    'Eleven of the 34 places were cleaned, and the shopkeepers were given the number to call.',
    'Three young people were found, and cleaned the underpass with the council’s crew.',
    'Four places were painted over again within a week. The council tries another coating.',
  ],
  vehicleCrime: [
    'Thefts from vans: 9 in four weeks, 14 in the four before. Signs are up in the two streets named.',
    'The team went from van to van on two mornings and marked the tools of 23 traders.',
    'One man was charged with six thefts. The nights since were quiet.',
  ],
  mopeds: [
    'Four riders were stopped and warned. The rails at the corner are ordered.',
    'One scooter was seized. Parents see fewer of them in the mornings.',
    'Two delivery firms have promised to talk to their riders.',
  ],
  burglary: [
    'Twelve front doors were looked at; seven do not close by themselves. Their owners have a letter.',
    'Five break-ins in four weeks, eight in the four before. Three doors are repaired.',
    'Timers for lamps were given out at the library, 40 of them.',
  ],
  streetDrinking: [
    'Officers were at the station on four evenings and poured away what was drunk in the open.',
    'The outreach workers know all nine who come each day. Two have taken up a place.',
    'Shopkeepers say that the mornings are better, and the evenings as before.',
  ],
  drugDealing: [
    'Two people were arrested, and the door of the empty house is boarded up.',
    'Residents kept a diary of cars; the team goes at those hours now.',
    'Fewer cars stop in the side street. The stairwell is still used.',
  ],
  antiSocial: [
    'Six nights with calls for help in four weeks, eleven in the four before.',
    'Two households have signed an agreement with the landlord.',
    'The gate to the court is shut at ten now, and the tenants hold the key.',
  ],
  robbery: [
    'Three phones were taken in four weeks. All three were taken at the same corner, which is patrolled now.',
    'The school tells its pupils to keep phones in their bags until they are on the bus.',
    'One arrest. No phone was taken in the last two weeks.',
  ],
  dumping: [
    'The council cleared the eleven heaps. Four are back.',
    'A camera was put up in the alley behind the shops, and two fines were sent.',
    'One alley is gated, with keys for those who live there.',
  ],
  speeding: [
    'The speed gun was out on two mornings: one car in eight was too fast, and 14 letters were sent.',
    'The council has painted the crossing again, and is looking at a hump.',
    'Parents stood with the team for an hour. One car in ten was too fast.',
  ],
  bicycles: [
    '31 bicycles were marked outside the station.',
    'Seven thefts in four weeks. Six of the seven were locked to nothing.',
    'The housing association will put rails into four hallways.',
  ],
};

const noTime = [
  'The residents who came had much to ask, and the time was over.',
  'The officer who works on it was away on other duty.',
  'The council’s officer, who was to report on it, could not come.',
];

const pick = (texts: readonly string[], number: number): string => texts[number % texts.length] ?? '';

/**
 * What the meeting with this number heard of the priorities that there were: of each, or of all but the last, with the reason; of none
 * where it could not agree on them at all.
 */
export const heardAt = ({
  number,
  priorities,
  putOff,
}: {
  readonly number: number;
  readonly priorities: readonly PriorityName[];
  readonly putOff: boolean;
}) => {
  if (putOff) return { of: {}, notReviewed: 'The panel first wants to see the facts for which it asked the team.' };
  const told = priorities.length > 3 && number % 2 === 1 ? priorities.slice(0, -1) : priorities;
  const of = Object.fromEntries(told.map((name) => [name, pick(heardOf[name], number - 1)]));
  return told.length < priorities.length ? { of, notReviewed: pick(noTime, number + priorities.length) } : { of };
};
