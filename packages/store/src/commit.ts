import { scopeOf } from '@wardmote/domain/actor';
import type { Change, Changes } from '@wardmote/domain/changes';
import type { Event } from '@wardmote/domain/event';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { changedGrants, type Grant } from '@wardmote/domain/role-of';
import { requestItem } from './agenda-request-store.ts';
import { briefItem } from './brief-store.ts';
import { bulletinItem } from './bulletin-store.ts';
import { calendarItems } from './calendar-items.ts';
import { concernWrites } from './concern-writes.ts';
import { mailSettingsWrite } from './contact-store.ts';
import { difference } from './difference.ts';
import { claimPatch } from './digest.ts';
import { escalationItem } from './escalation-store.ts';
import { daysAfter } from './expiry.ts';
import { keys, queues } from './keys.ts';
import { againWrites, handOverWrite } from './mail-log-store.ts';
import { invitationItem, itemsOfMeeting } from './meeting-items.ts';
import { notesItem } from './notes-store.ts';
import { noticeItem } from './notice-store.ts';
import { itemsOfPanel } from './panel-items.ts';
import { partnerItem } from './partner-store.ts';
import type { Item } from './query.ts';
import {
  documentItem,
  eventItem,
  pastActionItems,
  pastMemberItems,
  pastPriorityItem,
  personItems,
} from './record-items.ts';
import { revisionWrites } from './revision-store.ts';
import { summaryItems } from './summary-items.ts';
import { surveyItem } from './survey-store.ts';
import type { Table } from './table.ts';
import { tellingWrite } from './team-contact-store.ts';
import { teamInRollUp, teamItem } from './team-store.ts';
import {
  overSeen,
  put,
  putNew,
  putOverRevision,
  remove,
  transact,
  unchanged,
  versioned,
  type Write,
} from './transaction.ts';
import { usualAgendaItem } from './usual-agenda-store.ts';
import { venueItem } from './venue-store.ts';

/** A command's record answers a repeat of it for two days: longer than any proxy, form or client tries again. */
const commandKeptDays = 2;

const writesOf = (table: Table, before: readonly Item[], after: readonly Item[]): Write[] => {
  const { written, removed } = difference(before, after);
  return [
    ...written.map((item) => put(table, item)),
    ...removed.map(({ pk, sk }) => remove(table, { pk: String(pk), sk: String(sk) })),
  ];
};

const panelWrites = (table: Table, before: Panel | undefined, after: Panel): Write[] => {
  const next = { ...after, version: before ? before.version + 1 : 1 };
  const [root, ...parts] = itemsOfPanel(next);
  const had = before ? itemsOfPanel(before).slice(1) : [];
  const { given, taken } = changedGrants(before, after);
  return [
    ...versioned(table, root, before?.version),
    ...writesOf(table, had, parts),
    ...given.map((grant) => put(table, roleItem(grant))),
    ...taken.map(({ personId, role }) => remove(table, keys.role(personId, role.role, scopeOf(role)))),
    ...(before || after.kind !== 'ward' ? [] : after.patches.map((patch) => claimPatch(table, next, patch))),
  ];
};

/** A sergeant is also found by the team, for what panels ask of it; a borough's officer by the borough, for what is put to its group. */
export const roleItem = ({ personId, role }: Grant): Item => ({
  ...keys.role(personId, role.role, scopeOf(role)),
  entity: 'role',
  role,
  ...(role.role === 'sergeant' && { queuePk: queues.sergeants(role.teamId), queueSk: personId }),
  ...(role.role === 'borough-officer' && { queuePk: queues.boroughOfficers(role.borough), queueSk: personId }),
});

/** The lines of a meeting in the lists of its panel, its borough and London; each bears the time at which it was last written. */
const lineWrites = (
  table: Table,
  { before, after }: Change<Meeting>,
  panel: Panel | undefined,
  at: string,
): Write[] => {
  const lines = (meeting: Meeting): readonly Item[] => [
    ...summaryItems(meeting),
    ...(panel ? calendarItems(meeting, panel) : []),
  ];
  const { written, removed } = difference(before ? lines(before) : [], lines(after));
  return [
    ...written.map((line) => put(table, { ...line, changedAt: at })),
    ...removed.map(({ pk, sk }) => remove(table, { pk: String(pk), sk: String(sk) })),
  ];
};

/** A reply does not change the version of its meeting; so a command that writes an invitation with it does so over that reply alone. */
const overRevision = (table: Table, before: Meeting | undefined) => {
  const seen = new Map(before?.invitations.map(({ personId, revision }) => [personId, revision]));
  return (write: Write): Write => {
    const item = write.Put?.Item;
    const personId = item?.entity === 'invitation' ? item.personId : undefined;
    return item && personId && seen.has(personId) ? putOverRevision(table, item, seen.get(personId)) : write;
  };
};

const meetingWrites = (table: Table, { before, after }: Change<Meeting>): Write[] => {
  const [root, ...parts] = itemsOfMeeting({ ...after, version: before ? before.version + 1 : 1 });
  const had = before ? itemsOfMeeting(before).slice(1) : [];
  // Notes of a meeting are of use while it goes on; they may hold what is closed.
  const over = before?.status === 'called' && after.status !== 'called';
  return [
    ...versioned(table, root, before?.version),
    ...writesOf(table, had, parts).map(overRevision(table, before)),
    ...(over ? [remove(table, keys.notes(after.id))] : []),
  ];
};

/** A reply and the help that is arranged for it may come at once: each is written over the revision that it saw. */
const invitationWrites = (
  table: Table,
  { meeting, before, after }: NonNullable<Changes['invitations']>[number],
): readonly Write[] => {
  const item = invitationItem(meeting, { ...after, revision: (before?.revision ?? 0) + 1 });
  return [
    before ? putOverRevision(table, item, before.revision) : putNew(table, item),
    unchanged(table, keys.meeting(meeting.id), meeting.version),
  ];
};

/** What the sergeant keeps, and its numbers beside the panel through which it was kept; what a resident tells of the team. */
const teamWrites = (table: Table, { team, teamTelling }: Changes, panel: Panel | undefined): Write[] => [
  ...overSeen(table, team, teamItem),
  ...(team && panel ? teamInRollUp(table, team.after, panel) : []),
  ...(teamTelling ? [tellingWrite(table, teamTelling)] : []),
];

/** One that was put right is written over what was seen of it. */
const surveyWrite = (table: Table, { panelId, before, after }: NonNullable<Changes['survey']>): Write =>
  before
    ? putOverRevision(table, surveyItem(panelId, { ...after, revision: (before.revision ?? 0) + 1 }), before.revision)
    : putNew(table, surveyItem(panelId, after));

const mailWrites = (
  table: Table,
  { mailSettings, newNotices = [], noticeAgain, noticeHandedOver }: Changes,
  now: Date,
): Write[] => [
  ...newNotices.map((notice) => putNew(table, noticeItem(notice, now))),
  ...(mailSettings ? [mailSettingsWrite(table, mailSettings)] : []),
  ...(noticeAgain ? againWrites(table, noticeAgain, now) : []),
  ...(noticeHandedOver ? [handOverWrite(table, noticeHandedOver, now.toISOString())] : []),
];

const changeWrites = (table: Table, writes: Changes, at: string): Write[] => {
  const {
    panel,
    joinedPanels = [],
    meetings = [],
    invitations = [],
    document,
    newPerson,
    endedMembership,
    closedAction,
  } = writes;
  const panelId = panel?.after.id;
  const ofPanel = panel?.after ?? writes.unchangedPanel;
  return [
    ...[...(panel ? [panel] : []), ...joinedPanels].flatMap(({ before, after }) => panelWrites(table, before, after)),
    ...meetings.flatMap((change) => [...meetingWrites(table, change), ...lineWrites(table, change, ofPanel, at)]),
    ...invitations.flatMap((one) => invitationWrites(table, one)),
    ...(document ? overSeen(table, document, (of) => documentItem(document.panelId, of)) : []),
    ...overSeen(table, writes.venue, venueItem),
    ...teamWrites(table, writes, ofPanel),
    ...overSeen(table, writes.partner, partnerItem),
    ...overSeen(table, writes.bulletin, bulletinItem),
    ...overSeen(table, writes.brief, briefItem),
    ...overSeen(table, writes.agendaRequest, requestItem),
    ...(writes.survey ? [surveyWrite(table, writes.survey)] : []),
    ...concernWrites(table, writes),
    ...overSeen(table, writes.escalation, escalationItem),
    ...overSeen(table, writes.notes, notesItem),
    ...(newPerson ? personItems(newPerson).map((item) => putNew(table, item)) : []),
    ...(endedMembership && panelId ? pastMemberItems(panelId, endedMembership).map((item) => put(table, item)) : []),
    ...(closedAction && panelId ? pastActionItems(panelId, closedAction).map((item) => put(table, item)) : []),
    ...(panelId ? (writes.closedPriorities ?? []).map((one) => put(table, pastPriorityItem(panelId, one))) : []),
    ...(writes.usualAgenda ? [put(table, usualAgendaItem(writes.usualAgenda.panelId, writes.usualAgenda.items))] : []),
    ...revisionWrites(table, writes),
    ...(writes.unchanged ?? []).map(({ id, version }) => unchanged(table, keys.meeting(id), version)),
    ...(writes.unchangedPanel
      ? [unchanged(table, keys.panel(writes.unchangedPanel.id), writes.unchangedPanel.version)]
      : []),
  ];
};

type Outcome = { readonly events: readonly Event[]; readonly changes: Changes; readonly answer: unknown };

/** AP9: what a command changed, the events that tell of it and the command's own record, in one transaction or not at all. */
export const commit =
  (table: Table, { newEventId, now }: { newEventId: () => string; now: () => Date }) =>
  (command: { readonly id: string; readonly fingerprint: string }, { events, changes, answer }: Outcome) => {
    const at = now();
    const expiresAtEpochSeconds = daysAfter(at, commandKeptDays);
    const { fingerprint } = command;
    const record = { ...keys.command(command.id), entity: 'command', fingerprint, answer, expiresAtEpochSeconds };
    return transact(table, [
      putNew(table, record),
      ...changeWrites(table, changes, at.toISOString()),
      ...mailWrites(table, changes, at),
      ...events.map((event) => putNew(table, eventItem(event, newEventId()))),
    ]);
  };
