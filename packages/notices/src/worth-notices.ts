import { wasThere } from '@wardmote/domain/attendance';
import type { Event } from '@wardmote/domain/event';
import { jointName } from '@wardmote/domain/joint';
import { londonDay } from '@wardmote/domain/london';
import { heldOn } from '@wardmote/domain/meeting';
import { memberOf } from '@wardmote/domain/panel';
import { askedUntil } from '@wardmote/domain/worth';
import { type Facts, meetingIn } from './facts.ts';
import type { Notice } from './notice.ts';

/**
 * One question to each who was there and is on the panel, or on one that held the meeting with it: by the link of their invitation.
 * Weeks later nobody is asked.
 */
export const worthNotices = ({ at }: Event<'meeting-closed'>, facts: Facts): readonly Notice<'worth-your-time'>[] => {
  const meeting = meetingIn(facts);
  const { eventId, panel } = facts;
  if (londonDay(at) > askedUntil(meeting)) return [];
  const there = new Set(meeting.attendance.filter(wasThere).flatMap(({ personId }) => personId ?? []));
  return meeting.invitations
    .filter(({ personId, from }) => there.has(personId) && (from || memberOf(panel, personId)))
    .map(({ personId, linkKey, from }) => ({
      id: `${eventId}-worth-${personId}`,
      kind: 'worth-your-time',
      panelId: from?.panelId ?? panel.id,
      panelName: jointName(panel.name, meeting),
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: meeting.id, heldOn: heldOn(meeting), personId, linkKey },
    }));
};
