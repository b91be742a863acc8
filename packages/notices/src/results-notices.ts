import type { Day, Instant } from '@wardmote/domain/day';
import type { Panel } from '@wardmote/domain/panel';
import { resultsToRemind } from '@wardmote/domain/results-told';
import { minuteTaker } from './minutes-notices.ts';
import type { Notice } from './notice.ts';

/** Results of which residents were not told in two weeks (row 102): one mail for a meeting, however often the clock looks (U33). */
export const untoldNotices = (
  panel: Panel,
  { today, at }: { readonly today: Day; readonly at: Instant },
): readonly Notice<'results-untold'>[] => {
  const owed = resultsToRemind(panel, today);
  const personId = owed && minuteTaker(panel);
  if (!personId) return [];
  return [
    {
      id: `results-untold-${owed.meetingId}-${personId}`,
      kind: 'results-untold',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: owed.meetingId, heldOn: owed.meetingOn },
    },
  ];
};
