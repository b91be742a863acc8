import type { Actor } from '@wardmote/domain/actor';
import type { PanelId, PersonId } from '@wardmote/domain/id';
import type { Reach } from '@wardmote/domain/mail-settings';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { type PanelView, viewPanel } from './view-panel.ts';

type Needs = Parameters<typeof viewPanel>[0] & {
  readonly reachOfPeople: (ids: readonly PersonId[]) => Promise<Readonly<Record<PersonId, Reach>>>;
};

export type MembersView = PanelView & {
  /** How mail reaches each of them, for those who carry on paper what does not arrive (U74). */
  readonly reach: Readonly<Record<PersonId, Reach>>;
};

/** A panel with its members, where they may be read; three requests for whoever reads the panel's mail, two for the others. */
export const viewMembers =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<MembersView | Refusal<'not-found'>> => {
    const view = await viewPanel(needs)(actor, panelId);
    if (isRefusal(view)) return view;
    const ids = view.may['mail.read'] ? (view.members ?? []).map(({ personId }) => personId) : [];
    return { ...view, reach: await needs.reachOfPeople(ids) };
  };
