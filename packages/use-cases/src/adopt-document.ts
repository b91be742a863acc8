import { inForce, withDocument } from '@wardmote/domain/governing-document';
import type { DocumentId, MeetingId, PanelId } from '@wardmote/domain/id';
import { checkDecided, heldOn } from '@wardmote/domain/meeting';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type AdoptDocument = {
  readonly panelId: PanelId;
  readonly documentId: DocumentId;
  readonly meetingId: MeetingId;
};

/**
 * A draft comes into force on the day of the quorate meeting that adopted it, and the version before it is superseded (row 17).
 * Refuses `document-not-draft`, `meeting-not-held`, `not-quorate`.
 */
export const adoptDocument =
  (needs: Needs) =>
  (request: Request, command: AdoptDocument): Promise<{ readonly documentId: DocumentId } | Refusal> => {
    const { panelId, documentId, meetingId } = command;
    const about = {
      name: 'adopt-document',
      action: 'document.adopt',
      input: command,
      on: command,
      changes: 'document',
    } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, document }, moment) => {
      if (document?.status !== 'draft') return refuse('document-not-draft', { status: document?.status ?? 'none' });
      const undecided = checkDecided(meeting);
      if (undecided) return undecided;

      const from = heldOn(meeting);
      const documents = withDocument(panel.documents, inForce(document, from));
      return {
        events: [moment.event(panelId, 'governing-document-adopted', { documentId, meetingId })],
        changes: {
          panel: {
            before: panel,
            after: { ...panel, documents, ...(panel.draft?.id === documentId && { draft: undefined }) },
          },
          document: {
            panelId,
            before: document,
            after: { ...document, status: 'adopted', adoptedOn: from, adoptedAt: meetingId },
          },
          unchanged: [meeting],
        },
        answer: { documentId },
      };
    });
  };
