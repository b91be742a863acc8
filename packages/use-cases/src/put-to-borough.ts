import { escalatable } from '@wardmote/domain/escalation';
import type { ActionId, EscalationId, PanelId, PriorityId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type PutToBorough = {
  readonly panelId: PanelId;
  readonly what: string;
  readonly why: string;
  readonly about?: PriorityId | ActionId | undefined;
};

/**
 * A panel puts to its borough group what it cannot settle in the ward (rows 46, 50): everybody reads it from now on, and what the group
 * makes of it. Refuses `escalation-about-unknown`.
 */
export const putToBorough =
  (needs: Needs) =>
  (request: Request, command: PutToBorough): Promise<{ readonly escalationId: EscalationId } | Refusal> => {
    const { panelId, what, why, about } = command;
    const of = { name: 'put-to-borough', action: 'escalation.put', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, of, ({ panel }, { by, today, event, newId }) => {
      const from = escalatable(panel).find((one) => one.id === about);
      if (about && !from) return refuse('escalation-about-unknown', {});
      const id = newId('escalation');
      const { name: panelName, borough } = panel;
      const put = { id, panelId, panelName, borough: borough.slug, version: 0, what, why, putBy: by, putOn: today };
      return {
        events: [event(panelId, 'escalation-put', { escalationId: id })],
        changes: { escalation: { after: { ...put, ...(from && { about: from }), answers: [] } } },
        answer: { escalationId: id },
      };
    });
  };
