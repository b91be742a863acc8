import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { overdueNotices } from '@wardmote/notices/minutes-notices';
import { untoldNotices } from '@wardmote/notices/results-notices';

/** What the clock tells whoever keeps the record that they owe: minutes, and results to residents. */
export const owedSamples = (panel: Panel, meeting: Meeting) => {
  const owed = { meetingId: meeting.id, meetingOn: '2026-03-03', since: '2026-03-03' };
  const at = '2026-03-18T07:30:00.000Z';
  const lastHeld = { meetingId: meeting.id, on: '2026-03-03', quorate: true };
  const owes = { ...panel, lastHeld, resultsTold: { owed } };
  return [
    ['results-untold', untoldNotices(owes, { today: '2026-03-18', at })[0]],
    ['minutes-overdue', overdueNotices(panel, { ...meeting, status: 'held' }, at)[0]],
  ] as const;
};
