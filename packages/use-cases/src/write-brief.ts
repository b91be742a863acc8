import { sentBrief, writtenBrief } from '@wardmote/domain/brief';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

type OfMeeting = { readonly panelId: PanelId; readonly meetingId: MeetingId };
export type SaveBrief = OfMeeting & { readonly text: string };
type Answer = { readonly meetingId: MeetingId };

/** What the team will tell its panel is kept, and goes nowhere yet. Refuses `meeting-not-called`, `brief-sent`, `changed-meanwhile`. */
export const saveBrief =
  (needs: Needs) =>
  (request: Request, command: SaveBrief): Promise<Answer | Refusal> => {
    const { panelId, meetingId, text } = command;
    const on = { panelId, meetingId, withBrief: true } as const;
    const about = { name: 'save-brief', action: 'brief.write', input: command, on, changes: 'brief' } as const;
    return meetingCommand(needs)(request, about, ({ meeting, brief }, { by, today, event }) => {
      const after = writtenBrief(brief, meeting, { text, savedBy: by, savedOn: today });
      if (isRefusal(after)) return after;
      return {
        events: [event(panelId, 'brief-saved', { meetingId })],
        changes: { brief: { before: brief, after }, unchanged: [meeting] },
        answer: { meetingId },
      };
    });
  };

/** The panel reads it from now on, and its members are told by mail, once. Refuses `meeting-not-called`, `brief-not-written`, `brief-sent`. */
export const sendBrief =
  (needs: Needs) =>
  (request: Request, command: OfMeeting): Promise<Answer | Refusal> => {
    const { panelId, meetingId } = command;
    const on = { panelId, meetingId, withBrief: true } as const;
    const about = { name: 'send-brief', action: 'brief.send', input: command, on, changes: 'brief' } as const;
    return meetingCommand(needs)(request, about, ({ meeting, brief }, { today, event }) => {
      const after = sentBrief(brief, meeting, today);
      if (isRefusal(after)) return after;
      return {
        events: [event(panelId, 'brief-sent', { meetingId })],
        changes: {
          brief: { before: brief, after },
          meetings: [{ before: meeting, after: { ...meeting, briefOn: today } }],
        },
        answer: { meetingId },
      };
    });
  };
