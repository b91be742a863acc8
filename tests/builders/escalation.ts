import type { Escalation } from '@wardmote/domain/escalation';

export const anEscalation = (changes: Partial<Escalation> = {}): Escalation => ({
  id: 'escalation_1',
  panelId: 'panel_bishops',
  panelName: 'Bishop’s',
  borough: 'lambeth',
  version: 1,
  what: 'The canal path',
  why: 'It is dark',
  putBy: 'person_secretary',
  putOn: '2026-06-01',
  answers: [],
  ...changes,
});
