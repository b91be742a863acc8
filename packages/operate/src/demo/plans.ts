import type { Plan } from './plan.ts';

const usual = {
  weekday: 2,
  founded: -135,
  members: 10,
  document: 'constitution',
  held: [-98, -62, -27],
  next: 12,
} as const;

/**
 * Lambeth's wards of 2002 to 2022 but for two: Brixton Hill has a story of its own, and Streatham South has no panel. What is true of
 * each panel here was made up, to show every reason for which a panel may need support (row 146 and docs/operate.md).
 */
const lambeth: readonly Plan[] = [
  {
    ...usual,
    ward: 'E05000416',
    wardName: "Bishop's",
    place: 'Waterside community room',
    weekday: 4,
    priorities: ['antiSocial', 'bicycles', 'robbery'],
  },
  {
    ...usual,
    ward: 'E05000418',
    wardName: 'Clapham Common',
    place: 'Common Side church hall',
    members: 11,
    document: 'terms-of-reference',
    priorities: ['bicycles', 'streetDrinking', 'dumping', 'robbery'],
  },
  // Dormant: it has not met for half a year, and nothing is called.
  {
    ...usual,
    ward: 'E05000419',
    wardName: 'Clapham Town',
    place: 'Old Town library',
    weekday: 1,
    founded: -345,
    held: [-310, -275, -238, -202],
    next: undefined,
    priorities: ['antiSocial', 'vehicleCrime', 'streetDrinking'],
  },
  // Chaired by the police for longer than they said.
  {
    ...usual,
    ward: 'E05000420',
    wardName: 'Coldharbour',
    place: 'Somerleyton community centre',
    chairing: { police: { handOverBy: -35 } },
    founded: -225,
    held: [-185, -144, -103, -66, -26],
    priorities: ['drugDealing', 'robbery', 'streetDrinking', 'youthCrime'],
  },
  // Without a governing document.
  {
    ...usual,
    ward: 'E05000421',
    wardName: 'Ferndale',
    place: 'Ferndale Road centre',
    document: undefined,
    weekday: 3,
    priorities: ['dumping', 'antiSocial', 'drugDealing'],
  },
  // Forming: founded a month ago, and yet to meet.
  {
    ...usual,
    ward: 'E05000422',
    wardName: 'Gipsy Hill',
    place: 'Hilltop community hall',
    founded: -24,
    members: 5,
    document: undefined,
    held: [],
    next: 13,
    priorities: [],
  },
  {
    ...usual,
    ward: 'E05000423',
    wardName: 'Herne Hill',
    place: 'Station Hall, Herne Hill',
    weekday: 3,
    members: 12,
    chair: 'chair-2',
    rest: { from: 41, to: 51, reason: 'the hall is being painted' },
    priorities: ['speeding', 'burglary', 'bicycles'],
  },
  // Minutes that were never circulated.
  {
    ...usual,
    ward: 'E05000424',
    wardName: "Knight's Hill",
    place: 'Norwood Road library',
    weekday: 4,
    circulated: 1,
    priorities: ['vehicleCrime', 'dumping', 'speeding'],
  },
  // An action that is long due.
  {
    ...usual,
    ward: 'E05000425',
    wardName: 'Larkhall',
    place: 'Larkhall Park pavilion',
    dueOn: -8,
    priorities: ['streetDrinking', 'mopeds', 'burglary'],
  },
  // The chair has stood down.
  {
    ...usual,
    ward: 'E05000426',
    wardName: 'Oval',
    place: 'Oval House, room 2',
    weekday: 1,
    chairing: { left: -17 },
    priorities: ['robbery', 'bicycles', 'antiSocial'],
  },
  // It has never agreed on its priorities.
  {
    ...usual,
    ward: 'E05000427',
    wardName: "Prince's",
    place: 'Lambeth Walk centre',
    weekday: 3,
    held: [-64, -30],
    decided: 0,
    founded: -120,
    priorities: [],
  },
  {
    ...usual,
    ward: 'E05000428',
    wardName: "St Leonard's",
    place: "St Leonard's church rooms",
    document: 'ground-rules',
    priorities: ['vehicleCrime', 'graffiti', 'streetDrinking'],
  },
  {
    ...usual,
    ward: 'E05000429',
    wardName: 'Stockwell',
    place: 'Stockwell community resource centre',
    weekday: 4,
    members: 11,
    priorities: ['streetDrinking', 'drugDealing', 'mopeds', 'burglary', 'antiSocial'],
  },
  // No meeting for longer than six weeks, and none called.
  {
    ...usual,
    ward: 'E05000430',
    wardName: 'Streatham Hill',
    place: 'Leigham Court hall',
    held: [-126, -88, -50],
    next: undefined,
    priorities: ['burglary', 'vehicleCrime', 'graffiti'],
  },
  // Priorities that are older than three months.
  {
    ...usual,
    ward: 'E05000432',
    wardName: 'Streatham Wells',
    place: 'Wells Lane community room',
    founded: -190,
    held: [-150, -68, -29],
    decided: 1,
    weekday: 1,
    priorities: ['dumping', 'speeding', 'bicycles'],
  },
  // Fewer members than a panel should have.
  {
    ...usual,
    ward: 'E05000433',
    wardName: 'Thornton',
    place: 'Weir estate clubroom',
    members: 7,
    priorities: ['graffiti', 'antiSocial', 'robbery'],
  },
  // The chair's term of office has ended.
  {
    ...usual,
    ward: 'E05000434',
    wardName: 'Thurlow Park',
    place: 'Rosendale hall',
    weekday: 3,
    chairing: { until: -16 },
    priorities: ['burglary', 'speeding', 'vehicleCrime'],
  },
  {
    ...usual,
    ward: 'E05000435',
    wardName: 'Tulse Hill',
    place: 'Tulse Hill tenants hall',
    weekday: 4,
    members: 12,
    priorities: ['youthCrime', 'graffiti', 'vehicleCrime'],
  },
  // A document that should have been looked at again.
  {
    ...usual,
    ward: 'E05000436',
    wardName: 'Vassall',
    place: 'Myatts Fields centre',
    founded: -260,
    held: [-217, -178, -140, -104, -70, -33],
    reviewMonths: 6,
    weekday: 1,
    priorities: ['drugDealing', 'youthCrime', 'dumping'],
  },
];

/** One panel of another borough, so that it can be seen what its people may not see here, and the other way round. */
const peckhamRye: Plan = {
  ...usual,
  ward: 'E05000547',
  wardName: 'Peckham Rye',
  place: 'Rye Lane library',
  weekday: 3,
  chair: 'chair-elsewhere',
  priorities: ['speeding', 'robbery', 'dumping'],
};

export const plans: readonly Plan[] = [...lambeth, peckhamRye];
