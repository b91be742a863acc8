import type { Action, Answer } from '@wardmote/domain/action';

/** Asked of the team, and not yet answered. */
export const anAction = (changes: Partial<Action> = {}): Action => ({
  id: 'action_1',
  what: 'Walk Acre Lane on three Friday evenings',
  kind: 'prevention',
  owner: { kind: 'team', teamId: 'team_E05000416-1', name: 'Coldharbour Safer Neighbourhoods Team' },
  status: 'open',
  askedOn: '2026-05-06',
  askedAt: 'meeting_may',
  dueOn: '2026-06-10',
  answers: [],
  ...changes,
});

export const anAnswer = (changes: Partial<Answer> = {}): Answer => ({
  at: '2026-05-20T09:00:00.000Z',
  by: 'Sergeant Bell',
  status: 'answered',
  text: 'Walked on 8, 15 and 22 May; two riders were stopped.',
  ...changes,
});
