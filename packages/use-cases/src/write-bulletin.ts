import { sent, written } from '@wardmote/domain/bulletin';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { heldOn } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { withBulletin } from '@wardmote/domain/results-told';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

type OfMeeting = { readonly panelId: PanelId; readonly meetingId: MeetingId };
export type SaveBulletin = OfMeeting & { readonly text: string };
type Answer = { readonly meetingId: MeetingId };

/** What residents will be told is kept, and goes nowhere yet. Refuses `meeting-not-held`, `bulletin-sent`, `changed-meanwhile`. */
export const saveBulletin =
  (needs: Needs) =>
  (request: Request, command: SaveBulletin): Promise<Answer | Refusal> => {
    const { panelId, meetingId, text } = command;
    const on = { panelId, meetingId, withBulletin: true } as const;
    const about = { name: 'save-bulletin', action: 'bulletin.write', input: command, on, changes: 'bulletin' } as const;
    return meetingCommand(needs)(request, about, ({ meeting, bulletin }, { by, today, event }) => {
      const after = written(bulletin, meeting, { text, savedBy: by, savedOn: today });
      if (isRefusal(after)) return after;
      return {
        events: [event(panelId, 'bulletin-saved', { meetingId })],
        changes: { bulletin: { before: bulletin, after }, unchanged: [meeting] },
        answer: { meetingId },
      };
    });
  };

/** It is public from now on, and goes to those who follow the panel, once. Refuses `bulletin-not-written`, `bulletin-sent`. */
export const sendBulletin =
  (needs: Needs) =>
  (request: Request, command: OfMeeting): Promise<Answer | Refusal> => {
    const { panelId, meetingId } = command;
    const on = { panelId, meetingId, withBulletin: true } as const;
    const about = { name: 'send-bulletin', action: 'bulletin.send', input: command, on, changes: 'bulletin' } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, bulletin }, { today, event }) => {
      const after = sent(bulletin, today);
      if (isRefusal(after)) return after;
      const told = withBulletin(panel, { meetingId, on: heldOn(meeting) }, after.savedOn);
      return {
        events: [event(panelId, 'bulletin-sent', { meetingId })],
        changes: {
          panel: { before: panel, after: told },
          bulletin: { before: bulletin, after },
          meetings: [{ before: meeting, after: { ...meeting, bulletinOn: today } }],
        },
        answer: { meetingId },
      };
    });
  };
