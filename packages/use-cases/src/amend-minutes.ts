import { amend } from '@wardmote/domain/correction';
import type { AmendmentId, MeetingId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type AmendMinutes = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  /** The later meeting that decided it. */
  readonly atMeetingId: MeetingId;
  readonly text: string;
};

/**
 * Approved minutes are never changed: what a later, quorate meeting puts right stands beside them, linked and dated (U26).
 * Refuses `minutes-not-published`, `not-a-later-meeting`, `meeting-not-held`, `not-quorate`.
 */
export const amendMinutes =
  (needs: Needs) =>
  (request: Request, command: AmendMinutes): Promise<{ readonly amendmentId: AmendmentId } | Refusal> => {
    const { panelId, meetingId, atMeetingId, text } = command;
    const on = { panelId, meetingId, otherMeetingId: atMeetingId };
    const about = { name: 'amend-minutes', action: 'minutes.amend', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ meeting, otherMeeting }, { today, newId, event }) => {
      if (!otherMeeting) return refuse('not-found', {});
      const amendment = amend(meeting, otherMeeting, { id: newId('amendment'), text, today });
      if (isRefusal(amendment)) return amendment;
      const amendments = [...(meeting.amendments ?? []), amendment];
      const facts = { meetingId, amendmentId: amendment.id, decidedAt: atMeetingId };
      return {
        events: [event(panelId, 'minutes-amended', facts)],
        changes: { meetings: [{ before: meeting, after: { ...meeting, amendments } }], unchanged: [otherMeeting] },
        answer: { amendmentId: amendment.id },
      };
    });
  };
