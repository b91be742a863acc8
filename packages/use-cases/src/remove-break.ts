import type { BreakId, PanelId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type RemoveBreak = { readonly panelId: PanelId; readonly breakId: BreakId };

/** A break is taken back: the panel meets after all, or it was recorded by mistake. Refuses `break-unknown`. */
export const removeBreak =
  (needs: Needs) =>
  (request: Request, command: RemoveBreak): Promise<RemoveBreak | Refusal> => {
    const { panelId, breakId } = command;
    const about = { name: 'remove-break', action: 'break.remove', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const { breaks = [] } = panel;
      const taken = breaks.find(({ id }) => id === breakId);
      if (!taken) return refuse('break-unknown', {});
      const after = { ...panel, breaks: breaks.filter((one) => one !== taken) };
      return {
        events: [moment.event(panelId, 'break-removed', { breakId, from: taken.from, to: taken.to })],
        changes: { panel: { before: panel, after } },
        answer: command,
      };
    });
  };
