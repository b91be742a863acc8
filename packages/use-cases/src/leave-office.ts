import type { PanelId } from '@wardmote/domain/id';
import type { Office } from '@wardmote/domain/office';
import { holderOf } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type LeaveOffice = { readonly panelId: PanelId; readonly office: Office };

/** An office falls vacant today; an empty chair is counted from that day (row 19). Refuses `office-not-held`. */
export const leaveOffice =
  (needs: Needs) =>
  (request: Request, command: LeaveOffice): Promise<LeaveOffice | Refusal> => {
    const { panelId, office } = command;
    const about = { name: 'leave-office', action: 'office.leave', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const term = holderOf(panel, office);
      if (!term) return refuse('office-not-held', { office });
      const after = {
        ...panel,
        offices: panel.offices.filter((held) => held.office !== office),
        ...(office === 'chair' && { chairVacantSince: moment.today }),
      };
      return {
        events: [moment.event(panelId, 'office-left', { office, personId: term.personId })],
        changes: { panel: { before: panel, after } },
        answer: command,
      };
    });
  };
