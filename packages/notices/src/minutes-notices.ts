import { wasThere } from '@wardmote/domain/attendance';
import type { Instant } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import type { PersonId } from '@wardmote/domain/id';
import { heldOn } from '@wardmote/domain/meeting';
import type { Membership } from '@wardmote/domain/membership';
import { memberOf } from '@wardmote/domain/panel';
import { type Facts, meetingIn } from './facts.ts';
import type { Notice } from './notice.ts';

type MinutesKind = 'minutes-circulated' | 'minutes-published';

const minutesNotices = (
  kind: MinutesKind,
  at: Instant,
  to: readonly PersonId[],
  facts: Facts,
): readonly Notice<MinutesKind>[] => {
  const { eventId, panel } = facts;
  const meeting = meetingIn(facts);
  return [...new Set(to)].map((personId) => ({
    id: `${eventId}-${personId}`,
    kind,
    panelId: panel.id,
    panelName: panel.name,
    to: { kind: 'person', personId },
    at,
    facts: { meetingId: meeting.id, heldOn: heldOn(meeting) },
  }));
};

/** Advisers and observers wait for the published minutes, as the policy table says (`minutes.read-draft`). */
const mayReadDraft = ({ kind }: Pick<Membership, 'kind'>): boolean => kind === 'member' || kind === 'substitute';

/**
 * The draft goes to those who were there, so that they can correct it (U14): those of them who can open it. The mail has the link and
 * not a word of the draft.
 */
export const circulationNotices = ({ at }: Event<'minutes-circulated'>, facts: Facts): readonly Notice[] => {
  const there = meetingIn(facts)
    .attendance.filter(wasThere)
    .flatMap(({ personId }) => {
      const member = personId && memberOf(facts.panel, personId);
      return member && mayReadDraft(member) ? [member.personId] : [];
    });
  return minutesNotices('minutes-circulated', at, there, facts);
};

/** Agreed and public: everybody on the panel is told. */
export const publicationNotices = ({ at }: Event<'minutes-published'>, facts: Facts): readonly Notice[] =>
  minutesNotices(
    'minutes-published',
    at,
    facts.panel.members.map(({ personId }) => personId),
    facts,
  );
