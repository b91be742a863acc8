import type { Ballot } from '@wardmote/domain/ballot';

/** Four concerns, and five members with three dots each. */
export const aBallot = (changes: Partial<Ballot> = {}): Ballot => ({
  panelId: 'panel_1',
  meetingId: 'meeting_1',
  version: 1,
  on: '2026-06-10',
  recordedAt: '2026-06-10T20:00:00.000Z',
  choices: [1, 2, 3, 4].map((number) => ({
    concernId: `concern_${number}` as const,
    title: `Title ${number}`,
    voices: [5, 5, 9, 1][number - 1] ?? 0,
  })),
  voters: { members: 5, substitutes: 0, residents: 0 },
  cast: { method: 'dots', each: 3, onOne: 2, votes: [{ concernId: 'concern_1', votes: 4 }] },
  tie: { rule: 'earlier' },
  shortlist: 3,
  ...changes,
});
