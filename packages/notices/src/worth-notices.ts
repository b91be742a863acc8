import { wasThere } from '@wardmote/domain/attendance';
import type { Event } from '@wardmote/domain/event';
import { heldOn } from '@wardmote/domain/meeting';
import { memberOf } from '@wardmote/domain/panel';
import { askedUntil } from '@wardmote/domain/worth';
import { type Facts, meetingIn } from './facts.ts';
import { dayInLondon } from './london.ts';
import type { Notice } from './notice.ts';

/** One question to each who was there and is on the panel: by the link of their invitation. Weeks later nobody is asked. */
export const worthNotices = ({ at }: Event<'meeting-closed'>, facts: Facts): readonly Notice<'worth-your-time'>[] => {
  const meeting = meetingIn(facts);
  const { eventId, panel } = facts;
  if (dayInLondon(at) > askedUntil(meeting)) return [];
  const there = new Set(meeting.attendance.filter(wasThere).flatMap(({ personId }) => personId ?? []));
  return meeting.invitations
    .filter(({ personId }) => there.has(personId) && memberOf(panel, personId))
    .map(({ personId, linkKey }) => ({
      id: `${eventId}-worth-${personId}`,
      kind: 'worth-your-time',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: meeting.id, heldOn: heldOn(meeting), personId, linkKey },
    }));
};
