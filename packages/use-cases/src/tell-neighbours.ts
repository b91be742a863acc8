import { type DisplacedId, type Displacement, type Said, toldNeighbours } from '@wardmote/domain/displacement';
import type { PanelId } from '@wardmote/domain/id';
import { checkActive } from '@wardmote/domain/panel';
import type { NearWard, WardCode } from '@wardmote/domain/place';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { type CommandNeeds, carryOut, type Request } from './carry-out.ts';
import { type PanelReads, targetOf } from './panel-command.ts';

export type DisplacementReads = Pick<PanelReads, 'findPanel'> & {
  readonly neighboursOf: (wards: readonly WardCode[]) => Promise<readonly NearWard[]>;
  readonly displacementsAt: (
    panelIds: readonly PanelId[],
    displacedId: DisplacedId,
  ) => Promise<readonly Displacement[]>;
};

export type TellNeighbours = Omit<Said, 'saidOn'> & {
  readonly panelId: PanelId;
  /** The panels that are told. */
  readonly to: readonly PanelId[];
};

const read = async (needs: DisplacementReads, { panelId, displacedId, to }: TellNeighbours) => {
  const [panel, before, others] = await Promise.all([
    needs.findPanel(panelId),
    needs.displacementsAt(to, displacedId),
    Promise.all([...new Set(to)].map(needs.findPanel)),
  ]);
  const near = panel ? await needs.neighboursOf(panel.patches.map(({ ward }) => ward)) : [];
  return { panel, before, others, near };
};

/**
 * A panel tells those of neighbouring wards that one of its priorities, or a concern that it has taken on, has moved there or may
 * (rows 154, 159). Their officers get one mail. Refuses `displaced-unknown`, `displaced-about-persons`, `no-panel-there`, `not-a-neighbour`.
 */
export const tellNeighbours =
  (needs: CommandNeeds & DisplacementReads) =>
  (request: Request, command: TellNeighbours): Promise<{ readonly told: number } | Refusal> => {
    const about = { name: 'tell-neighbours', input: command };
    return carryOut(needs)(
      request,
      about,
      () => read(needs, command),
      ({ panel, ...neighbours }, moment) => {
        if (!panel) return refuse('not-found', {});
        const refused = check(request.actor, 'displacement.tell', targetOf(panel)) ?? checkActive(panel);
        if (refused) return refused;
        const { displacedId, kind, words } = command;
        const changes = toldNeighbours(panel, neighbours, { displacedId, kind, words, saidOn: moment.today });
        if (isRefusal(changes)) return changes;
        return {
          events: changes.map(({ after: { to } }) =>
            moment.event(to.id, 'displacement-told', { displacedId, fromId: panel.id }),
          ),
          changes: { displacements: changes, unchangedPanel: panel },
          answer: { told: changes.length },
        };
      },
    );
  };
