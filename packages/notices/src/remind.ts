import type { Day } from '@wardmote/domain/day';
import type { MeetingId } from '@wardmote/domain/id';
import { timeInLondon } from './london.ts';
import type { MakeNeeds } from './make-notices.ts';
import { reminderNotices } from './meeting-notices.ts';

export type RemindNeeds = Pick<MakeNeeds, 'findPanel' | 'findMeeting' | 'addNotice'> & {
  readonly meetingsToRemind: (day: Day) => Promise<readonly MeetingId[]>;
  readonly now: () => Date;
};

/** The day's reminders, for those who have not answered. Run twice in a day it makes nothing new. */
export const remind = (needs: RemindNeeds) => async (): Promise<number> => {
  const now = needs.now();
  const today = timeInLondon(now).slice(0, 10);
  let made = 0;
  for (const meetingId of await needs.meetingsToRemind(today)) {
    const meeting = await needs.findMeeting(meetingId);
    const panel = meeting && (await needs.findPanel(meeting.panelId));
    if (!panel) continue;
    const notices = reminderNotices(panel, meeting, { today, at: now.toISOString() });
    await Promise.all(notices.map(needs.addNotice));
    made += notices.length;
  }
  return made;
};
