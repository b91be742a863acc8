import type { Actor } from '@wardmote/domain/actor';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import { linesOnPage, type Revision, type RevisionLine } from '@wardmote/domain/revision';
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
  return check(actor, 'minutes.read-revisions', targetOf(view.panel, view.meeting)) ?? view;
};

export type RevisionsView = MeetingView & {
  readonly revisions: readonly RevisionLine[];
  /** The text before the last of these lines, where one was kept: numbers have gaps, because a sitting keeps one text of several. */
  readonly olderRevision?: number;
};

/** Who saved the minutes and when, the latest first: for the panel alone, and so it stays once they are published (H6). */
export const viewRevisions =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId, before?: number): Promise<RevisionsView | Refusal> => {
    const view = await viewDraft(needs, actor, panelId, meetingId);
    if (isRefusal(view)) return view;
    const lines = await needs.revisionsOf(meetingId, before);
    return { ...view, revisions: lines.slice(0, linesOnPage), olderRevision: lines[linesOnPage]?.revision };
  };

export type ComparisonView = MeetingView & { readonly one: Revision; readonly other: Revision };

/**
 * Two texts of the minutes, the earlier first; closed texts only for those who may read them. Where one of the two is there no more, because
 * its sitting went on after it was listed, the text that is there now stands for it.
 */
export const compareRevisions =
  (needs: Needs) =>
  async (
    actor: Actor,
    { panelId, meetingId, from, to }: { panelId: PanelId; meetingId: MeetingId; from: number; to: number },
  ): Promise<ComparisonView | Refusal> => {
    const view = await viewDraft(needs, actor, panelId, meetingId);
    if (isRefusal(view)) return view;
    const read = (numbers: readonly number[]) =>
      needs.findRevisions(meetingId, numbers, { withClosed: view.may['closed-text.read'] });
    const asked = await read([from, to]);
    const [only] = asked;
    const gone = only && asked.length === 1 && from !== to;
    const [one, other = one] = gone ? await read([only.revision, view.meeting.minutes?.revision ?? 0]) : asked;
    return one && other ? { ...view, one, other } : refuse('not-found', {});
  };
