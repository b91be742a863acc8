import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { approve } from '@wardmote/domain/minutes';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type ApproveMinutes = {
  readonly panelId: PanelId;
  /** The meeting that the minutes are of. */
  readonly meetingId: MeetingId;
  /** The later meeting that agreed them. */
  readonly atMeetingId: MeetingId;
  /** The revision of the text that was read before it is published for good; none where nobody read one. */
  readonly revision?: number;
};

/**
 * A later, quorate meeting agrees the minutes, and they are published by that. Refuses `minutes-of-own-meeting`,
 * `not-a-later-meeting`, `meeting-not-held`, `not-quorate`, `minutes-not-circulated`, `minutes-already-approved`,
 * and `changed-meanwhile` when the text is not the one that was read.
 */
export const approveMinutes =
  (needs: Needs) =>
  (request: Request, command: ApproveMinutes): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, atMeetingId, revision } = command;
    const on = { panelId, meetingId, otherMeetingId: atMeetingId };
    const about = {
      name: 'approve-minutes',
      action: 'minutes.approve',
      input: command,
      on,
      changes: 'meeting',
    } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, otherMeeting }, moment) => {
      if (!otherMeeting) return refuse('not-found', {});
      const read = meeting.minutes?.revision ?? 0;
      if (revision !== undefined && revision !== read) return refuse('changed-meanwhile', { savedVersion: read });
      const minutes = approve(meeting, otherMeeting, moment.today);
      if (isRefusal(minutes)) return minutes;
      const minutesOwed = panel.minutesOwed.filter((owed) => owed.meetingId !== meetingId);
      return {
        events: [moment.event(panelId, 'minutes-published', { meetingId, approvedAt: atMeetingId })],
        changes: {
          panel: { before: panel, after: { ...panel, minutesOwed } },
          meetings: [{ before: meeting, after: { ...meeting, minutes } }],
          unchanged: [otherMeeting],
        },
        answer: { meetingId },
      };
    });
  };
