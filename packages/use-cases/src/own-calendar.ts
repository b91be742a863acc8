import type { Actor, Role } from '@wardmote/domain/actor';
import { addDays, type Instant } from '@wardmote/domain/day';
import type { MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { heldOn, type Invitation, isPublic, type Meeting, type MeetingSummary } from '@wardmote/domain/meeting';
import type { Person } from '@wardmote/domain/person';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import type { CommandNeeds, Request } from './carry-out.ts';
import type { MailContact } from './choose-mail.ts';
import type { PanelReads } from './panel-command.ts';

type Reads = {
  readonly findContact: (id: PersonId) => Promise<MailContact | undefined>;
  readonly findPersonWithRoles: (
    id: PersonId,
  ) => Promise<{ readonly person: Person; readonly roles: readonly Role[] } | undefined>;
  readonly findPanel: PanelReads['findPanel'];
  readonly latestMeetings: (id: PanelId, most: number) => Promise<readonly MeetingSummary[]>;
  readonly findInvitation: (
    meetingId: MeetingId,
    personId: PersonId,
  ) => Promise<{ readonly meeting: Meeting; readonly invitation: Invitation } | undefined>;
  readonly now: () => Date;
};

/** Where somebody's own calendar is, for themselves. None until they ask for one. */
export const viewOwnCalendar =
  (needs: Pick<Reads, 'findContact'>) =>
  async (actor: Actor): Promise<{ readonly personId: PersonId; readonly feedKey?: string } | Refusal> => {
    if (actor.kind !== 'person') return refuse('sign-in-needed', {});
    const contact = await needs.findContact(actor.personId);
    return { personId: actor.personId, ...(contact?.feedKey && { feedKey: contact.feedKey }) };
  };

/** A new address for one's own calendar: the first, or one that takes the place of an address that others have seen. */
export const renewOwnCalendar =
  (needs: Pick<CommandNeeds, 'newKey'> & { readonly saveFeedKey: (id: PersonId, key: string) => Promise<boolean> }) =>
  async ({ actor }: Request): Promise<{ readonly personId: PersonId } | Refusal> => {
    if (actor.kind !== 'person') return refuse('sign-in-needed', {});
    const saved = await needs.saveFeedKey(actor.personId, needs.newKey());
    return saved ? { personId: actor.personId } : refuse('not-found', {});
  };

/** Of somebody on more panels than these, the first are looked at; of each, the meetings of a year. */
const panelsLookedAt = 8;
const meetingsLookedAt = 18;
const daysBack = 62;

/** What one person is invited to: the meeting with their own invitation and no other. */
export type OwnMeeting = {
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly meeting: Meeting;
  readonly invitation: Invitation;
  /** When something of it last changed, their own answer too. */
  readonly changedAt: Instant;
};

/** The same at every look while nothing happens, so that a calendar program need not fetch it again. */
const lastChange = (listed: MeetingSummary | undefined, { reply }: Invitation): Instant => {
  const written = listed?.changedAt ?? `${listed?.calledOn ?? '2000-01-01'}T00:00:00.000Z`;
  return reply && reply.at > written ? reply.at : written;
};

const meetingsOf = async (needs: Reads, personId: PersonId, panelId: PanelId): Promise<readonly OwnMeeting[]> => {
  const from = addDays(londonDay(needs.now()), -daysBack);
  const [panel, listed] = await Promise.all([
    needs.findPanel(panelId),
    needs.latestMeetings(panelId, meetingsLookedAt),
  ]);
  const known = listed.filter((meeting) => isPublic(meeting) && heldOn(meeting) >= from);
  const found = await Promise.all(known.map(({ id }) => needs.findInvitation(id, personId)));
  return found.flatMap((one, index) =>
    one && panel
      ? [{ panelId, panelName: panel.name, ...one, changedAt: lastChange(known[index], one.invitation) }]
      : [],
  );
};

/**
 * The meetings to which one person is invited, on all their panels, with what they answered: for their own calendar, opened by the key
 * in its address (U80). A wrong key, and a key that was renewed, open nothing. Of a meeting that several of their panels hold it is one.
 */
export const readOwnCalendar =
  (needs: Reads) =>
  async (personId: PersonId, feedKey: string): Promise<readonly OwnMeeting[] | Refusal<'not-found'>> => {
    const [contact, known] = await Promise.all([needs.findContact(personId), needs.findPersonWithRoles(personId)]);
    if (!known || !contact?.feedKey || !opens(contact.feedKey, feedKey)) return refuse('not-found', {});
    const panels = new Set(known.roles.flatMap((role): PanelId[] => ('panelId' in role ? [role.panelId] : [])));
    const all = await Promise.all(
      [...panels].slice(0, panelsLookedAt).map((panelId) => meetingsOf(needs, personId, panelId)),
    );
    return [...new Map(all.flat().map((one) => [one.meeting.id, one])).values()];
  };
