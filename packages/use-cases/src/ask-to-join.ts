import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { askToJoin as asked } from '@wardmote/domain/joint';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type AskToJoin = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly otherPanelId: PanelId;
};

/**
 * The host asks another panel of its borough to hold a meeting together (U2). Chair and secretary of that panel are told.
 * Refuses `joint-after-call`, `panel-not-near`, `panel-asked-already`, `too-many-panels`.
 */
export const askToJoin =
  (needs: Needs) =>
  (request: Request, command: AskToJoin): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, otherPanelId } = command;
    const on = { panelId, meetingId, otherPanelId };
    const about = { name: 'ask-to-join', action: 'joint.ask', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, otherPanel }, moment) => {
      if (!otherPanel) return refuse('not-found', {});
      const after = asked(meeting, panel, otherPanel);
      if (isRefusal(after)) return after;
      return {
        events: [moment.event(otherPanel.id, 'joint-meeting-asked', { meetingId, hostId: panelId })],
        changes: { meetings: [{ before: meeting, after }] },
        answer: { meetingId },
      };
    });
  };
