import type { World } from './world.ts';

/** The kinds of people that the policy is walked with (reliability.md 2.0). `expired` has had a session, or a token. */
export const personas = [
  'anonymous',
  'expired',
  'nobody',
  'member-a1',
  'chair-a1',
  'secretary-a1',
  'sergeant-a1',
  'council-officer-a',
  'councillor-a1',
  'excluded-a1',
  'chair-a2',
  'chair-b1',
  'borough-officer-a',
  'borough-officer-b',
  'coordinator',
  'operator',
] as const;

/** Where the three panels of the world are. */
export const places = {
  a1: { ward: 'E05000416', borough: 'lambeth', teams: ['team_E05000416-1'] },
  a2: { ward: 'E05000417', borough: 'lambeth', teams: ['team_E05000417-1'] },
  b1: { ward: 'E05000534', borough: 'southwark', teams: ['team_E05000534-1'] },
} as const;

/** The panels of the world that are in the same borough as one of them. */
export const panelsIn = ({ panels }: World, key: keyof typeof places) =>
  (['a1', 'a2', 'b1'] as const)
    .filter((other) => places[other].borough === places[key].borough)
    .map((other) => panels[other].panelId);
