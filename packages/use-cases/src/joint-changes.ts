import { type Attendance, countQuorum, type QuorumCount } from '@wardmote/domain/attendance';
import type { Change } from '@wardmote/domain/changes';
import { dayOf } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { PanelId } from '@wardmote/domain/id';
import { heldOn, type Meeting, type MeetingStatus } from '@wardmote/domain/meeting';
import { membersOn } from '@wardmote/domain/membership';
import { type Panel, withCalled, withoutCalled } from '@wardmote/domain/panel';
import type { Moment } from './carry-out.ts';

/** What a joint meeting changes in the panels that join, and the event that tells each of it (their digests follow from it). */
type JointChanges = { readonly joinedPanels: readonly Change<Panel>[]; readonly events: readonly Event[] };

const changesTo = (
  joined: readonly Panel[],
  meeting: Pick<Meeting, 'id' | 'panelId'>,
  how: { readonly status: MeetingStatus; readonly after: (panel: Panel) => Panel; readonly moment: Moment },
): JointChanges => ({
  joinedPanels: joined.map((panel) => ({ before: panel, after: how.after(panel) })),
  events: joined.map((panel) =>
    how.moment.event(panel.id, 'joint-meeting-updated', {
      meetingId: meeting.id,
      hostId: meeting.panelId,
      status: how.status,
    }),
  ),
});

/** It is on each panel's page: called, or called for another day. */
export const calledJointly = (joined: readonly Panel[], meeting: Meeting, moment: Moment): JointChanges =>
  changesTo(joined, meeting, {
    status: 'called',
    after: (panel) => withCalled(panel, { meetingId: meeting.id, on: dayOf(meeting.start) }),
    moment,
  });

export const cancelledJointly = (joined: readonly Panel[], meeting: Meeting, moment: Moment): JointChanges =>
  changesTo(joined, meeting, { status: 'cancelled', after: (panel) => withoutCalled(panel, meeting.id), moment });

/** How many voting members of its own each panel had there. */
export const jointQuorums = (
  joined: readonly Panel[],
  attendance: readonly Attendance[],
  meeting: Meeting,
): Readonly<Record<PanelId, QuorumCount>> =>
  Object.fromEntries(
    joined.map((panel) => [
      panel.id,
      countQuorum(attendance, membersOn(panel, heldOn(meeting)), settingsOn(panel.documents, heldOn(meeting)).quorum),
    ]),
  );

/** Each panel has met, quorate by its own count. The minutes are the host's, and so is the duty to write them. */
export const heldJointly = (
  joined: readonly Panel[],
  meeting: Meeting,
  { counts, moment }: { readonly counts: Readonly<Record<PanelId, QuorumCount>>; readonly moment: Moment },
): JointChanges =>
  changesTo(joined, meeting, {
    status: 'held',
    after: (panel) => {
      const on = heldOn(meeting);
      const later = panel.lastHeld && panel.lastHeld.on > on;
      const held = { meetingId: meeting.id, on, quorate: counts[panel.id]?.quorate ?? false };
      return { ...withoutCalled(panel, meeting.id), lastHeld: later ? panel.lastHeld : held };
    },
    moment,
  });
