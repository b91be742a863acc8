import { suggestCorrection as suggested } from '@wardmote/domain/correction';
import type { AgendaItemId, CorrectionId, MeetingId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type SuggestCorrection = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
  /** What is wrong, and what it should say. */
  readonly text: string;
};

/**
 * Somebody who was at the meeting says what is wrong in the minutes that went round (U14); the secretary decides.
 * Refuses `minutes-not-circulated`, `correction-by-absent`, `agenda-item-unknown`, `too-many-corrections`.
 */
export const suggestCorrection =
  (needs: Needs) =>
  (request: Request, command: SuggestCorrection): Promise<{ readonly correctionId: CorrectionId } | Refusal> => {
    const { panelId, meetingId, itemId, text } = command;
    const on = { panelId, meetingId };
    const about = { name: 'suggest-correction', action: 'minutes.correct', input: command, on } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, { by, byName, at, newId, event }) => {
      if (by === 'link') return refuse('sign-in-needed', {});
      const correction = suggested(meeting, { id: newId('correction'), itemId, text, by, name: byName, at });
      if (isRefusal(correction)) return correction;
      const corrections = [...(meeting.corrections ?? []), correction];
      return {
        events: [event(panelId, 'minutes-correction-suggested', { meetingId, correctionId: correction.id })],
        changes: { meetings: [{ before: meeting, after: { ...meeting, corrections } }] },
        answer: { correctionId: correction.id },
      };
    });
  };
