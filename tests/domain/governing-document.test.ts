import {
  documentOn,
  inForce,
  minimumStandard,
  missingTopics,
  settingsOn,
  standardSettings,
  statusAmong,
  withDocument,
} from '@wardmote/domain/governing-document';
import { describe, expect, it } from 'vitest';
import { aDocument, aDocumentInForce, settings } from '../builders/document.ts';

describe('the minimum standard', () => {
  it('is met by a document with a clause on each of its topics', () => {
    expect(missingTopics(aDocument().clauses)).toEqual([]);
  });

  it('names what is missing', () => {
    const { clauses } = aDocument();
    const thin = clauses.filter(({ topic }) => topic !== 'quorum' && topic !== 'conduct-and-exclusion');
    expect(missingTopics(thin)).toEqual(['quorum', 'conduct-and-exclusion']);
    expect(missingTopics([])).toEqual(minimumStandard);
  });
});

describe('a document that comes into force', () => {
  it('is known to the panel by its settings, its review day and its clauses on exclusion', () => {
    expect(inForce(aDocument(), '2026-06-10')).toEqual(
      aDocumentInForce({ from: '2026-06-10', reviewOn: '2028-06-10', clausesOnExclusion: ['8'] }),
    );
  });

  it('is reviewed after the months that it sets', () => {
    const document = aDocument({ settings: settings({ reviewMonths: 12 }) });
    expect(inForce(document, '2026-06-10').reviewOn).toBe('2027-06-10');
  });
});

describe('the document that governs a day', () => {
  const first = aDocumentInForce({ id: 'document_1', from: '2025-09-01', settings: settings({ noticeDays: 7 }) });
  const second = aDocumentInForce({ id: 'document_2', from: '2026-03-01', settings: settings({ noticeDays: 14 }) });

  it.each([
    ['2025-08-31', undefined, standardSettings.noticeDays],
    ['2025-09-01', 'document_1', 7],
    ['2026-02-28', 'document_1', 7],
    ['2026-03-01', 'document_2', 14],
    ['2030-01-01', 'document_2', 14],
  ])('on %s is %s, with %i days of notice', (day, id, noticeDays) => {
    expect(documentOn([first, second], day)?.id).toBe(id);
    expect(settingsOn([first, second], day).noticeDays).toBe(noticeDays);
  });

  it('is the one of the later meeting, in whatever order the two were recorded', () => {
    const recorded = withDocument(withDocument([], second), first);
    expect(documentOn(recorded, '2026-06-10')?.id).toBe('document_2');
    expect(documentOn(recorded, '2025-10-01')?.id).toBe('document_1');
  });

  it('is the one recorded last, where a meeting adopted two', () => {
    const corrected = { ...first, id: 'document_3' } as const;
    expect(documentOn(withDocument([first], corrected), '2025-09-01')?.id).toBe('document_3');
  });

  it('is kept with the four before it, so that a meeting of the past is judged by its own', () => {
    const seven = Array.from({ length: 7 }, (_, index) =>
      aDocumentInForce({ id: `document_${index}`, from: `202${index}-01-01` }),
    );
    const kept = seven.reduce(withDocument, [] as ReturnType<typeof withDocument>);
    expect(kept.map(({ id }) => id)).toEqual(['document_2', 'document_3', 'document_4', 'document_5', 'document_6']);
  });
});

describe('the status of a document', () => {
  const kept = [aDocumentInForce({ id: 'document_1' }), aDocumentInForce({ id: 'document_2', from: '2026-03-01' })];

  it.each([
    ['draft', aDocument({ id: 'document_3' })],
    ['superseded', aDocument({ id: 'document_1', status: 'adopted' })],
    ['adopted', aDocument({ id: 'document_2', status: 'adopted' })],
    ['superseded', aDocument({ id: 'document_0', status: 'adopted' })],
  ])('is %s', (status, document) => {
    expect(statusAmong(kept, document)).toBe(status);
  });
});
