import type { PanelFacts } from '@wardmote/domain/panel-facts';

/** The facts of a panel in good order on 1 June 2026: nothing is found against it. */
export const someFacts = (changes: Partial<PanelFacts> = {}): PanelFacts => ({
  panelId: 'panel_coldharbour',
  version: 1,
  name: 'Coldharbour Safer Neighbourhoods Panel',
  foundedOn: '2025-09-01',
  documentFrom: '2025-09-10',
  documentReviewOn: '2027-09-10',
  chair: 'community',
  chairSince: '2025-10-01',
  chairUntil: '2026-10-01',
  members: 10,
  lastHeldOn: '2026-05-06',
  nextOn: '2026-06-10',
  cadenceDays: 42,
  priorities: 4,
  prioritiesFreshOn: '2026-05-06',
  openActions: 1,
  earliestDueOn: '2026-06-10',
  ...changes,
});
