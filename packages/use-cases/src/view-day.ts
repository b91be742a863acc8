import type { Day } from '@wardmote/domain/day';
import type { PanelId } from '@wardmote/domain/id';
import { heldOn, type Meeting, type MeetingSummary } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { type DayJudged, judgeDay } from '@wardmote/domain/suggest-days';
import { type BesideReads, besidePanel } from './beside-panel.ts';

type Needs = BesideReads & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
};

const looked = 18;

/** What speaks against the day of a meeting that is set down and not called yet, told to who is about to call it (rows 57, 139, 151). */
export const viewDay =
  (needs: Needs) =>
  async (panel: Panel, meeting: Pick<Meeting, 'id' | 'start' | 'kind'>, today: Day): Promise<DayJudged> => {
    const [meetings, beside] = await Promise.all([
      needs.latestMeetings(panel.id, looked),
      besidePanel(needs, panel, today),
    ]);
    const before = meetings.filter(({ id, start }) => id !== meeting.id && start < meeting.start);
    return judgeDay(heldOn(meeting), { ...beside, meetings: before }, meeting.kind);
  };
