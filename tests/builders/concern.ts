import type { Concern } from '@wardmote/domain/concern';

/** A concern of a resident, as it came in. */
export const aConcern = (changes: Partial<Concern> = {}): Concern => ({
  id: 'concern_1',
  panelId: 'panel_bishops',
  version: 1,
  from: 'resident',
  email: 'resident@example.org',
  linkKey: 'key-of-concern',
  text: 'CANARY Young men race scooters along the pavement.',
  groups: ['older-people'],
  voices: 1,
  raisedAt: '2026-02-10T18:00:00.000Z',
  raisedOn: '2026-02-10',
  answerBy: '2026-02-24',
  ...changes,
});

const taken = { title: 'Scooters on the pavement', remit: 'police', category: 'anti-social-behaviour' } as const;

/** One that the panel has taken into its backlog. */
export const aTakenConcern = (changes: Partial<Concern> = {}): Concern =>
  aConcern({ triage: { outcome: 'taken', on: '2026-02-12', taken }, ...changes });
