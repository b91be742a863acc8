import type { PanelId } from '@wardmote/domain/id';
import { isPublic, type MeetingSummary } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PanelReads } from './panel-command.ts';

type Needs = Pick<PanelReads, 'findPanel'> & {
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
};

export type PanelCalendarView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough'>;
  readonly meetings: readonly MeetingSummary[];
};

/** Half a year of those that were, and a year of those to come. */
const most = 18;

/** A panel's open meetings as anybody may know them, those that were held too: two requests, whatever its history. */
export const viewPanelCalendar =
  (needs: Needs) =>
  async (panelId: PanelId): Promise<PanelCalendarView | Refusal<'not-found'>> => {
    const [panel, meetings] = await Promise.all([needs.findPanel(panelId), needs.latestMeetings(panelId, most)]);
    if (!panel) return refuse('not-found', {});
    const { id, name, borough } = panel;
    const open = meetings.filter((meeting) => isPublic(meeting) && !meeting.allClosed);
    return { panel: { id, name, borough }, meetings: open };
  };
