import type { Action } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import type { Bulletin } from '@wardmote/domain/bulletin';
import type { FollowerId, MeetingId, PanelId } from '@wardmote/domain/id';
import { allows, check } from '@wardmote/domain/policy';
import type { ClosedPriority } from '@wardmote/domain/priority-result';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { isTellable, isTellableWork } from '@wardmote/domain/results-told';
import type { Survey } from '@wardmote/domain/survey';
import type { ClosedActionReads } from './closed-actions.ts';
import { type PanelReads, targetOf } from './panel-command.ts';
import { type MeetingView, viewMeeting } from './view-meeting.ts';

type Needs = Parameters<typeof viewMeeting>[0] &
  ClosedActionReads &
  Pick<PanelReads, 'findBulletin' | 'surveysOf'> & {
    readonly pastPriorities: (panelId: PanelId) => Promise<readonly ClosedPriority[]>;
    readonly followersOf: (panelId: PanelId) => Promise<readonly FollowerId[]>;
  };

export type BulletinView = MeetingView & { readonly bulletin: Bulletin };
export type BulletinDraftView = MeetingView & {
  readonly bulletin: Bulletin | undefined;
  readonly followers: number;
  /** What has ended, as far as residents can be told. */
  readonly ended: readonly ClosedPriority[];
  readonly closed: readonly Action[];
  /** The last ones, some with what changed after them. */
  readonly surveys: readonly Survey[];
};

/** What was sent, for everybody. What is only written is not there. */
export const viewBulletin =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<BulletinView | Refusal<'not-found'>> => {
    const [view, bulletin] = await Promise.all([
      viewMeeting(needs)(actor, panelId, meetingId),
      needs.findBulletin(meetingId),
    ]);
    if (isRefusal(view)) return view;
    return bulletin?.sentOn ? { ...view, bulletin } : refuse('not-found', {});
  };

/** For those who write it: what is there so far, and how many it goes to. */
export const viewBulletinDraft =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<BulletinDraftView | Refusal> => {
    const writes = allows(actor, 'bulletin.write', { panelId });
    const [view, bulletin, followers, ended, closed, surveys] = await Promise.all([
      viewMeeting(needs)(actor, panelId, meetingId),
      writes ? needs.findBulletin(meetingId) : undefined,
      writes ? needs.followersOf(panelId) : [],
      writes ? needs.pastPriorities(panelId) : [],
      writes ? needs.pastActions(panelId) : [],
      writes ? needs.surveysOf(panelId) : [],
    ]);
    if (isRefusal(view)) return view;
    const refused = check(actor, 'bulletin.write', targetOf(view.panel));
    if (refused) return refused;
    const told = { ended: ended.filter(isTellable), closed: closed.filter(isTellableWork), surveys };
    return { ...view, bulletin, followers: followers.length, ...told };
  };
