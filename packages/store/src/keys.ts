import { createHash } from 'node:crypto';
import type { CivilTime, Day } from '@wardmote/domain/day';
import type { DisplacedId } from '@wardmote/domain/displacement';
import type {
  ActionId,
  AgendaRequestId,
  AmendmentId,
  BoroughGroupId,
  ConcernId,
  CorrectionId,
  DocumentId,
  EscalationId,
  FollowerId,
  GuestId,
  MeetingId,
  MembershipId,
  PanelId,
  PartnerId,
  PersonId,
  PriorityId,
  SurveyId,
  TeamId,
  VenueId,
} from '@wardmote/domain/id';
import type { Receiver } from '@wardmote/domain/sender';
import type { Quarter } from '@wardmote/domain/team-contact';

/** Addresses, secrets and what a client made up: keys carry only their hash. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const panel = (id: PanelId) => `PANEL#${id}`;
const meeting = (id: MeetingId) => `MEETING#${id}`;
const person = (id: PersonId) => `PERSON#${id}`;
/** Numbers sort as text when they are as long. */
const ranked = (number: number) => String(number).padStart(6, '0');

/**
 * Every key in the table is built here and nowhere else. What lives under each: ../README.md. The item with the version comes first in
 * the order of its range: a Query is not cut off from a transaction, and what it reads of one in passing must be newer than the version
 * that it has seen, so that the write which rests on it fails.
 */
export const keys = {
  panel: (id: PanelId) => ({ pk: panel(id), sk: 'NOW#' }),
  member: (id: PanelId, membership: MembershipId) => ({ pk: panel(id), sk: `NOW#MEMBER#${membership}` }),
  priority: (id: PanelId, priority: PriorityId) => ({ pk: panel(id), sk: `NOW#PRIORITY#${priority}` }),
  action: (id: PanelId, action: ActionId) => ({ pk: panel(id), sk: `NOW#ACTION#${action}` }),
  document: (id: PanelId, document: DocumentId) => ({ pk: panel(id), sk: `DOCUMENT#${document}` }),
  summary: (id: PanelId, on: Day, meetingId: MeetingId) => ({ pk: panel(id), sk: `MEETING#${on}#${meetingId}` }),
  pastMember: (id: PanelId, membership: MembershipId) => ({ pk: panel(id), sk: `PAST#MEMBER#${membership}` }),
  pastAction: (id: PanelId, action: ActionId) => ({ pk: panel(id), sk: `PAST#ACTION#${action}` }),
  pastQuestion: (id: PanelId, on: Day, action: ActionId) => ({ pk: panel(id), sk: `PAST#QUESTION#${on}#${action}` }),
  pastPriority: (id: PanelId, priority: PriorityId) => ({ pk: panel(id), sk: `PAST#PRIORITY#${priority}` }),
  exclusion: (id: PanelId, membership: MembershipId) => ({ pk: panel(id), sk: `CLOSED#EXCLUSION#${membership}` }),
  usualAgenda: (id: PanelId) => ({ pk: panel(id), sk: 'AGENDA' }),
  event: (id: PanelId, ulid: string) => ({ pk: panel(id), sk: `EVENT#${ulid}` }),

  brief: (id: MeetingId) => ({ pk: `BRIEF#${id}`, sk: 'BRIEF' }),
  bulletin: (id: MeetingId) => ({ pk: `BULLETIN#${id}`, sk: 'BULLETIN' }),
  /** No key leads from the answer back to who gave it, nor to the link. */
  worth: (id: MeetingId, linkKey: string) => ({ pk: `WORTH#${id}`, sk: hashOf(`worth ${linkKey}`) }),
  notes: (id: MeetingId) => ({ pk: `NOTES#${id}`, sk: 'NOTES' }),
  meeting: (id: MeetingId) => ({ pk: meeting(id), sk: 'OPEN#MEETING' }),
  published: (id: MeetingId) => ({ pk: meeting(id), sk: 'OPEN#MINUTES' }),
  draft: (id: MeetingId) => ({ pk: meeting(id), sk: 'PANEL#MINUTES' }),
  /** Sorts after the invitations, so that no notice fetches it. */
  correction: (id: MeetingId, correction: CorrectionId) => ({
    pk: meeting(id),
    sk: `PANEL#MINUTES#CORRECTION#${correction}`,
  }),
  amendment: (id: MeetingId, amendment: AmendmentId) => ({
    pk: meeting(id),
    sk: `OPEN#MINUTES#AMENDMENT#${amendment}`,
  }),
  revision: (id: MeetingId, revision: number) => ({ pk: `MINUTES#${id}`, sk: `REVISION#${ranked(revision)}` }),
  shutRevision: (id: MeetingId, revision: number) => ({ pk: `MINUTES#${id}`, sk: `SHUT#${ranked(revision)}` }),
  /** The panel's own sorts after the invitations, so that no notice fetches it. */
  pack: (id: MeetingId, readers: 'everybody' | 'panel') => ({
    pk: meeting(id),
    sk: readers === 'everybody' ? 'OPEN#PACK' : 'PANEL#PACK',
  }),
  attendance: (id: MeetingId) => ({ pk: meeting(id), sk: 'PANEL#ATTENDANCE' }),
  invitation: (id: MeetingId, personId: PersonId) => ({ pk: meeting(id), sk: `PANEL#INVITATION#${personId}` }),
  guest: (id: MeetingId, guest: GuestId) => ({ pk: meeting(id), sk: `PANEL#GUEST#${guest}` }),
  closedText: (id: MeetingId, itemId: string) => ({ pk: meeting(id), sk: `SHUT#${itemId}` }),

  person: (id: PersonId) => ({ pk: person(id), sk: 'PROFILE' }),
  role: (id: PersonId, role: string, scope: string) => ({ pk: person(id), sk: `ROLE#${role}#${scope}` }),
  session: (id: PersonId, secret: string) => ({ pk: person(id), sk: `SESSION#${hashOf(secret)}` }),
  /** However it is written, it is one mailbox; anything else that is hashed is told apart by its case too. */
  email: (address: string) => ({ pk: `EMAIL#${hashOf(address.trim().toLowerCase())}`, sk: 'PERSON' }),
  subject: (issuer: string, subject: string) => ({ pk: `SUBJECT#${hashOf(`${issuer} ${subject}`)}`, sk: 'PERSON' }),

  follower: (id: PanelId, followerId: FollowerId) => ({ pk: `FOLLOWERS#${id}`, sk: followerId }),
  /** Whose sign-up an address is; told apart by panel, so that it says nothing of what else somebody follows. */
  following: (id: PanelId, address: string) => ({
    pk: `FOLLOWING#${hashOf(`${id} ${address.trim().toLowerCase()}`)}`,
    sk: 'FOLLOWER',
  }),
  signUps: (id: PanelId, hour: string) => ({ pk: `SIGNUPS#${id}`, sk: hour }),
  survey: (id: PanelId, to: Day, survey: SurveyId) => ({ pk: `SURVEYS#${id}`, sk: `${to}#${survey}` }),
  concern: (id: PanelId, concern: ConcernId) => ({ pk: `CONCERNS#${id}`, sk: concern }),
  /** Sorts before every concern, so that the last of them are read without it. */
  concernsOfDay: (id: PanelId, day: Day) => ({ pk: `CONCERNS#${id}`, sk: `DAY#${day}` }),
  wardConcern: (slug: string, concern: ConcernId) => ({ pk: `WARD-CONCERNS#${slug}`, sk: concern }),
  wardConcernsOfDay: (slug: string, ward: string, day: Day) => ({
    pk: `WARD-CONCERNS#${slug}`,
    sk: `DAY#${day}#${ward}`,
  }),
  /** `sender` is a hash under the secret of the day. */
  sender: (receiver: Receiver, day: Day, sender: string) => ({ pk: `SENDERS#${receiver}`, sk: `${day}#${sender}` }),
  sendersSecret: (day: Day) => ({ pk: 'SENDERS', sk: `SECRET#${day}` }),
  escalation: (id: PanelId, escalation: EscalationId) => ({ pk: `ESCALATIONS#${id}`, sk: escalation }),
  /** With the panel that is told. */
  displacement: (id: PanelId, displaced: DisplacedId) => ({ pk: `DISPLACED#${id}`, sk: displaced }),
  ballot: (id: PanelId, meetingId: MeetingId) => ({ pk: `BALLOTS#${id}`, sk: meetingId }),
  request: (id: PanelId, request: AgendaRequestId) => ({ pk: `REQUESTS#${id}`, sk: request }),
  /** Sorts before every request, so that the last of them are read without it. */
  requestsOfDay: (id: PanelId, day: Day) => ({ pk: `REQUESTS#${id}`, sk: `DAY#${day}` }),
  command: (id: string) => ({ pk: `COMMAND#${hashOf(id)}`, sk: 'COMMAND' }),
  borough: (force: string, slug: string) => ({ pk: `FORCE#${force}`, sk: `${slug}#` }),
  patch: (force: string, slug: string, ward: string, number: number) => ({
    pk: `FORCE#${force}`,
    sk: `${slug}#${ward}#${number}`,
  }),
  endedPanel: (force: string, panelId: PanelId) => ({ pk: `ENDED#${force}`, sk: panelId }),
  endedPatch: (force: string, slug: string, ward: string, number: number) => ({
    pk: `ENDED#${force}`,
    sk: `${slug}#${ward}#${number}`,
  }),
  boroughEntry: (slug: string) => ({ pk: 'PLACES', sk: `BOROUGH#${slug}` }),
  poll: (on: Day, borough: string | undefined) => ({ pk: 'PLACES', sk: `ELECTION#${on}#${borough ?? ''}` }),
  crimeOf: (ward: string, source: string, counted: string) => ({
    pk: `FIGURES#${ward}`,
    sk: `CRIME#${source}#${counted}`,
  }),
  profileOf: (ward: string, year: string, counted: string) => ({
    pk: `FIGURES#${ward}`,
    sk: `PROFILE#${year}#${counted}`,
  }),
  /** With the figures of the ward: a page that reads those has it too. */
  publishedOf: (ward: string) => ({ pk: `FIGURES#${ward}`, sk: 'PUBLISHED' }),
  ward: (slug: string, ward: string) => ({ pk: `BOROUGH#${slug}`, sk: `WARD#${ward}` }),
  neighbours: (ward: string) => ({ pk: `NEIGHBOURS#${ward}`, sk: 'NEIGHBOURS' }),
  wardList: (slug: string, on: Day) => ({ pk: `BOROUGH#${slug}`, sk: `LIST#${on}` }),
  calendar: (force: string, slug: string, start: CivilTime, meetingId: MeetingId) => ({
    pk: `CALENDAR#${force}`,
    sk: `${slug}#${start}#${meetingId}`,
  }),
  postcodeSector: (sector: string) => ({ pk: `POSTCODES#${sector}`, sk: 'SECTOR' }),
  team: (id: TeamId) => ({ pk: `TEAM#${id}`, sk: 'TEAM' }),
  teamContact: (id: PanelId, quarter: Quarter) => ({ pk: `TEAM-CONTACT#${id}`, sk: `QUARTER#${quarter}` }),
  teamContactOfDay: (id: PanelId, day: Day) => ({ pk: `TEAM-CONTACT#${id}`, sk: `DAY#${day}` }),
  /** Outside of what is read with the panel. */
  panelOfTeam: (id: PanelId, team: TeamId) => ({ pk: panel(id), sk: `TEAM#${team}` }),
  venue: (slug: string, id: VenueId) => ({ pk: `BOROUGH#${slug}`, sk: `VENUE#${id}` }),
  partner: (slug: string, id: PartnerId) => ({ pk: `BOROUGH#${slug}`, sk: `PARTNER#${id}` }),
  notice: (id: string) => ({ pk: `NOTICE#${id}`, sk: 'NOTICE' }),
};

/** Partitions that are read as a whole, and the prefixes that cut them. */
export const ranges = {
  panelNow: (id: PanelId) => ({ pk: panel(id), prefix: 'NOW#' }),
  pastActions: (id: PanelId) => ({ pk: panel(id), prefix: 'PAST#ACTION#' }),
  pastQuestions: (id: PanelId) => ({ pk: panel(id), prefix: 'PAST#QUESTION#' }),
  pastPriorities: (id: PanelId) => ({ pk: panel(id), prefix: 'PAST#PRIORITY#' }),
  meetingsOf: (id: PanelId) => ({ pk: panel(id), prefix: 'MEETING#' }),
  meetingAll: (id: MeetingId) => ({ pk: meeting(id), prefix: '' }),
  meetingOpen: (id: MeetingId) => ({ pk: meeting(id), prefix: 'OPEN#' }),
  /** From `OPEN#` to the last invitation: short of the draft of the minutes and of the closed texts. */
  meetingTold: (id: MeetingId) => ({ pk: meeting(id), from: 'OPEN#', to: 'PANEL#INVITATION#~' }),
  revisions: (id: MeetingId) => ({ pk: `MINUTES#${id}`, prefix: 'REVISION#' }),
  worthOf: (id: MeetingId) => ({ pk: `WORTH#${id}`, prefix: '' }),
  teamContact: (id: PanelId) => ({ pk: `TEAM-CONTACT#${id}`, prefix: 'QUARTER#' }),
  followers: (id: PanelId) => ({ pk: `FOLLOWERS#${id}`, prefix: '' }),
  surveys: (id: PanelId) => ({ pk: `SURVEYS#${id}`, prefix: '' }),
  concerns: (id: PanelId) => ({ pk: `CONCERNS#${id}`, prefix: 'concern_' }),
  displacedTo: (id: PanelId) => ({ pk: `DISPLACED#${id}`, prefix: '' }),
  requests: (id: PanelId) => ({ pk: `REQUESTS#${id}`, prefix: 'request_' }),
  escalations: (id: PanelId) => ({ pk: `ESCALATIONS#${id}`, prefix: '' }),
  person: (id: PersonId) => ({ pk: person(id), prefix: '' }),
  borough: (force: string, slug: string) => ({ pk: `FORCE#${force}`, prefix: `${slug}#` }),
  force: (force: string) => ({ pk: `FORCE#${force}`, prefix: '' }),
  ended: (force: string) => ({ pk: `ENDED#${force}`, prefix: '' }),
  calendar: (force: string, slug?: string) => ({
    pk: `CALENDAR#${force}`,
    prefix: slug === undefined ? '' : `${slug}#`,
  }),
  figuresOf: (ward: string) => ({ pk: `FIGURES#${ward}`, prefix: '' }),
  boroughs: () => ({ pk: 'PLACES', prefix: 'BOROUGH#' }),
  /** Those of a day and after it, whatever came before. */
  pollsFrom: (day: Day) => ({ pk: 'PLACES', from: `ELECTION#${day}`, to: 'ELECTION#~' }),
  wardsOf: (slug: string) => ({ pk: `BOROUGH#${slug}`, prefix: 'WARD#' }),
  venuesOf: (slug: string) => ({ pk: `BOROUGH#${slug}`, prefix: 'VENUE#' }),
  partnersOf: (slug: string) => ({ pk: `BOROUGH#${slug}`, prefix: 'PARTNER#' }),
  wardLists: (slug: string) => ({ pk: `BOROUGH#${slug}`, prefix: 'LIST#' }),
};

/** Partitions of the queue index. */
export const queues = {
  owner: (owner: string) => `OWNER#${owner}`,
  /** Minutes that have not gone round, by the day from which their secretary is reminded. */
  chase: 'CHASE',
  reminders: (day: Day) => `REMIND#${day}`,
  dueNotices: 'NOTICE#DUE',
  print: (panelId: PanelId | BoroughGroupId) => `PRINT#${panelId}`,
  mailLog: (panelId: PanelId | BoroughGroupId) => `MAIL#${panelId}`,
  /** What followers got, apart: hundreds of them would hide whom of the panel a mail did not reach. */
  newsLog: (panelId: PanelId | BoroughGroupId) => `NEWS#${panelId}`,
  /** What waits for an answer of a panel's officers, by the day on which it is due. */
  requests: (panelId: PanelId) => `REQUESTS#${panelId}`,
  /** Concerns of which nobody has said yet what becomes of them, by the day on which somebody should have. */
  concerns: (panelId: PanelId) => `CONCERNS#${panelId}`,
  /** The same of a borough's wards without a panel. */
  wardConcerns: (slug: string) => `WARD-CONCERNS#${slug}`,
  /** What panels of a borough have put to its group. */
  escalations: (slug: string, which: 'open' | 'settled') => `ESCALATIONS#${slug}#${which}`,
  /** What a panel has told its neighbours. */
  told: (panelId: PanelId) => `TOLD#${panelId}`,
  digest: 'DIGEST',
  boroughOfficers: (slug: string) => `BOROUGH-OFFICERS#${slug}`,
  sergeants: (team: TeamId) => `SERGEANTS#${team}`,
} as const;
