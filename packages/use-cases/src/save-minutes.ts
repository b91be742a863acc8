import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkLength, type Section, saveInSitting } from '@wardmote/domain/minutes';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { revisionOf } from '@wardmote/domain/revision';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type SaveMinutes = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  /** The revision that the writer saw. */
  readonly revision: number;
  readonly sections: readonly Section[];
  /** The text that this is saved over stays among the earlier ones, whoever saved it and when. */
  readonly newSitting?: boolean;
};

/**
 * A save of the draft; the text that it saves is kept as a revision too (U18), in the place of the one before it in the same sitting.
 * The text of a closed item is put with the closed text, whatever page it came from.
 * Refuses `meeting-not-held`, `agenda-item-unknown`, `minutes-too-long`, `minutes-already-approved`, and `changed-meanwhile` when somebody else saved
 * since: the page then shows both texts (promise 1).
 */
export const saveMinutes =
  (needs: Needs) =>
  (request: Request, command: SaveMinutes): Promise<{ readonly revision: number } | Refusal> => {
    const { panelId, meetingId, revision, sections, newSitting } = command;
    const on = { panelId, meetingId };
    const about = { name: 'save-minutes', action: 'minutes.save', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      if (meeting.status !== 'held') return refuse('meeting-not-held', { status: meeting.status });
      const stray = sections.find(
        ({ itemId }, index) =>
          !meeting.agenda.some(({ id }) => id === itemId) ||
          sections.findIndex((one) => one.itemId === itemId) !== index,
      );
      if (stray) return refuse('agenda-item-unknown', { item: stray.itemId });

      const tooLong = checkLength(sections);
      if (tooLong) return tooLong;
      const closed = new Set<string>(meeting.agenda.filter((item) => item.closed).map(({ id }) => id));
      const open = sections.filter(({ itemId }) => !closed.has(itemId));
      const { by, at } = moment;
      const saved = saveInSitting(meeting.minutes, open, { from: revision, by, at, newSitting });
      if (isRefusal(saved)) return saved;
      const { minutes, replaces } = saved;
      const shut = sections.filter(({ itemId }) => closed.has(itemId)).map(({ itemId, text }) => [itemId, text]);
      const closedText = { ...meeting.closedText, ...Object.fromEntries(shut) };
      const after = { ...meeting, minutes, closedText };
      return {
        events: [moment.event(panelId, 'minutes-saved', { meetingId, revision: minutes.revision })],
        changes: {
          meetings: [{ before: meeting, after }],
          revision: revisionOf(after, { by, at, name: moment.byName }),
          replacedRevision: replaces,
        },
        answer: { revision: minutes.revision },
      };
    });
  };
