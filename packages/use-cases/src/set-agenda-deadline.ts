import type { PanelId } from '@wardmote/domain/id';
import type { Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type SetAgendaDeadline = { readonly panelId: PanelId; readonly workingDays: number };

/**
 * So many working days before a meeting its agenda is settled, from now on and for the meetings that lie ahead (U8). A panel sets its
 * own number; the profile's holds for those that have none.
 */
export const setAgendaDeadline =
  (needs: Needs) =>
  (request: Request, command: SetAgendaDeadline): Promise<{ readonly workingDays: number } | Refusal> => {
    const { panelId, workingDays } = command;
    const about = { name: 'set-agenda-deadline', action: 'agenda.keep', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, { event }) => {
      if (panel.agendaWorkingDays === workingDays) return { events: [], changes: {}, answer: { workingDays } };
      return {
        events: [event(panelId, 'agenda-deadline-set', { workingDays })],
        changes: { panel: { before: panel, after: { ...panel, agendaWorkingDays: workingDays } } },
        answer: { workingDays },
      };
    });
  };
