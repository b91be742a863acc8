import type { Clause, DocumentKind, GoverningDocument, Settings } from '@wardmote/domain/governing-document';
import { standardSettings } from '@wardmote/domain/governing-document';
import type { DocumentId, PanelId } from '@wardmote/domain/id';
import type { Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type DraftDocument = {
  readonly panelId: PanelId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly settings?: Partial<Settings>;
};

/** A new draft of the governing document, built from plain clauses (row 13). What it does not set is the standard profile's. */
export const draftDocument =
  (needs: Needs) =>
  (request: Request, command: DraftDocument): Promise<{ readonly documentId: DocumentId } | Refusal> => {
    const { panelId, kind, title, clauses, settings } = command;
    const about = { name: 'draft-document', action: 'document.draft', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const document: GoverningDocument = {
        id: moment.newId('document'),
        kind,
        title,
        status: 'draft',
        clauses,
        settings: { ...standardSettings, ...settings },
        version: 0,
      };
      return {
        events: [moment.event(panelId, 'governing-document-drafted', { documentId: document.id })],
        changes: {
          panel: { before: panel, after: { ...panel, draft: { id: document.id, title } } },
          document: { panelId, after: document },
        },
        answer: { documentId: document.id },
      };
    });
  };
