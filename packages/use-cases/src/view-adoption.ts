import type { Actor } from '@wardmote/domain/actor';
import type { DocumentId, PanelId } from '@wardmote/domain/id';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { type DocumentView, viewDocument } from './view-document.ts';

type Needs = Parameters<typeof viewDocument>[0] & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
};

/** A year of meetings back, and one ahead: what was decided before that is hardly recorded now. */
export const meetingsOffered = 24;

export type AdoptionView = DocumentView & {
  /** The meetings held, latest first: one of them adopted the document. */
  readonly heldMeetings: readonly MeetingSummary[];
};

/** A governing document to be adopted, and where that may have happened, in one round of reads. */
export const viewAdoption =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, documentId: DocumentId): Promise<AdoptionView | Refusal<'not-found'>> => {
    const [view, meetings] = await Promise.all([
      viewDocument(needs)(actor, panelId, documentId),
      needs.latestMeetings(panelId, meetingsOffered),
    ]);
    return isRefusal(view) ? view : { ...view, heldMeetings: meetings.filter(({ status }) => status === 'held') };
  };
