import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { heldOn } from '@wardmote/domain/meeting';
import { circulate } from '@wardmote/domain/minutes';
import { owing } from '@wardmote/domain/panel';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type CirculateMinutes = { readonly panelId: PanelId; readonly meetingId: MeetingId };

/** The draft goes to those who were there (U14, U20). Refuses `minutes-empty`, `minutes-already-approved`. */
export const circulateMinutes =
  (needs: Needs) =>
  (request: Request, command: CirculateMinutes): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId } = command;
    const on = { panelId, meetingId };
    const about = {
      name: 'circulate-minutes',
      action: 'minutes.circulate',
      input: command,
      on,
      changes: 'meeting',
    } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting }, moment) => {
      const minutes = circulate(meeting, moment.today);
      if (isRefusal(minutes)) return minutes;
      const owed = owing(panel.minutesOwed, { meetingId, on: heldOn(meeting), circulated: true });
      return {
        events: [moment.event(panelId, 'minutes-circulated', { meetingId, revision: minutes.revision })],
        changes: {
          panel: { before: panel, after: { ...panel, minutesOwed: owed } },
          meetings: [{ before: meeting, after: { ...meeting, minutes } }],
        },
        answer: { meetingId },
      };
    });
  };
