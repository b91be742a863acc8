import { type DisplacedId, type DisplacementAnswer, seenDisplacement } from '@wardmote/domain/displacement';
import type { PanelId } from '@wardmote/domain/id';
import { checkActive } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type CommandNeeds, carryOut, type Request } from './carry-out.ts';
import { targetOf } from './panel-command.ts';
import type { DisplacementReads } from './tell-neighbours.ts';

export type SeeDisplacement = {
  readonly panelId: PanelId;
  readonly displacedId: DisplacedId;
  readonly answer?: DisplacementAnswer | undefined;
};

/** The panel that was told has seen it, and may say whether it has reached its ward; the first panel reads it. Refuses `displacement-over`. */
export const seeDisplacement =
  (needs: CommandNeeds & Pick<DisplacementReads, 'findPanel' | 'displacementsAt'>) =>
  (request: Request, command: SeeDisplacement): Promise<{ readonly displacedId: DisplacedId } | Refusal> => {
    const { panelId, displacedId, answer } = command;
    const read = () => Promise.all([needs.findPanel(panelId), needs.displacementsAt([panelId], displacedId)]);
    const about = { name: 'see-displacement', input: command };
    return carryOut(needs)(request, about, read, ([panel, [before]], moment) => {
      if (!panel) return refuse('not-found', {});
      const refused = check(request.actor, 'displacement.see', targetOf(panel)) ?? checkActive(panel);
      if (refused) return refused;
      const after = seenDisplacement(before, answer, moment.today);
      if (isRefusal(after)) return after;
      const facts = { displacedId, fromId: after.from.id, ...(answer && { answer }) };
      return {
        events: [moment.event(panelId, 'displacement-seen', facts)],
        changes: { displacements: [{ ...(before && { before }), after }], unchangedPanel: panel },
        answer: { displacedId },
      };
    });
  };
