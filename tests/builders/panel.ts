import type { OfficeTerm } from '@wardmote/domain/office';
import type { Panel } from '@wardmote/domain/panel';
import { anAction } from './action.ts';
import { aDocumentInForce } from './document.ts';
import { members } from './member.ts';
import { priorities } from './priority.ts';

export const aTerm = (changes: Partial<OfficeTerm> = {}): OfficeTerm => ({
  office: 'chair',
  personId: 'person_01',
  name: 'Member 01',
  party: 'community',
  from: '2025-10-01',
  until: '2026-10-01',
  ...changes,
});

/** A panel in good order: ten members, a chair and a secretary, a document, four priorities and one open action. */
export const aPanel = (changes: Partial<Panel> = {}): Panel => ({
  id: 'panel_coldharbour',
  version: 1,
  name: 'Coldharbour Safer Neighbourhoods Panel',
  localName: 'Safer Neighbourhoods Panel',
  kind: 'ward',
  borough: { code: 'E09000022', slug: 'lambeth', name: 'Lambeth', force: 'metropolitan' },
  patches: [{ ward: 'E05000416', number: 1, wardName: 'Coldharbour' }],
  foundedOn: '2025-09-01',
  documents: [aDocumentInForce()],
  members: members(10),
  offices: [aTerm(), aTerm({ office: 'secretary', personId: 'person_02', name: 'Member 02' })],
  priorities: priorities(4),
  prioritiesAgreedOn: '2026-05-06',
  actions: [anAction()],
  called: [{ meetingId: 'meeting_june', on: '2026-06-10' }],
  lastHeld: { meetingId: 'meeting_may', on: '2026-05-06', quorate: true },
  minutesOwed: [],
  ...changes,
});
