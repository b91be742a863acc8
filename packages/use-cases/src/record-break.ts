import type { Day } from '@wardmote/domain/day';
import type { BreakId, PanelId } from '@wardmote/domain/id';
import { withBreak } from '@wardmote/domain/panel-break';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type RecordBreak = {
  readonly panelId: PanelId;
  readonly from: Day;
  readonly to: Day;
  /** Why the panel does not meet then; everybody can read it. */
  readonly reason: string;
};

/**
 * The panel says that it does not meet for a time, and why: its next meeting is due so much later (row 139).
 * Refuses `break-ends-early`, `break-too-long`, `break-overlaps`.
 */
export const recordBreak =
  (needs: Needs) =>
  (request: Request, command: RecordBreak): Promise<{ readonly breakId: BreakId } | Refusal> => {
    const { panelId, from, to, reason } = command;
    const about = { name: 'record-break', action: 'break.record', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const breakId = moment.newId('break');
      const breaks = withBreak(panel.breaks ?? [], { id: breakId, from, to, reason, recordedOn: moment.today });
      if (isRefusal(breaks)) return breaks;
      return {
        events: [moment.event(panelId, 'break-recorded', { breakId, from, to })],
        changes: { panel: { before: panel, after: { ...panel, breaks } } },
        answer: { breakId },
      };
    });
  };
