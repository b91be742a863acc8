import type { PageCost } from './count-page.ts';
import type { Figures } from './measure.ts';

export type Target = {
  readonly what: string;
  readonly measured: number;
  readonly atMost: number;
  readonly unit: string;
};

const kilobyte = 1024;

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** 0 when both pages cost the same, whatever the history. */
const difference = (one: PageCost, other: PageCost): number =>
  Math.abs(one.requests - other.requests) + Math.abs(one.readUnits - other.readUnits);

const pageTargets = ({ pages, fullBorough, history, deskLater, digests }: Figures): readonly Target[] => [
  { what: 'borough page: requests', measured: pages.borough.requests, atMost: 1, unit: '' },
  { what: 'London page: requests', measured: pages.london.requests, atMost: 1, unit: '' },
  { what: 'panel page: requests', measured: pages.panel.requests, atMost: 2, unit: '' },
  { what: 'desk of one team: requests', measured: pages.desk.requests, atMost: 1, unit: '' },
  {
    what: 'desk after 1,000 meetings and closed actions: more requests and units',
    measured: difference(pages.desk, deskLater),
    atMost: 0,
    unit: '',
  },
  {
    what: 'borough page after 1,000 meetings: more requests and units than after 1',
    measured: difference(history.one.borough, history.thousand.borough),
    atMost: 0,
    unit: '',
  },
  {
    what: 'panel page after 1,000 meetings: more requests and units than after 100',
    measured: difference(history.hundred.panel, history.thousand.panel),
    atMost: 0,
    unit: '',
  },
  {
    what: `borough page, ${fullBorough.panels} panels with every fact: read units`,
    measured: fullBorough.readUnits,
    atMost: 1,
    unit: '',
  },
  {
    what: 'borough page: read units to what its bytes cost at the least',
    measured: pages.borough.readUnits / pages.borough.readUnitsFloor,
    atMost: 1.2,
    unit: '×',
  },
  {
    what: 'London page: read units to what its bytes cost at the least',
    measured: pages.london.readUnits / pages.london.readUnitsFloor,
    atMost: 1.2,
    unit: '×',
  },
  { what: 'largest digest with every fact', measured: digests.largestPlausibleBytes, atMost: 380, unit: 'bytes' },
  {
    what: 'borough page: HTML, gzipped',
    measured: most([pages.borough.htmlGzipBytes, fullBorough.htmlGzipBytes]) / kilobyte,
    atMost: 12,
    unit: 'KB',
  },
  {
    what: 'borough page: first visit in all, gzipped',
    measured: most([pages.borough.coldVisitBytes, fullBorough.coldVisitBytes]) / kilobyte,
    atMost: 45,
    unit: 'KB',
  },
];

/** Commands that cannot know all they need before they have read something, and what that is. */
const secondRound: Readonly<Record<string, string>> = {
  'tell-neighbours': 'the wards that touch those of the panel, which the panel names',
  'say-worth': 'the panel, which the invitation names',
  'follow-panel': 'the follower, whom the address names',
  'admit-member': 'the meetings that are called, which the panel names',
  'answer-invitation': 'the panel, which the invitation names',
  'call-meeting': 'the panels that join, which the meeting names',
  'change-meeting': 'the panels that join, which the meeting names',
  'cancel-meeting': 'the panels that join, which the meeting names',
  'close-meeting': 'the panels that join, which the meeting names',
  'hand-over-notice': 'the person, whom the notice names',
  'send-notice-again': 'the person, whom the notice names',
  'raise-ward-concern': 'whether today’s mail went to those who answer for the group, whom the borough names',
  'match-published': 'what the team publishes in the wards that the panel names',
  'record-ballot': 'the concerns on the list, which the panel names',
  'restore-minutes': 'the meeting, after the text that never changes',
};

const commandTargets = ({ commands }: Figures): readonly Target[] => {
  const costs = Object.values(commands);
  const others = Object.entries(commands).flatMap(([name, cost]) => (name in secondRound ? [] : [cost]));
  return [
    { what: 'any command: rounds of reads', measured: most(costs.map(({ reads }) => reads)), atMost: 2, unit: '' },
    {
      what: 'a command that knows at once what it needs: rounds of reads',
      measured: most(others.map(({ reads }) => reads)),
      atMost: 1,
      unit: '',
    },
    {
      what: 'any command: transactions',
      measured: most(costs.map(({ transactions }) => transactions)),
      atMost: 1,
      unit: '',
    },
  ];
};

/** Pages are loaded by people who wait; the others by a queue. */
const startTargets = ({ functions }: Figures): readonly Target[] =>
  Object.entries(functions).map(([name, { startRatio }]) => ({
    what: `function ${name}: start-up to that of the SDK alone`,
    measured: startRatio,
    atMost: name === 'web' ? 1.5 : 1.2,
    unit: '×',
  }));

export const isMet = ({ measured, atMost }: Target): boolean => measured <= atMost;

/** What the figures are held to. */
export const targetsOf = (figures: Figures): readonly Target[] => [
  ...pageTargets(figures),
  ...commandTargets(figures),
  ...startTargets(figures),
  { what: 'borough page: processor time to the bare floor', measured: figures.cpu.ratio, atMost: 2, unit: '×' },
];
