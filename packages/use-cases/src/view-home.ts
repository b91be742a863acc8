import type { Actor, Role } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { type Called, nextMeeting, type Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PanelReads } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';
import { viewWaiting, type Waiting } from './view-requests.ts';

export type HomeView = {
  readonly name: string;
  readonly panels: readonly {
    readonly panel: Panel;
    readonly next: Called | undefined;
    readonly roles: readonly Role['role'][];
    readonly may: May;
    /** What people want on an agenda, or worry about, and nobody has answered: for those who may. */
    readonly waiting: Waiting;
  }[];
  readonly roles: readonly Role[];
  readonly today: Day;
};

/** Each role's few jobs: the panels somebody belongs to, their desk, their borough. */
export const viewHome =
  (needs: Pick<PanelReads, 'findPanel'> & Parameters<typeof viewWaiting>[0] & { readonly now: () => Date }) =>
  async (actor: Actor): Promise<HomeView | Refusal<'sign-in-needed'>> => {
    if (actor.kind === 'anonymous') return refuse('sign-in-needed', {});
    const ids = new Set(actor.roles.flatMap((role): PanelId[] => ('panelId' in role ? [role.panelId] : [])));
    const panels = await Promise.all(
      [...ids].map((id) => Promise.all([needs.findPanel(id), viewWaiting(needs)(actor, id)])),
    );
    const today = londonDay(needs.now());
    return {
      name: actor.name,
      panels: panels.flatMap(([panel, waiting]) =>
        panel
          ? [
              {
                panel,
                next: nextMeeting(panel, today),
                roles: rolesOn(actor.roles, panel.id),
                may: mayOn(actor, panel),
                waiting,
              },
            ]
          : [],
      ),
      roles: actor.roles,
      today,
    };
  };

const rolesOn = (roles: readonly Role[], panelId: PanelId): readonly Role['role'][] =>
  roles.filter((role) => 'panelId' in role && role.panelId === panelId).map(({ role }) => role);
