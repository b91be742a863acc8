import { arrangementsOf } from '@wardmote/domain/arrangements';
import type { Event, EventType } from '@wardmote/domain/event';
import { isOpen } from '@wardmote/domain/listed-meeting';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import { type Facts, meetingIn } from './facts.ts';
import type { Notice, NoticeFacts } from './notice.ts';

type OfMeeting = 'meeting-called' | 'meeting-changed' | 'meeting-cancelled';
type News = OfMeeting | 'minutes-published' | 'bulletin-sent';
const news: readonly EventType[] = [
  'meeting-called',
  'meeting-changed',
  'meeting-cancelled',
  'minutes-published',
  'bulletin-sent',
] satisfies News[];

/** Whether followers hear of such an event, so that they have to be read for it. */
export const isNews = (type: EventType): boolean => news.includes(type);

const addressed = ({ at }: Event, { eventId, panel, followers = [] }: Facts) =>
  followers.map((followerId) => ({
    id: `${eventId}-${followerId}`,
    panelId: panel.id,
    panelName: panel.name,
    to: { kind: 'follower', followerId } as const,
    at,
  }));

/** Only what stands on the public page: nothing closed, no name, and how to join only where the meeting is open. */
const meetingFacts = (meeting: Meeting): Omit<NoticeFacts['news-meeting'], 'what'> => {
  const arrangements = arrangementsOf(meeting);
  return {
    meetingId: meeting.id,
    sequence: meeting.sequence,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    ...(Object.keys(arrangements).length > 0 && { arrangements }),
    agenda: meeting.agenda.map(({ heading, closed }) => ({ heading, ...(closed && { closed }) })),
  };
};

/** A meeting that is closed from its first item to its last is nobody's news; nor is one that was changed again before this was heard. */
const isForFollowers = (event: Event<OfMeeting>, meeting: Meeting): boolean =>
  isOpen(meeting) &&
  meeting.sequence === event.facts.sequence &&
  (!('wasCalled' in event.facts) || event.facts.wasCalled);

const meetingNews =
  (what: NoticeFacts['news-meeting']['what']) =>
  (event: Event<OfMeeting>, facts: Facts): readonly Notice<'news-meeting'>[] => {
    const meeting = meetingIn(facts);
    if (!isForFollowers(event, meeting)) return [];
    const reason = what === 'cancelled' ? meeting.cancelled : undefined;
    return addressed(event, facts).map((to) => ({
      ...to,
      kind: 'news-meeting',
      facts: { ...meetingFacts(meeting), what, ...(reason && { reason }) },
    }));
  };

export const calledNews = meetingNews('called');
export const changedNews = meetingNews('changed');
export const cancelledNews = meetingNews('cancelled');

export const minutesNews = (event: Event<'minutes-published'>, facts: Facts): readonly Notice<'news-minutes'>[] => {
  const meeting = meetingIn(facts);
  return addressed(event, facts).map((to) => ({
    ...to,
    kind: 'news-minutes',
    facts: { meetingId: meeting.id, heldOn: heldOn(meeting) },
  }));
};

/** What the panel tells residents, whole: nothing but it was ever public of it. */
export const bulletinNews = (event: Event<'bulletin-sent'>, facts: Facts): readonly Notice<'news-bulletin'>[] => {
  const meeting = meetingIn(facts);
  const { bulletin } = facts;
  if (!bulletin?.sentOn) return [];
  return addressed(event, facts).map((to) => ({
    ...to,
    kind: 'news-bulletin',
    facts: { meetingId: meeting.id, heldOn: heldOn(meeting), text: bulletin.text },
  }));
};
