import type { Actor } from '@wardmote/domain/actor';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { meetingsOffered } from './view-adoption.ts';
import { type MeetingView, viewMeeting } from './view-meeting.ts';

type Needs = Parameters<typeof viewMeeting>[0] & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
};

export type ApprovalView = MeetingView & {
  /** The meetings held since, latest first: one of them agreed the minutes. */
  readonly laterMeetings: readonly MeetingSummary[];
};

/** A meeting whose minutes are to be approved, and where that may have happened, in one round of reads. */
export const viewApproval =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<ApprovalView | Refusal<'not-found'>> => {
    const [view, meetings] = await Promise.all([
      viewMeeting(needs)(actor, panelId, meetingId),
      needs.latestMeetings(panelId, meetingsOffered),
    ]);
    if (isRefusal(view)) return view;
    const { start } = view.meeting;
    return { ...view, laterMeetings: meetings.filter((each) => each.status === 'held' && each.start > start) };
  };
