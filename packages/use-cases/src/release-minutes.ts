import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { release } from '@wardmote/domain/minutes';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type ReleaseMinutes = { readonly panelId: PanelId; readonly meetingId: MeetingId };

/** Minutes that were agreed and held back are let go, and everybody may read them. Refuses `minutes-not-held-back`. */
export const releaseMinutes =
  (needs: Needs) =>
  (request: Request, command: ReleaseMinutes): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId } = command;
    const on = { panelId, meetingId };
    const about = {
      name: 'release-minutes',
      action: 'minutes.approve',
      input: command,
      on,
      changes: 'meeting',
    } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      const minutes = release(meeting.minutes, moment.today);
      if (isRefusal(minutes)) return minutes;
      const { minutesHeldBack: _over, ...rest } = meeting;
      if (!minutes.approvedAt) return refuse('minutes-not-held-back', { status: minutes.status });
      return {
        events: [moment.event(panelId, 'minutes-published', { meetingId, approvedAt: minutes.approvedAt })],
        changes: { meetings: [{ before: meeting, after: { ...rest, minutes } }] },
        answer: { meetingId },
      };
    });
  };
