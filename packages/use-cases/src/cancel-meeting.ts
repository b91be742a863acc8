import { withoutNeeds } from '@wardmote/domain/access-need';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead } from '@wardmote/domain/meeting';
import { withoutCalled } from '@wardmote/domain/panel';
import type { Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { cancelledJointly } from './joint-changes.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type CancelMeeting = { readonly panelId: PanelId; readonly meetingId: MeetingId; readonly reason: string };

/** Called off, with a reason that everybody invited is told. Refuses `meeting-not-called`. */
export const cancelMeeting =
  (needs: Needs) =>
  (request: Request, command: CancelMeeting): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, reason } = command;
    const on = { panelId, meetingId, withJoined: true } as const;
    const about = { name: 'cancel-meeting', action: 'meeting.cancel', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, joined }, moment) => {
      const late = checkAhead(meeting, ['scheduled', 'called']);
      if (late) return late;
      const sequence = meeting.sequence + 1;
      const invitations = meeting.invitations.map(withoutNeeds);
      const wasCalled = meeting.status === 'called';
      const { joinedPanels, events } = cancelledJointly(wasCalled ? joined : [], meeting, moment);
      return {
        events: [moment.event(panelId, 'meeting-cancelled', { meetingId, sequence, wasCalled }), ...events],
        changes: {
          panel: { before: panel, after: withoutCalled(panel, meetingId) },
          joinedPanels,
          meetings: [
            { before: meeting, after: { ...meeting, status: 'cancelled', cancelled: reason, sequence, invitations } },
          ],
        },
        answer: { meetingId },
      };
    });
  };
