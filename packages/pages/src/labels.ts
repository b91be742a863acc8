import type { NeedKind } from '@wardmote/domain/access-need';
import type { ActionKind, ActionOutcome, ActionStatus } from '@wardmote/domain/action';
import type { RoleName } from '@wardmote/domain/actor';
import type { AgendaKind, ClosingReason } from '@wardmote/domain/agenda';
import type { RequestOutcome } from '@wardmote/domain/agenda-request';
import type { Known, WayOfMeeting } from '@wardmote/domain/arrangements';
import type { Attendance, Presence } from '@wardmote/domain/attendance';
import type { ClauseTopic, DocumentKind, GoverningDocument } from '@wardmote/domain/governing-document';
import type { JointAnswer } from '@wardmote/domain/joint';
import type { MeetingKind, MeetingStatus, Reply } from '@wardmote/domain/meeting';
import type { Ended, Joined, MembershipKind } from '@wardmote/domain/membership';
import type { MinutesStatus } from '@wardmote/domain/minutes';
import type { Office } from '@wardmote/domain/office';
import type { PanelKind } from '@wardmote/domain/panel';
import type { Category, Scope, Source } from '@wardmote/domain/priority';
import type { Stage } from '@wardmote/domain/standing';
import type { Affiliation, VenueCost } from '@wardmote/domain/venue';
import type { Worth } from '@wardmote/domain/worth';

type Words<Code extends string> = Readonly<Record<Code, string>>;

const actionKind: Words<ActionKind> = {
  support: 'Support',
  education: 'Education',
  prevention: 'Prevention',
  enforcement: 'Enforcement',
};
/** How far the one who was asked says it is. */
const actionStatus: Words<ActionStatus> = {
  open: 'Not answered yet',
  accepted: 'Taken on',
  'in-progress': 'Under way',
  answered: 'Answered',
  closed: 'Closed',
};
/** Closed is not fixed (U36): each outcome is said in its own words. */
const outcome: Words<ActionOutcome> = {
  done: 'Done',
  'not-fixed': 'Not fixed',
  'not-ours': 'Not for them to do',
  duplicate: 'Asked for already',
  superseded: 'Replaced by another action',
};
const agendaKind: Words<AgendaKind> = {
  welcome: 'Welcome and apologies',
  'last-minutes': 'Minutes of the last meeting',
  'police-on-priorities': 'The police on the priorities',
  'police-report': 'Police report',
  'community-concerns': 'Concerns of the community',
  'agree-priorities': 'Agree priorities',
  'contact-sessions': 'Contact sessions',
  'other-business': 'Any other business',
  'next-meeting': 'Next meeting',
  'governing-document': 'Governing document',
  election: 'Election',
  other: 'Something else',
};
const closingReason: Words<ClosingReason> = {
  'personal-information': 'it is about somebody’s personal information',
  'risk-to-a-person': 'talking about it openly could put somebody at risk',
  'live-operation': 'it is about police work that is going on now',
  'legal-advice': 'it is about legal advice',
  'conduct-of-a-member': 'it is about the conduct of a member',
};
const party: Words<Attendance['party']> = {
  community: 'Community',
  police: 'Police',
  partner: 'Partner organisation',
  councillor: 'Councillor',
  public: 'Public',
};
const presence: Words<Presence> = {
  present: 'Present',
  late: 'Came late',
  'left-early': 'Left early',
  apologies: 'Sent apologies',
  absent: 'Absent',
};
const topic: Words<ClauseTopic> = {
  'area-and-aims': 'Area and aims',
  membership: 'Members',
  officers: 'Officers',
  meetings: 'Meetings',
  quorum: 'Quorum',
  decisions: 'Decisions',
  'councillors-and-partners': 'Councillors and partners',
  priorities: 'Priorities',
  minutes: 'Minutes',
  'conduct-and-exclusion': 'Conduct and exclusion',
  amendment: 'Changing this document',
};
const documentKind: Words<DocumentKind> = {
  constitution: 'Constitution',
  'terms-of-reference': 'Terms of reference',
  'ground-rules': 'Ground rules',
};
const documentStatus: Words<GoverningDocument['status']> = {
  draft: 'Draft',
  adopted: 'In force',
  superseded: 'Replaced by a later version',
};
const meetingKind: Words<MeetingKind> = {
  inaugural: 'First meeting',
  ordinary: 'Meeting',
  annual: 'Annual meeting',
  extraordinary: 'Extra meeting',
};
const meetingStatus: Words<MeetingStatus> = {
  scheduled: 'Being prepared',
  called: 'Going ahead',
  held: 'Held',
  cancelled: 'Cancelled',
};
const minutesStatus: Words<MinutesStatus> = {
  draft: 'Draft',
  circulated: 'Sent for checking',
  approved: 'Approved, held back',
  published: 'Published',
};
const reply: Words<Reply> = { yes: 'Coming', no: 'Not coming', substitute: 'Sending somebody else' };
const memberKind: Words<MembershipKind> = {
  member: 'Member',
  substitute: 'Substitute',
  observer: 'Observer',
  adviser: 'Adviser',
};
const joined: Words<Joined> = {
  nominated: 'Nominated at a meeting',
  elected: 'Elected at a meeting',
  founding: 'There when the panel was founded',
  'ex-officio': 'Through their post',
  'police-selected': 'Chosen by the police',
};
const ended: Words<Ended['how']> = { resigned: 'Stepped down', 'term-ended': 'Their term ended', excluded: 'Excluded' };
const office: Words<Office> = {
  chair: 'Chair',
  'vice-chair': 'Vice chair',
  secretary: 'Secretary',
  treasurer: 'Treasurer',
};
const role: Words<RoleName> = {
  ...office,
  'interim-chair': 'Interim chair, from the police',
  member: 'Member',
  observer: 'Observer',
  adviser: 'Adviser',
  sergeant: 'Sergeant',
  'council-officer': 'Council officer',
  'borough-officer': 'Borough engagement officer',
  'london-coordinator': 'London coordinator',
  operator: 'Operator',
};
const panelKind: Words<PanelKind> = { ward: 'Ward panel', youth: 'Youth panel', business: 'Business panel' };
const category: Words<Category> = {
  'anti-social-behaviour': 'Anti-social behaviour',
  burglary: 'Burglary',
  drugs: 'Drugs',
  robbery: 'Robbery',
  'vandalism-and-graffiti': 'Vandalism and graffiti',
  'vehicle-crime': 'Vehicle crime',
  violence: 'Violence',
  'youth-crime-and-disorder': 'Youth crime and disorder',
  traffic: 'Traffic',
  environment: 'Environment',
  other: 'Something else',
};
const source: Words<Source> = {
  community: 'The community',
  police: 'The police',
  both: 'The community and the police',
};
const scope: Words<Scope> = { place: 'A place', theme: 'A theme', persons: 'Particular persons' };
const stage: Words<Stage | 'none'> = {
  none: 'No panel',
  forming: 'Getting started',
  active: 'Active',
  dormant: 'Not meeting',
  dissolved: 'Ended',
};

const how: Words<WayOfMeeting> = { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online' };
const venueCost: Words<VenueCost> = { free: 'Free', low: 'Low cost', priced: 'It has a price' };
const affiliation: Words<Affiliation> = {
  faith: 'A place of worship, or of a religious body.',
  political: 'A place of a political party.',
  police: 'A place of the police.',
  council: 'A place of the council.',
};
const known: Words<Known> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

const requestOutcome: Words<RequestOutcome> = {
  'taken-on': 'On the agenda',
  elsewhere: 'Dealt with by somebody else',
  declined: 'Not taken',
};
const joint: Words<JointAnswer> = { asked: 'Not answered yet', accepted: 'Joins', declined: 'Does not join' };
const worth: Words<`${Worth}`> = { 5: 'Yes, very much', 4: 'Yes', 3: 'In part', 2: 'Hardly', 1: 'No' };
const need: Words<NeedKind> = {
  transport: 'A lift there and back',
  'step-free': 'A way in without steps',
  'hearing-loop': 'A hearing loop',
  interpreter: 'An interpreter',
  'large-print': 'Papers in large print',
  childcare: 'Somebody to look after children',
  other: 'Something else',
};

/** What each code of the domain is called where people read it: every code has its words, or this does not compile. */
export const labels = {
  affiliation,
  actionKind,
  actionStatus,
  agendaKind,
  category,
  closingReason,
  documentKind,
  documentStatus,
  ended,
  how,
  joined,
  joint,
  known,
  meetingKind,
  meetingStatus,
  memberKind,
  minutesStatus,
  need,
  office,
  outcome,
  panelKind,
  party,
  presence,
  reply,
  requestOutcome,
  role,
  scope,
  source,
  stage,
  topic,
  venueCost,
  worth,
} as const satisfies Record<string, Words<string>>;

export type LabelKind = keyof typeof labels;
