import type { NeedKind } from '@wardmote/domain/access-need';
import type { AgendaKind, ClosingReason } from '@wardmote/domain/agenda';
import type { RequestOutcome } from '@wardmote/domain/agenda-request';
import type { WayOfMeeting } from '@wardmote/domain/arrangements';
import type { Presence } from '@wardmote/domain/attendance';
import type { JointAnswer } from '@wardmote/domain/joint';
import type { MeetingKind, MeetingStatus, Reply } from '@wardmote/domain/meeting';
import type { MinutesStatus } from '@wardmote/domain/minutes';
import type { Worth } from '@wardmote/domain/worth';
import type { Words } from './words.ts';

/** Words for what happens at a meeting and around it. */

export const agendaKind: Words<AgendaKind> = {
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
export const closingReason: Words<ClosingReason> = {
  'personal-information': 'it is about somebody’s personal information',
  'risk-to-a-person': 'talking about it openly could put somebody at risk',
  'live-operation': 'it is about police work that is going on now',
  'legal-advice': 'it is about legal advice',
  'conduct-of-a-member': 'it is about the conduct of a member',
};
export const presence: Words<Presence> = {
  present: 'Present',
  late: 'Came late',
  'left-early': 'Left early',
  apologies: 'Sent apologies',
  absent: 'Absent',
};
export const meetingKind: Words<MeetingKind> = {
  inaugural: 'First meeting',
  ordinary: 'Meeting',
  annual: 'Annual meeting',
  extraordinary: 'Extra meeting',
};
export const meetingStatus: Words<MeetingStatus> = {
  scheduled: 'Being prepared',
  called: 'Going ahead',
  held: 'Held',
  cancelled: 'Cancelled',
};
export const minutesStatus: Words<MinutesStatus> = {
  draft: 'Draft',
  circulated: 'Sent for checking',
  approved: 'Approved, held back',
  published: 'Published',
};
export const reply: Words<Reply> = { yes: 'Coming', no: 'Not coming', substitute: 'Sending somebody else' };
export const how: Words<WayOfMeeting> = { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online' };
export const requestOutcome: Words<RequestOutcome> = {
  'taken-on': 'On the agenda',
  elsewhere: 'Dealt with by somebody else',
  declined: 'Not taken',
};
export const joint: Words<JointAnswer> = { asked: 'Not answered yet', accepted: 'Joins', declined: 'Does not join' };
export const worth: Words<`${Worth}`> = { 5: 'Yes, very much', 4: 'Yes', 3: 'In part', 2: 'Hardly', 1: 'No' };
export const need: Words<NeedKind> = {
  transport: 'A lift there and back',
  'step-free': 'A way in without steps',
  'hearing-loop': 'A hearing loop',
  interpreter: 'An interpreter',
  'large-print': 'Papers in large print',
  childcare: 'Somebody to look after children',
  other: 'Something else',
};
