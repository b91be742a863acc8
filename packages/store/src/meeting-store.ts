import type { Attendance } from '@wardmote/domain/attendance';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PersonId } from '@wardmote/domain/id';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { keys, queues, ranges } from './keys.ts';
import { attendanceFrom, invitationFrom, meetingFrom } from './meeting-items.ts';
import { queryAll, queryQueue } from './query.ts';
import { id as idOf } from './schemas.ts';
import type { Table } from './table.ts';

/** AP2: all of a meeting, closed text too: for commands, and for those entitled. */
export const findMeeting =
  (table: Table) =>
  async (id: MeetingId): Promise<Meeting | undefined> =>
    meetingFrom(await queryAll(table, ranges.meetingAll(id), { ConsistentRead: true }));

/** AP3: what anybody may read of a meeting. The key condition itself leaves out what is closed: it is never fetched. */
export const findOpenMeeting =
  (table: Table) =>
  async (id: MeetingId): Promise<Meeting | undefined> =>
    meetingFrom(await queryAll(table, ranges.meetingOpen(id)));

/** AP8: one invitation and its meeting, for the reply by link. */
export const findInvitation =
  (table: Table) =>
  async (
    meetingId: MeetingId,
    personId: PersonId,
  ): Promise<{ readonly meeting: Meeting; readonly invitation: Invitation } | undefined> => {
    const items = await getItems(table, [keys.meeting(meetingId), keys.invitation(meetingId, personId)]);
    const meeting = meetingFrom(items);
    const invitation = items.find(({ entity }) => entity === 'invitation');
    return meeting && invitation && { meeting, invitation: invitationFrom(invitation) };
  };

const ofMeeting = (pk: unknown, ids: readonly MeetingId[]) => ids.find((id) => keys.attendance(id).pk === pk);

/** AP100: who came to some meetings, and nothing else of them. */
export const attendanceAt =
  (table: Table) =>
  async (
    ids: readonly MeetingId[],
  ): Promise<readonly { readonly meetingId: MeetingId; readonly list: readonly Attendance[] }[]> => {
    if (ids.length === 0) return [];
    const items = await getItems(
      table,
      ids.map((id) => keys.attendance(id)),
    );
    return items.flatMap((item) => {
      const meetingId = ofMeeting(item.pk, ids);
      return meetingId ? [{ meetingId, list: attendanceFrom(item) }] : [];
    });
  };

const queued = z.object({ id: idOf('meeting') });

/** AP32: the meetings whose minutes should have gone round by a day and have not. */
export const meetingsToChase =
  (table: Table) =>
  async (day: Day): Promise<readonly MeetingId[]> =>
    (await queryQueue(table, queues.chase, `${day}#~`)).map((item) => queued.parse(item).id);

/** AP24: the meetings whose silent invitees are reminded on a day. */
export const meetingsToRemind =
  (table: Table) =>
  async (day: Day): Promise<readonly MeetingId[]> =>
    (await queryQueue(table, queues.reminders(day))).map((item) => queued.parse(item).id);
