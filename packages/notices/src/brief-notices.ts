import type { Event } from '@wardmote/domain/event';
import { heldOn } from '@wardmote/domain/meeting';
import { type Facts, meetingIn } from './facts.ts';
import { mayReadDraft } from './minutes-notices.ts';
import type { Notice } from './notice.ts';

/** The members read it after they have signed in: the mail has the link and not a word of it. Nobody is told of what they did themselves. */
export const briefNotices = ({ at, by }: Event<'brief-sent'>, facts: Facts): readonly Notice<'meeting-brief'>[] => {
  const { eventId, panel } = facts;
  const meeting = meetingIn(facts);
  const readers = new Set(panel.members.filter(mayReadDraft).map(({ personId }) => personId));
  return [...readers]
    .filter((personId) => personId !== by)
    .map((personId) => ({
      id: `${eventId}-${personId}`,
      kind: 'meeting-brief',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: meeting.id, heldOn: heldOn(meeting) },
    }));
};
