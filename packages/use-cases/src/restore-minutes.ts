import type { AgendaItemId, MeetingId, PanelId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Revision } from '@wardmote/domain/revision';
import type { Request } from './carry-out.ts';
import type { Needs } from './panel-command.ts';
import { saveMinutes } from './save-minutes.ts';

export type RestoreMinutes = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  /** The revision that is there now, as the page showed it. */
  readonly revision: number;
  /** The earlier one that is wanted back. */
  readonly restored: number;
};

type Reads = {
  readonly findRevisions: (
    meetingId: MeetingId,
    numbers: readonly number[],
    options: { readonly withClosed: boolean },
  ) => Promise<readonly Revision[]>;
};

const isItemId = (text: string): text is AgendaItemId => text.startsWith('item_');

/**
 * An earlier text of the draft becomes the newest one: a save that begins a sitting, so that neither the text before it nor the one that
 * was wanted back is lost (U18). Refuses what `saveMinutes` refuses.
 */
export const restoreMinutes =
  (needs: Needs & Reads) =>
  async (request: Request, command: RestoreMinutes): Promise<{ readonly revision: number } | Refusal> => {
    const { panelId, meetingId, revision, restored } = command;
    // A revision is never changed, so that it may be read before the command is carried out. Should it be replaced meanwhile, it was the
    // last one, and the save is refused with `changed-meanwhile`.
    const [earlier] = await needs.findRevisions(meetingId, [restored], { withClosed: true });
    if (!earlier) return refuse('not-found', {});
    const closed = Object.entries(earlier.closedText).flatMap(([itemId, text]) =>
      isItemId(itemId) ? [{ itemId, text }] : [],
    );
    const sections = [...earlier.sections, ...closed];
    return saveMinutes(needs)(request, { panelId, meetingId, revision, sections, newSitting: true });
  };
