import type { Day, Instant } from '@wardmote/domain/day';
import type { Panel } from '@wardmote/domain/panel';
import { meetingToTell, resultsToRemind } from '@wardmote/domain/results-told';
import { minuteTaker } from './minutes-notices.ts';
import type { Notice } from './notice.ts';

/** Results of which residents were not told in two weeks (row 102): one mail, which leads to the same bulletin as the job, however often the clock looks and whichever meeting is held meanwhile (U33). */
export const untoldNotices = (
  panel: Panel,
  { today, at }: { readonly today: Day; readonly at: Instant },
): readonly Notice<'results-untold'>[] => {
  const owed = resultsToRemind(panel, today);
  const meeting = owed && meetingToTell(panel, today);
  const personId = meeting && minuteTaker(panel);
  if (!personId) return [];
  return [
    {
      id: `results-untold-${panel.id}-${owed.since}-${personId}`,
      kind: 'results-untold',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: meeting.meetingId, heldOn: meeting.on },
    },
  ];
};
