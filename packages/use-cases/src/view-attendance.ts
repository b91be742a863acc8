import type { Actor } from '@wardmote/domain/actor';
import type { Attendance } from '@wardmote/domain/attendance';
import { type AttendanceFigures, attendanceFigures } from '@wardmote/domain/attendance-figures';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { heldOn, type MeetingSummary } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type PanelReads, targetOf } from './panel-command.ts';

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
  readonly attendanceAt: (
    ids: readonly MeetingId[],
  ) => Promise<readonly { readonly meetingId: MeetingId; readonly list: readonly Attendance[] }[]>;
};

export type AttendanceView = {
  readonly panel: Panel;
  readonly days: readonly Day[];
  readonly figures: readonly AttendanceFigures[];
};

/** A year of meetings is looked at, among a year that may be set down ahead. */
const looked = 30;
const counted = 12;

/** How the members of a panel came to its last twelve meetings, for the panel itself: three requests, whatever its history. */
export const viewAttendance =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<AttendanceView | Refusal> => {
    const [panel, listed] = await Promise.all([needs.findPanel(panelId), needs.latestMeetings(panelId, looked)]);
    const refused = panel ? check(actor, 'attendance.read', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel) return refused ?? refuse('not-found', {});
    const held = listed.filter(({ status }) => status === 'held').slice(0, counted);
    const lists = await needs.attendanceAt(held.map(({ id }) => id));
    const meetings = held.map((meeting) => ({
      on: heldOn(meeting),
      attendance: lists.find(({ meetingId }) => meetingId === meeting.id)?.list ?? [],
    }));
    return { panel, days: meetings.map(({ on }) => on), figures: attendanceFigures(panel.members, meetings) };
  };
