import { type Day, dayOf } from '@wardmote/domain/day';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { paths } from './paths.ts';

/** The minutes that a coming meeting has to agree, with the day they are of. */
export type LastMinutes = { readonly href: string; readonly on: Day };

type Of = {
  readonly panel: Pick<Panel, 'id' | 'lastHeld' | 'minutesOwed'>;
  readonly meeting: Pick<Meeting, 'start' | 'status'>;
  readonly working: boolean;
};

/** U6: the item "minutes of the last meeting" leads to them; the public only once they are published. */
export const lastMinutes = ({ panel, meeting, working }: Of): LastMinutes | undefined => {
  const { id: panelId, lastHeld, minutesOwed } = panel;
  const ahead = meeting.status === 'scheduled' || meeting.status === 'called';
  if (!ahead || !lastHeld || lastHeld.on >= dayOf(meeting.start)) return undefined;
  const published = !minutesOwed.some(({ meetingId }) => meetingId === lastHeld.meetingId);
  if (!published && !working) return undefined;
  return { href: paths.minutes.to({ panelId, meetingId: lastHeld.meetingId }), on: lastHeld.on };
};
