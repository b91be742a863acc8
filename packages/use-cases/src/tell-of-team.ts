import { anonymous } from '@wardmote/domain/actor';
import type { PanelId } from '@wardmote/domain/id';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { quarterOf, type TeamTold } from '@wardmote/domain/team-contact';
import type { Request } from './carry-out.ts';
import { isOverLimit, isSenderOverLimit, type SenderCount } from './daily-limit.ts';
import { type Needs, panelCommand } from './panel-command.ts';

export type TellOfTeam = TeamTold & { readonly panelId: PanelId };

type Counts = SenderCount & {
  readonly countTelling: (panelId: PanelId, now: Date) => Promise<boolean>;
};

/** Whoever is signed in is counted as everybody is: nobody may make the numbers of a team by themselves. */
const isOver = async (needs: Needs & Counts, request: Request, panelId: PanelId): Promise<boolean> =>
  (await isSenderOverLimit(needs, { ...request, actor: anonymous }, `TEAM#${panelId}`)) ||
  isOverLimit(needs, request, () => needs.countTelling(panelId, needs.now()));

/**
 * A resident tells when the team of the ward answered, and how easy it is to talk to (rows 99, 101). It is added to the totals of the
 * quarter: no event tells of it, and the record of the command, by which a repeat counts once, says nothing of the answer. Refuses
 * `panel-dissolved`, `too-many-on-team`.
 */
export const tellOfTeam =
  (needs: Needs & Counts) =>
  async (request: Request, { panelId, ...told }: TellOfTeam): Promise<{ readonly panelId: PanelId } | Refusal> => {
    if (await isOver(needs, request, panelId)) return refuse('too-many-on-team', {});
    const about = { name: 'tell-of-team', action: 'team.tell-of', input: { panelId }, on: { panelId } } as const;
    return panelCommand(needs)(request, about, (_loaded, { today }) => ({
      events: [],
      changes: { teamTelling: { panelId, quarter: quarterOf(today), told } },
      answer: { panelId },
    }));
  };
