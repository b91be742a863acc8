import type { Day, Instant } from '@wardmote/domain/day';
import type { MeetingId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { MakeNeeds } from './make-notices.ts';
import { reminderNotices } from './meeting-notices.ts';
import { overdueNotices } from './minutes-notices.ts';
import type { Notice } from './notice.ts';

export type RemindNeeds = Pick<MakeNeeds, 'findPanel' | 'findMeeting' | 'addNotice'> & {
  readonly meetingsToRemind: (day: Day) => Promise<readonly MeetingId[]>;
  /** Those whose minutes should have gone round by a day and have not. */
  readonly meetingsToChase: (day: Day) => Promise<readonly MeetingId[]>;
  /** What went wrong with one meeting, for the log. */
  readonly tellFault: (id: MeetingId, error: unknown) => void;
  readonly now: () => Date;
};

type On = { readonly today: Day; readonly at: Instant };
type Made = (panel: Panel, meeting: Meeting, on: On) => readonly Notice[];

const tellOf = async (needs: RemindNeeds, meetingId: MeetingId, made: Made, on: On): Promise<number> => {
  const meeting = await needs.findMeeting(meetingId);
  const panel = meeting && (await needs.findPanel(meeting.panelId));
  if (!panel) return 0;
  const notices = made(panel, meeting, on);
  await Promise.all(notices.map(needs.addNotice));
  return notices.length;
};

/**
 * The day's reminders: to those who have not answered an invitation, and to whoever owes minutes. Run twice in a day it makes nothing
 * new. A meeting that cannot be read holds up no other; once they are all done this throws, so that the clock tries again and the alarm
 * is raised.
 */
export const remind = (needs: RemindNeeds) => async (): Promise<number> => {
  const now = needs.now();
  const on = { today: londonDay(now), at: now.toISOString() };
  const [silent, owing] = await Promise.all([needs.meetingsToRemind(on.today), needs.meetingsToChase(on.today)]);
  const due: readonly (readonly [MeetingId, Made])[] = [
    ...silent.map((id) => [id, reminderNotices] as const),
    ...owing.map((id) => [id, (panel: Panel, meeting: Meeting) => overdueNotices(panel, meeting, on.at)] as const),
  ];
  let made = 0;
  let faults = 0;
  for (const [meetingId, notices] of due) {
    try {
      made += await tellOf(needs, meetingId, notices, on);
    } catch (error) {
      needs.tellFault(meetingId, error);
      faults += 1;
    }
  }
  if (faults > 0) throw new Error(`Nobody could be reminded of ${faults} meetings out of ${due.length}`);
  return made;
};
