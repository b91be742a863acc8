import type { Event } from '@wardmote/domain/event';
import { holderOf } from '@wardmote/domain/panel';
import { type Facts, meetingIn } from './facts.ts';
import type { Notice } from './notice.ts';

/** Chair and secretary of the panel that is asked to hold a meeting together; one who is both is told once. */
export const jointAskedNotices = (event: Event<'joint-meeting-asked'>, facts: Facts): readonly Notice[] => {
  const { eventId, panel } = facts;
  const { id: meetingId, hostName = '', start, end, place } = meetingIn(facts);
  const holders = (['chair', 'secretary'] as const).flatMap((office) => holderOf(panel, office)?.personId ?? []);
  return [...new Set(holders)].map((personId) => ({
    id: `${eventId}-${personId}`,
    kind: 'joint-asked',
    panelId: panel.id,
    panelName: panel.name,
    to: { kind: 'person', personId },
    at: event.at,
    facts: { meetingId, hostName, start, end, place },
  }));
};
