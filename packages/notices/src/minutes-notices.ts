import { wasThere } from '@wardmote/domain/attendance';
import type { Instant } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import type { PanelId, PersonId } from '@wardmote/domain/id';
import { jointName } from '@wardmote/domain/joint';
import { londonDay } from '@wardmote/domain/london';
import { heldOn, type Invitation, type Meeting } from '@wardmote/domain/meeting';
import type { Membership } from '@wardmote/domain/membership';
import { holderOf, type Panel } from '@wardmote/domain/panel';
import { type Facts, meetingIn } from './facts.ts';
import type { Notice } from './notice.ts';

type MinutesKind = 'minutes-circulated' | 'minutes-published';

/** Who keeps the minutes: the secretary, and the chair where there is none. */
export const minuteTaker = (panel: Panel): PersonId | undefined =>
  (holderOf(panel, 'secretary') ?? holderOf(panel, 'chair'))?.personId;

/** In whose name somebody is told: their own panel's, where they were invited because it joined. */
const panelOf = (personId: PersonId, facts: Facts): PanelId =>
  meetingIn(facts).invitations.find((one) => one.personId === personId)?.from?.panelId ?? facts.panel.id;

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
    panelId: panelOf(personId, facts),
    panelName: jointName(panel.name, meeting),
    to: { kind: 'person', personId },
    at,
    facts: { meetingId: meeting.id, heldOn: heldOn(meeting) },
  }));
};

/** Advisers and observers wait for the published minutes, as the policy table says (`minutes.read-draft`). */
export const mayReadDraft = ({ kind }: Pick<Membership, 'kind'>): boolean => kind === 'member' || kind === 'substitute';

/** Those who were invited because their panel joined; which of them it still has is asked when the mail goes. */
const fromJoining = (facts: Facts): readonly Invitation[] => meetingIn(facts).invitations.filter(({ from }) => from);

/**
 * The draft goes to those who were there, so that they can correct it (U14): those of them who can open it, of each panel that met. The
 * mail has the link and not a word of the draft.
 */
export const circulationNotices = ({ at }: Event<'minutes-circulated'>, facts: Facts): readonly Notice[] => {
  const readers = [
    ...facts.panel.members.filter(mayReadDraft),
    ...fromJoining(facts).filter(({ from }) => from?.party === 'community'),
  ];
  const mayRead = new Set(readers.map(({ personId }) => personId));
  const there = meetingIn(facts)
    .attendance.filter(wasThere)
    .flatMap(({ personId }) => (personId && mayRead.has(personId) ? [personId] : []));
  return minutesNotices('minutes-circulated', at, there, facts);
};

/** Agreed and public: everybody on the panel is told, and whoever was invited from one that joined. */
export const publicationNotices = ({ at }: Event<'minutes-published'>, facts: Facts): readonly Notice[] =>
  minutesNotices(
    'minutes-published',
    at,
    [...facts.panel.members, ...fromJoining(facts)].map(({ personId }) => personId),
    facts,
  );

/** A correction has come in. The id has the day in it: many corrections of one day are one mail (U66). */
export const correctionNotices = (
  { at, by }: Event<'minutes-correction-suggested'>,
  facts: Facts,
): readonly Notice<'minutes-correction'>[] => {
  const { panel } = facts;
  const meeting = meetingIn(facts);
  const personId = minuteTaker(panel);
  if (!personId || personId === by) return [];
  return [
    {
      id: `correction-${meeting.id}-${londonDay(at)}-${personId}`,
      kind: 'minutes-correction',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: meeting.id, heldOn: heldOn(meeting) },
    },
  ];
};

/** What became of a correction, for whoever sent it; nobody is told of what they did themselves. */
export const settledNotices = (
  { at, by, facts: { personId, accepted } }: Event<'minutes-correction-settled'>,
  facts: Facts,
): readonly Notice<'correction-settled'>[] => {
  const { eventId, panel } = facts;
  const meeting = meetingIn(facts);
  if (personId === by) return [];
  return [
    {
      id: `${eventId}-${personId}`,
      kind: 'correction-settled',
      panelId: panelOf(personId, facts),
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: meeting.id, heldOn: heldOn(meeting), accepted },
    },
  ];
};

/** Minutes that did not go round in time (U19): one mail for a meeting, however often the clock looks (U33). */
export const overdueNotices = (panel: Panel, meeting: Meeting, at: Instant): readonly Notice<'minutes-overdue'>[] => {
  const personId = minuteTaker(panel);
  if (!personId || meeting.status !== 'held') return [];
  return [
    {
      id: `minutes-overdue-${meeting.id}-${personId}`,
      kind: 'minutes-overdue',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId },
      at,
      facts: { meetingId: meeting.id, heldOn: heldOn(meeting) },
    },
  ];
};
