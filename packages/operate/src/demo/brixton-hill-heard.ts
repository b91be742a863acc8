import type { PriorityName } from './priorities.ts';

type Heard = {
  /** How far each was of which the meeting talked. */
  readonly of: Readonly<Partial<Record<PriorityName, string>>>;
  /** Why it did not talk about the others. */
  readonly notReviewed?: string;
};

/** What the evenings of Brixton Hill heard of the priorities that there were, in the order of the evenings. The first had none yet. */
export const heard: readonly Heard[] = [
  { of: {} },
  {
    of: {
      mopeds: 'Eleven riders were stopped and two scooters seized.',
      burglary: 'Every shared front door on the list was tried, and 40 letters were written to owners.',
    },
    notReviewed: 'The tenants could not come, and the panel wants to hear of the nights from them.',
  },
  {
    of: {
      mopeds: 'Complaints are down to three a week.',
      burglary: 'Two arrests. Six break-ins in four weeks.',
      antiSocial: 'People were sent away on two Fridays under a dispersal order.',
    },
  },
  {
    of: {
      mopeds: 'Hardly any this month. The team will keep an eye on it.',
      burglary: 'Six of the eight break-ins were through shared front doors that do not close.',
      antiSocial: 'Calls are down to 24 in four weeks. The youth club is open on Fridays again.',
    },
  },
  {
    of: {
      burglary: 'The housing association has the list of doors, and says when each will be repaired.',
      streetDrinking: 'The off-licences were visited with the council’s licensing officer.',
    },
    notReviewed: 'The complaint about a member took most of the evening.',
  },
  {
    of: {
      burglary: 'Four break-ins in four weeks. Nine of the doors on the list are repaired.',
      streetDrinking: 'Fewer people gather before noon; passengers still walk around them in the evening.',
    },
  },
  {
    of: {
      streetDrinking: 'Fewer cans are sold singly.',
      drugDealing: 'The team works with the team of the next ward, and shares its patrols.',
    },
    notReviewed: 'The list of doors was left in the library, which was closed.',
  },
  {
    of: {
      burglary: 'A third of the doors on the list have been repaired.',
      drugDealing: 'There are patrols at the hours that residents named.',
      streetDrinking: 'In the survey a third of those asked still avoid the station after dark.',
    },
  },
  {
    of: {
      burglary: 'Half of the doors on the list have locks that close. Three break-ins in four weeks.',
      drugDealing: 'Two arrests. Residents say that it has moved one street on.',
      streetDrinking: 'Two shops have stopped selling single cans.',
      bicycles: '74 bicycles were marked on two Saturdays.',
    },
  },
  {
    of: {
      burglary: 'Two break-ins in four weeks, the fewest since the panel began.',
      drugDealing: 'The map was gone through street by street. Patrols go to the two streets that residents named.',
      bicycles: 'Five thefts in four weeks, down from eleven in August.',
    },
    notReviewed:
      'The pupils had the floor for longer than was planned, and street drinking waits for the next meeting.',
  },
];
