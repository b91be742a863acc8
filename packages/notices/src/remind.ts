import type { Day, Instant } from '@wardmote/domain/day';
import type { MeetingId } from '@wardmote/domain/id';
import { timeInLondon } from './london.ts';
import type { MakeNeeds } from './make-notices.ts';
import { reminderNotices } from './meeting-notices.ts';

export type RemindNeeds = Pick<MakeNeeds, 'findPanel' | 'findMeeting' | 'addNotice'> & {
  readonly meetingsToRemind: (day: Day) => Promise<readonly MeetingId[]>;
  /** What went wrong with one meeting, for the log. */
  readonly tellFault: (id: MeetingId, error: unknown) => void;
  readonly now: () => Date;
};

const remindOf = async (needs: RemindNeeds, meetingId: MeetingId, on: { today: Day; at: Instant }): Promise<number> => {
  const meeting = await needs.findMeeting(meetingId);
  const panel = meeting && (await needs.findPanel(meeting.panelId));
  if (!panel) return 0;
  const notices = reminderNotices(panel, meeting, on);
  await Promise.all(notices.map(needs.addNotice));
  return notices.length;
};

/**
 * The day's reminders, for those who have not answered. Run twice in a day it makes nothing new. A meeting that cannot be read holds up
 * no other; once they are all done this throws, so that the clock tries again and the alarm is raised.
 */
export const remind = (needs: RemindNeeds) => async (): Promise<number> => {
  const now = needs.now();
  const on = { today: timeInLondon(now).slice(0, 10), at: now.toISOString() };
  const meetings = await needs.meetingsToRemind(on.today);
  let made = 0;
  let faults = 0;
  for (const meetingId of meetings) {
    try {
      made += await remindOf(needs, meetingId, on);
    } catch (error) {
      needs.tellFault(meetingId, error);
      faults += 1;
    }
  }
  if (faults > 0) throw new Error(`The silent of ${faults} meetings out of ${meetings.length} could not be reminded`);
  return made;
};
