import {
  type Clause,
  type ClauseTopic,
  type DocumentInForce,
  type GoverningDocument,
  minimumStandard,
  type Settings,
  standardSettings,
} from '@wardmote/domain/governing-document';

export const settings = (changes: Partial<Settings> = {}): Settings => ({ ...standardSettings, ...changes });

const aClause = (topic: ClauseTopic, index: number): Clause => ({
  number: String(index + 1),
  topic,
  text: `What the panel agreed on ${topic}.`,
});

/** A draft that covers the minimum standard; clause 8 is about conduct and exclusion. */
export const aDocument = (changes: Partial<GoverningDocument> = {}): GoverningDocument => ({
  id: 'document_1',
  kind: 'constitution',
  title: 'Constitution of the Coldharbour panel',
  status: 'draft',
  clauses: minimumStandard.map(aClause),
  settings: settings(),
  version: 1,
  ...changes,
});

export const aDocumentInForce = (changes: Partial<DocumentInForce> = {}): DocumentInForce => ({
  id: 'document_1',
  kind: 'constitution',
  title: 'Constitution of the Coldharbour panel',
  from: '2025-09-01',
  reviewOn: '2027-09-01',
  settings: settings(),
  clausesOnExclusion: ['8'],
  ...changes,
});
