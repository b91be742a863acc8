import { asksAgain, type Follower } from '@wardmote/domain/follower';
import type { FollowerId, PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { KeptNotice } from '@wardmote/domain/notice-log';
import { checkActive, type Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import type { CommandNeeds, Request } from './carry-out.ts';
import type { PanelReads } from './panel-command.ts';

export type FollowPanel = { readonly panelId: PanelId; readonly email: string };
export type OfFollower = { readonly panelId: PanelId; readonly followerId: FollowerId; readonly linkKey: string };

type Needs = Pick<CommandNeeds, 'now' | 'newId' | 'newKey'> &
  Pick<PanelReads, 'findPanel'> & {
    readonly findFollower: (panelId: PanelId, id: FollowerId) => Promise<Follower | undefined>;
    readonly findFollowerByEmail: (panelId: PanelId, email: string) => Promise<Follower | undefined>;
    readonly countSignUp: (panelId: PanelId, now: Date) => Promise<boolean>;
    readonly saveFollower: (follower: Follower, notice: KeptNotice, now: Date) => Promise<void>;
    readonly confirmFollower: (follower: Follower, now: Date) => Promise<void>;
    readonly removeFollower: (follower: Follower) => Promise<void>;
  };

const confirmation = (follower: Follower, { name }: Panel, at: string): KeptNotice => ({
  // One a day and address, however often it is typed.
  id: `follow-${follower.id}-${follower.mailedOn}`,
  kind: 'follow-confirm',
  panelId: follower.panelId,
  panelName: name,
  to: { kind: 'follower', followerId: follower.id },
  at,
  facts: { followerId: follower.id, linkKey: follower.linkKey },
});

/**
 * An address asks for the news of a panel: it is mailed a link to confirm, and nothing else until it has. Whoever typed it is told the
 * same whether it is known, waits or is new (reliability.md H: nobody learns who reads what). Refuses `panel-dissolved`,
 * `too-many-sign-ups`.
 */
export const followPanel =
  (needs: Needs) =>
  async (_request: Request, { panelId, email }: FollowPanel): Promise<{ readonly panelId: PanelId } | Refusal> => {
    const now = needs.now();
    const [panel, known] = await Promise.all([needs.findPanel(panelId), needs.findFollowerByEmail(panelId, email)]);
    if (!panel) return refuse('not-found', {});
    const dissolved = checkActive(panel);
    if (dissolved) return dissolved;
    if (!(await needs.countSignUp(panelId, now))) return refuse('too-many-sign-ups', {});
    const today = londonDay(now);
    if (asksAgain(known, today)) {
      const fresh = { id: needs.newId('follower'), panelId, email, linkKey: needs.newKey() };
      const follower: Follower = { ...(known ?? fresh), askedAt: now.toISOString(), mailedOn: today };
      await needs.saveFollower(follower, confirmation(follower, panel, now.toISOString()), now);
    }
    return { panelId };
  };

export type FollowingView = { readonly panel: Panel; readonly confirmed: boolean };

/** Whoever holds the link of a follower's own mail. Who is gone, or holds another key, opens nothing. */
const held = async (needs: Needs, { panelId, followerId, linkKey }: OfFollower) => {
  const [panel, follower] = await Promise.all([needs.findPanel(panelId), needs.findFollower(panelId, followerId)]);
  return { panel, follower: follower && opens(follower.linkKey, linkKey) ? follower : undefined };
};

/** What the page of a link shows: looking changes nothing, for mail programs open links before their readers do (H2). */
export const viewFollowing =
  (needs: Needs) =>
  async (of: OfFollower): Promise<FollowingView | Refusal<'not-found'>> => {
    const { panel, follower } = await held(needs, of);
    return panel && follower ? { panel, confirmed: follower.confirmedAt !== undefined } : refuse('not-found', {});
  };

/** The address is its owner's, who wants the news. */
export const confirmFollowing =
  (needs: Needs) =>
  async (of: OfFollower): Promise<FollowingView | Refusal<'not-found'>> => {
    const { panel, follower } = await held(needs, of);
    if (!panel || !follower) return refuse('not-found', {});
    await needs.confirmFollower(follower, needs.now());
    return { panel, confirmed: true };
  };

/** No more news, and the address is gone (RFC 8058: in one step). Done twice, it is done. */
export const stopFollowing =
  (needs: Needs) =>
  async (of: OfFollower): Promise<{ readonly panel: Panel } | Refusal<'not-found'>> => {
    const { panel, follower } = await held(needs, of);
    if (!panel) return refuse('not-found', {});
    if (follower) await needs.removeFollower(follower);
    return { panel };
  };
