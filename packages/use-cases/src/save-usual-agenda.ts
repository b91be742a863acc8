import type { MeetingId, PanelId } from '@wardmote/domain/id';
import type { Refusal } from '@wardmote/domain/refusal';
import { usualFrom } from '@wardmote/domain/usual-agenda';
import type { Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type SaveUsualAgenda = { readonly panelId: PanelId; readonly meetingId: MeetingId };

/** The agenda of a meeting becomes the one that the panel usually has: the next meeting is set down with it. */
export const saveUsualAgenda =
  (needs: Needs) =>
  (request: Request, command: SaveUsualAgenda): Promise<{ readonly items: number } | Refusal> => {
    const { panelId, meetingId } = command;
    const about = {
      name: 'save-usual-agenda',
      action: 'agenda.keep',
      input: command,
      on: { panelId, meetingId },
    } as const;
    return meetingCommand(needs)(request, about, ({ meeting }, moment) => {
      const items = usualFrom(meeting.agenda);
      return {
        events: [moment.event(panelId, 'usual-agenda-saved', { meetingId, items: items.length })],
        changes: { usualAgenda: { panelId, items }, unchanged: [meeting] },
        answer: { items: items.length },
      };
    });
  };
