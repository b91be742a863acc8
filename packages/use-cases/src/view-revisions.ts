import type { Actor } from '@wardmote/domain/actor';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Revision, RevisionLine } from '@wardmote/domain/revision';
import { targetOf } from './panel-command.ts';
import { type MeetingView, viewMeeting } from './view-meeting.ts';

type Reads = {
  readonly revisionsOf: (meetingId: MeetingId, before?: number) => Promise<readonly RevisionLine[]>;
  readonly findRevisions: (
    meetingId: MeetingId,
    numbers: readonly number[],
    options: { readonly withClosed: boolean },
  ) => Promise<readonly Revision[]>;
};
type Needs = Parameters<typeof viewMeeting>[0] & Reads;

const viewDraft = async (needs: Needs, actor: Actor, panelId: PanelId, meetingId: MeetingId) => {
  const view = await viewMeeting(needs)(actor, panelId, meetingId);
  if (isRefusal(view)) return view;
  return check(actor, 'minutes.read-draft', targetOf(view.panel)) ?? view;
};

export type RevisionsView = MeetingView & { readonly revisions: readonly RevisionLine[] };

/** Who saved the minutes and when, the latest first: for the panel alone, and so it stays once they are published (H6). */
export const viewRevisions =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId, before?: number): Promise<RevisionsView | Refusal> => {
    const view = await viewDraft(needs, actor, panelId, meetingId);
    return isRefusal(view) ? view : { ...view, revisions: await needs.revisionsOf(meetingId, before) };
  };

export type ComparisonView = MeetingView & { readonly one: Revision; readonly other: Revision };

/** Two texts of the minutes, the earlier first; closed texts only for those who may read them. */
export const compareRevisions =
  (needs: Needs) =>
  async (
    actor: Actor,
    { panelId, meetingId, from, to }: { panelId: PanelId; meetingId: MeetingId; from: number; to: number },
  ): Promise<ComparisonView | Refusal> => {
    const view = await viewDraft(needs, actor, panelId, meetingId);
    if (isRefusal(view)) return view;
    const revisions = await needs.findRevisions(meetingId, [from, to], { withClosed: view.may['closed-text.read'] });
    const [one, other = one] = revisions;
    return one && other ? { ...view, one, other } : refuse('not-found', {});
  };
