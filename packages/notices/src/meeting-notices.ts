import { arrangementsOf } from '@wardmote/domain/arrangements';
import type { Day, Instant } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import { jointName } from '@wardmote/domain/joint';
import { londonDay } from '@wardmote/domain/london';
import type { Invitation, Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { type Facts, meetingIn } from './facts.ts';
import type { Notice } from './notice.ts';

const meetingFacts = (meeting: Meeting, { capacity }: Invitation) => ({
  meetingId: meeting.id,
  sequence: meeting.sequence,
  start: meeting.start,
  end: meeting.end,
  place: meeting.place,
  ...(Object.keys(arrangementsOf(meeting)).length > 0 && { arrangements: arrangementsOf(meeting) }),
  agenda: meeting.agenda.map(({ heading, closed }) => ({ heading, ...(closed && { closed }) })),
  capacity,
});

const answerable = (meeting: Meeting, invitation: Invitation) => ({
  ...meetingFacts(meeting, invitation),
  personId: invitation.personId,
  linkKey: invitation.linkKey,
});

/** Whoever is invited because their panel joins is told in its name, as long as they are on it. */
const about = (panel: Panel, meeting: Meeting, { personId, from }: Invitation) => ({
  panelId: from?.panelId ?? panel.id,
  panelName: jointName(panel.name, meeting),
  to: { kind: 'person', personId } as const,
});

/**
 * A later change or cancellation was written before this event was heard. It has notices of its own, and those made here would tell
 * of it a second time.
 */
const isOvertaken = (event: Event<'meeting-called' | 'meeting-changed' | 'meeting-cancelled'>, { sequence }: Meeting) =>
  sequence !== event.facts.sequence;

/** The meeting is called: everybody is invited, each in their capacity. */
export const invitationNotices = (event: Event<'meeting-called'>, facts: Facts): readonly Notice[] => {
  const { eventId, panel } = facts;
  const meeting = meetingIn(facts);
  if (isOvertaken(event, meeting)) return [];
  return meeting.invitations.map((invitation) => ({
    ...about(panel, meeting, invitation),
    at: event.at,
    id: `${eventId}-${invitation.personId}`,
    kind: 'meeting-invitation',
    facts: answerable(meeting, invitation),
  }));
};

/** Another time or place. Nobody hears of a meeting that was never called (U69). */
export const changeNotices = (event: Event<'meeting-changed'>, facts: Facts): readonly Notice[] => {
  const { wasCalled, previousStart } = event.facts;
  if (!wasCalled) return [];
  const { eventId, panel } = facts;
  const meeting = meetingIn(facts);
  if (isOvertaken(event, meeting)) return [];
  return meeting.invitations.map((invitation) => ({
    ...about(panel, meeting, invitation),
    at: event.at,
    id: `${eventId}-${invitation.personId}`,
    kind: 'meeting-changed',
    facts: {
      ...answerable(meeting, invitation),
      previousStart,
      ...(meeting.placeBefore && { previousPlace: meeting.placeBefore }),
      ...(invitation.reply && { reply: invitation.reply.answer }),
    },
  }));
};

/** What one person hears of the meetings that are called, and of no day that has passed. */
const ofOnePerson = <Kind extends 'meeting-invitation' | 'meeting-withdrawn'>(
  event: Event<'membership-ended' | 'member-excluded' | 'member-admitted'>,
  { eventId, panel, calledMeetings = [] }: Facts,
  told: (meeting: Meeting, invitation: Invitation) => Pick<Notice<Kind>, 'kind' | 'facts'>,
) =>
  calledMeetings
    .filter(({ status, start }) => status === 'called' && start.slice(0, 10) >= londonDay(event.at))
    .flatMap((meeting) => {
      const invitation = meeting.invitations.find(({ personId }) => personId === event.facts.personId);
      if (!invitation) return [];
      const to = { ...about(panel, meeting, invitation), at: event.at, id: `${eventId}-${meeting.id}` };
      return [{ ...to, ...told(meeting, invitation) } as Notice<Kind>];
    });

/**
 * Somebody has left the panel: they alone are taken off the meetings that are called, and nobody else hears of it (RFC 5546 3.2.5). Of a
 * day that has passed there is nothing to take back.
 */
export const withdrawalNotices = (
  event: Event<'membership-ended' | 'member-excluded'>,
  facts: Facts,
): readonly Notice[] =>
  ofOnePerson<'meeting-withdrawn'>(event, facts, (meeting, invitation) => ({
    kind: 'meeting-withdrawn',
    facts: meetingFacts(meeting, invitation),
  }));

/** Somebody has joined the panel, and is invited to what is called already. */
export const lateInvitations = (event: Event<'member-admitted'>, facts: Facts): readonly Notice[] => {
  const { invitedTo = [] } = event.facts;
  const calledMeetings = facts.calledMeetings?.filter(({ id }) => invitedTo.includes(id)) ?? [];
  return ofOnePerson<'meeting-invitation'>(event, { ...facts, calledMeetings }, (meeting, invitation) => ({
    kind: 'meeting-invitation',
    facts: answerable(meeting, invitation),
  }));
};

/** Called off, with the reason. */
export const cancellationNotices = (event: Event<'meeting-cancelled'>, facts: Facts): readonly Notice[] => {
  if (!event.facts.wasCalled) return [];
  const { eventId, panel } = facts;
  const meeting = meetingIn(facts);
  if (isOvertaken(event, meeting)) return [];
  return meeting.invitations.map((invitation) => ({
    ...about(panel, meeting, invitation),
    at: event.at,
    id: `${eventId}-${invitation.personId}`,
    kind: 'meeting-cancelled',
    facts: { ...meetingFacts(meeting, invitation), reason: meeting.cancelled ?? '' },
  }));
};

/** For those who have not answered (U70). The id has the day in it: a daily run that comes twice makes nothing new. */
export const reminderNotices = (
  panel: Panel,
  meeting: Meeting,
  { today, at }: { readonly today: Day; readonly at: Instant },
): readonly Notice[] =>
  meeting.status !== 'called'
    ? []
    : meeting.invitations
        .filter(({ reply }) => !reply)
        .map((invitation) => ({
          ...about(panel, meeting, invitation),
          at,
          id: `reminder-${today}-${meeting.id}-${meeting.sequence}-${invitation.personId}`,
          kind: 'meeting-reminder',
          facts: answerable(meeting, invitation),
        }));
