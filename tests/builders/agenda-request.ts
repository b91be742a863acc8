import type { AgendaRequest } from '@wardmote/domain/agenda-request';

/** A resident asks on 2 June 2026, and nobody has answered. */
export const aRequest = (changes: Partial<AgendaRequest> = {}): AgendaRequest => ({
  id: 'request_1',
  panelId: 'panel_coldharbour',
  version: 1,
  from: 'resident',
  email: 'neighbour@example.org',
  linkKey: 'key-of-request',
  heading: 'Mopeds on the canal path',
  askedAt: '2026-06-02T18:00:00.000Z',
  askedOn: '2026-06-02',
  answerBy: '2026-06-16',
  ...changes,
});
