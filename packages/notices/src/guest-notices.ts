import { agendaTime } from '@wardmote/domain/agenda-time';
import { arrangementsOf } from '@wardmote/domain/arrangements';
import type { Event } from '@wardmote/domain/event';
import type { Guest } from '@wardmote/domain/guest';
import type { Meeting } from '@wardmote/domain/meeting';
import { type Facts, meetingIn } from './facts.ts';
import type { Notice, NoticeFacts } from './notice.ts';

/** What a guest is told: of their own item, and of no other. */
const guestFacts = (meeting: Meeting, guest: Guest) => {
  const item = meeting.agenda.find(({ id }) => id === guest.itemId);
  const arrangements = arrangementsOf(meeting);
  const about = guest.about ?? agendaTime(meeting).startsAt[guest.itemId];
  return {
    meetingId: meeting.id,
    sequence: meeting.sequence,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    ...(Object.keys(arrangements).length > 0 && { arrangements }),
    agenda: item ? [{ heading: item.heading, ...(item.closed && { closed: item.closed }) }] : [],
    ...(about && { about }),
  };
};

/** The id has the sequence in it: a guest who is asked just as the meeting is called hears of it once. */
const addressed = (event: Event, { panel }: Facts, { id }: Guest, what: string) => ({
  panelId: panel.id,
  panelName: panel.name,
  to: { kind: 'guest', guestId: id } as const,
  at: event.at,
  id: `${what}-${id}`,
});

const toGuests = (
  event: Event,
  facts: Facts,
  {
    only,
    ...change
  }: { readonly only?: Guest['id'] } & Pick<
    NoticeFacts['guest-invited'],
    'changed' | 'previousStart' | 'previousPlace'
  >,
): readonly Notice[] => {
  const meeting = meetingIn(facts);
  return (meeting.guests ?? [])
    .filter(({ id }) => only === undefined || id === only)
    .map((guest) => ({
      ...addressed(event, facts, guest, `asked-${meeting.sequence}`),
      kind: 'guest-invited',
      facts: { ...guestFacts(meeting, guest), ...change },
    }));
};

/** A guest of a meeting that is called hears at once; of one that is not called yet, with everybody. */
export const guestInvitation = (event: Event<'guest-invited'>, facts: Facts): readonly Notice[] =>
  event.facts.wasCalled ? toGuests(event, facts, { only: event.facts.guestId }) : [];

/** The guests of a meeting that is called. One that was changed since has notices of its own. */
export const guestsOfCall = (event: Event<'meeting-called'>, facts: Facts): readonly Notice[] =>
  meetingIn(facts).sequence === event.facts.sequence ? toGuests(event, facts, {}) : [];

/** They hear what it was before, as everybody invited does. */
export const guestsOfChange = (event: Event<'meeting-changed'>, facts: Facts): readonly Notice[] => {
  const { wasCalled, sequence, previousStart } = event.facts;
  const { sequence: now, start, placeBefore } = meetingIn(facts);
  if (!wasCalled || now !== sequence) return [];
  return toGuests(event, facts, {
    changed: true,
    ...(previousStart !== start && { previousStart }),
    ...(placeBefore && { previousPlace: placeBefore }),
  });
};

export const guestsOfCancellation = (event: Event<'meeting-cancelled'>, facts: Facts): readonly Notice[] => {
  const meeting = meetingIn(facts);
  if (!event.facts.wasCalled || meeting.sequence !== event.facts.sequence) return [];
  return (meeting.guests ?? []).map((guest) => ({
    ...addressed(event, facts, guest, 'cancelled'),
    kind: 'guest-cancelled',
    facts: { ...guestFacts(meeting, guest), reason: meeting.cancelled ?? '' },
  }));
};

/** A guest is not asked any more, and the meeting goes ahead: it leaves their calendar, and nobody else hears of it (RFC 5546 3.2.5). */
export const guestWithdrawal = (event: Event<'guest-withdrawn'>, facts: Facts): readonly Notice[] => {
  const meeting = meetingIn(facts);
  return (meeting.withdrawnGuests ?? [])
    .filter(({ id }) => id === event.facts.guestId)
    .map((guest) => ({
      ...addressed(event, facts, guest, 'withdrawn'),
      kind: 'guest-withdrawn',
      facts: guestFacts(meeting, guest),
    }));
};
