import { mostItems } from '@wardmote/domain/agenda';
import { type AgendaRow, type RowsPlaced, withRows } from '@wardmote/domain/agenda-rows';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type AgendaAnswer, decideAgenda } from './change-agenda.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type BringAgenda = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly rows: readonly AgendaRow[];
  readonly placed: RowsPlaced;
};

/**
 * An agenda that was written in a table is put on a meeting that lies ahead (U13). Refuses `meeting-not-called`, `agenda-full`,
 * `late-item-needs-reason`.
 */
export const bringAgenda =
  (needs: Needs) =>
  (request: Request, command: BringAgenda): Promise<AgendaAnswer | Refusal> => {
    const { panelId, meetingId, rows, placed } = command;
    const on = { panelId, meetingId };
    const about = { name: 'bring-agenda', action: 'agenda.change', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, (loaded, moment) => {
      const agenda = withRows(loaded.meeting.agenda, rows, placed);
      return agenda.length > mostItems
        ? refuse('agenda-full', { most: mostItems })
        : decideAgenda(loaded, agenda, moment);
    });
  };
