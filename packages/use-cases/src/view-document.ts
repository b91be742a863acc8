import type { Actor } from '@wardmote/domain/actor';
import { type GoverningDocument, missingTopics, statusAmong } from '@wardmote/domain/governing-document';
import type { DocumentId, PanelId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PanelReads } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';

export type DocumentView = {
  readonly panel: Panel;
  readonly document: GoverningDocument;
  readonly missing: ReturnType<typeof missingTopics>;
  readonly may: May;
};

/** A version of the governing document. A draft is the panel's own until a meeting adopts it. */
export const viewDocument =
  (needs: Pick<PanelReads, 'findPanel' | 'findDocument'>) =>
  async (actor: Actor, panelId: PanelId, documentId: DocumentId): Promise<DocumentView | Refusal<'not-found'>> => {
    const [panel, document] = await Promise.all([needs.findPanel(panelId), needs.findDocument(panelId, documentId)]);
    if (!panel || !document) return refuse('not-found', {});
    const may = mayOn(actor, panel);
    if (document.status === 'draft' && !may['meeting.read-working']) return refuse('not-found', {});
    const status = statusAmong(panel.documents, document);
    return { panel, document: { ...document, status }, missing: missingTopics(document.clauses), may };
  };
