import type { Actor } from '@wardmote/domain/actor';
import type { AgendaItem } from '@wardmote/domain/agenda';
import { leftOver, notCarriedYet } from '@wardmote/domain/carry-forward';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import type { Meeting, MeetingSummary } from '@wardmote/domain/meeting';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { targetOf } from './panel-command.ts';
import { type MeetingView, viewMeeting } from './view-meeting.ts';

type Needs = Parameters<typeof viewMeeting>[0] & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
};

/** What an earlier meeting did not come to. */
export type LeftOver = {
  readonly from: Pick<Meeting, 'id' | 'start' | 'status'>;
  readonly items: readonly AgendaItem[];
};
export type AgendaView = MeetingView & { readonly leftOver: readonly LeftOver[] };

/** A year of meetings ahead may be set down already; of those that were, the last three are looked at. */
const meetingsRead = 18;
const lookedAt = 3;

/** The agenda of a meeting for those who may change it, with what the last meetings have left over. */
export const viewAgenda =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<AgendaView | Refusal> => {
    const [view, meetings] = await Promise.all([
      viewMeeting(needs)(actor, panelId, meetingId),
      needs.latestMeetings(panelId, meetingsRead),
    ]);
    if (isRefusal(view)) return view;
    const refused = check(actor, 'agenda.change', targetOf(view.panel));
    if (refused) return refused;
    const over = meetings.filter(({ id, status }) => id !== meetingId && (status === 'held' || status === 'cancelled'));
    const found = await Promise.all(over.slice(0, lookedAt).map(({ id }) => needs.findMeeting(id)));
    const left = found
      .flatMap((from) => (from ? [{ from, items: notCarriedYet(leftOver(from), view.meeting.agenda) }] : []))
      .filter(({ items }) => items.length > 0);
    return {
      ...view,
      leftOver: left.map(({ from: { id, start, status }, items }) => ({ from: { id, start, status }, items })),
    };
  };
