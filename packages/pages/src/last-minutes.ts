import { type Day, dayOf } from '@wardmote/domain/day';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { paths } from './paths.ts';

/** Minutes that a coming meeting has to agree, or may look back at, with the day they are of. */
export type LastMinutes = { readonly href: string; readonly on: Day };

type Of = {
  readonly panel: Pick<Panel, 'id' | 'lastHeld' | 'minutesOwed'>;
  readonly meeting: Pick<Meeting, 'start' | 'status'>;
  readonly working: boolean;
};

/**
 * U6, U7: the item "minutes of the last meeting" leads to each set that is still to be agreed, the oldest first, and else to the last
 * ones; the public only once they are published.
 */
export const lastMinutes = ({ panel, meeting, working }: Of): readonly LastMinutes[] => {
  const { id: panelId, lastHeld, minutesOwed } = panel;
  const before = dayOf(meeting.start);
  if (meeting.status !== 'scheduled' && meeting.status !== 'called') return [];
  const owed = minutesOwed.filter(({ on }) => on < before);
  const last = lastHeld && lastHeld.on < before ? [lastHeld] : [];
  const agreed = last.filter(({ meetingId }) => !minutesOwed.some((one) => one.meetingId === meetingId));
  const shown = working && owed.length > 0 ? owed : agreed;
  return shown.map(({ meetingId, on }) => ({ href: paths.minutes.to({ panelId, meetingId }), on }));
};
