import type { MakeNeeds } from '@wardmote/notices/make-notices';
import type { Notice } from '@wardmote/notices/notice';
import type { SendNeeds } from '@wardmote/notices/send-notice';
import { addNotice } from '@wardmote/store/notice-store';
import type { Table } from '@wardmote/store/table';

/** The stores that check what they read with zod are loaded with the first record, not with the function. */
export const readsOf = (table: Table) => ({
  findPanel: async (...[id]: Parameters<MakeNeeds['findPanel']>) =>
    (await import('@wardmote/store/panel-store')).findPanel(table)(id),
  findMeeting: async (...[id]: Parameters<MakeNeeds['findMeeting']>) =>
    (await import('@wardmote/store/meeting-for-notices')).findMeetingForNotices(table)(id),
  sergeantsOf: async (...[team]: Parameters<MakeNeeds['sergeantsOf']>) =>
    (await import('@wardmote/store/people-store')).sergeantsOf(table)(team),
  boroughOfficersOf: async (...[borough]: Parameters<MakeNeeds['boroughOfficersOf']>) =>
    (await import('@wardmote/store/people-store')).boroughOfficersOf(table)(borough),
  followersOf: async (...[id]: Parameters<MakeNeeds['followersOf']>) =>
    (await import('@wardmote/store/follower-store')).followersOf(table)(id),
  findAgendaRequest: async (...asked: Parameters<MakeNeeds['findAgendaRequest']>) =>
    (await import('@wardmote/store/agenda-request-store')).findAgendaRequest(table)(...asked),
  findConcern: async (...asked: Parameters<MakeNeeds['findConcern']>) =>
    (await import('@wardmote/store/concern-store')).findConcern(table)(...asked),
  findWardConcern: async (...asked: Parameters<SendNeeds['findWardConcern']>) =>
    (await import('@wardmote/store/ward-concern-store')).findWardConcern(table)(...asked),
  displacementsAt: async (...asked: Parameters<MakeNeeds['displacementsAt']>) =>
    (await import('@wardmote/store/displacement-store')).displacementsAt(table)(...asked),
  findBulletin: async (...[id]: Parameters<MakeNeeds['findBulletin']>) =>
    (await import('@wardmote/store/bulletin-store')).findBulletin(table)(id),
  addNotice: (notice: Notice) => addNotice(table)(notice, new Date()),
  now: () => new Date(),
});
