import { dueWindow, type Gap, gapOf, overdueSince, spanOn } from './cadence.ts';
import type { Day } from './day.ts';
import { settingsOn } from './governing-document.ts';
import { nextMeeting, type Panel } from './panel.ts';
import type { PanelBreak } from './panel-break.ts';

/** When a panel is to meet next, and how late it is where no meeting is called. */
export type NextDue = {
  readonly from: Day;
  readonly by: Day;
  readonly overdueSince?: Day;
  /** How the meeting that is called fits. */
  readonly gap?: Gap;
  /** The recorded break that it is in. */
  readonly within?: PanelBreak;
};

/** From the last meeting that was held, by the document in force today and the recorded breaks; nothing before a panel has met. */
export const nextDue = (panel: Panel, today: Day): NextDue | undefined => {
  const { lastHeld, documents, breaks = [] } = panel;
  if (!lastHeld) return undefined;
  const { cadence } = settingsOn(documents, today);
  const next = nextMeeting(panel, today);
  const late = next ? undefined : overdueSince(lastHeld.on, cadence.toDays, breaks, today);
  const within = spanOn(breaks, today);
  return {
    ...dueWindow(lastHeld.on, cadence, breaks),
    ...(late && { overdueSince: late }),
    ...(next && { gap: gapOf(lastHeld.on, next.on, cadence, breaks) }),
    ...(within && { within }),
  };
};
