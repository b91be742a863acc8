import type { WardConcern } from '@wardmote/domain/ward-concern';

/** A concern from a ward without a panel, as it came in. */
export const aWardConcern = (changes: Partial<WardConcern> = {}): WardConcern => ({
  id: 'concern_1',
  borough: 'lambeth',
  boroughName: 'Lambeth',
  ward: 'E05000416',
  wardName: 'Coldharbour',
  version: 1,
  email: 'resident@example.org',
  linkKey: 'key-of-concern',
  text: 'CANARY Young men race scooters along the pavement.',
  groups: ['older-people'],
  raisedAt: '2026-02-10T18:00:00.000Z',
  raisedOn: '2026-02-10',
  answerBy: '2026-02-24',
  ...changes,
});
