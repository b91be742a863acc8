import type { RoleName } from '@wardmote/domain/actor';
import type { Attendance } from '@wardmote/domain/attendance';
import type { ClauseTopic, DocumentKind, GoverningDocument } from '@wardmote/domain/governing-document';
import type { Reach } from '@wardmote/domain/mail-settings';
import type { Ended, Joined, MembershipKind } from '@wardmote/domain/membership';
import type { Office } from '@wardmote/domain/office';
import type { PanelKind } from '@wardmote/domain/panel';
import type { Stage } from '@wardmote/domain/standing';
import type { AgeBand, AnsweredWhen, Ease } from '@wardmote/domain/team-contact';
import type { Words } from './words.ts';

/** Words for a panel, who is on it and what it is ruled by. */

export const party: Words<Attendance['party']> = {
  community: 'Community',
  police: 'Police',
  partner: 'Partner organisation',
  councillor: 'Councillor',
  public: 'Public',
};
export const topic: Words<ClauseTopic> = {
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
export const documentKind: Words<DocumentKind> = {
  constitution: 'Constitution',
  'terms-of-reference': 'Terms of reference',
  'ground-rules': 'Ground rules',
};
export const documentStatus: Words<GoverningDocument['status']> = {
  draft: 'Draft',
  adopted: 'In force',
  superseded: 'Replaced by a later version',
};
export const memberKind: Words<MembershipKind> = {
  member: 'Member',
  substitute: 'Substitute',
  observer: 'Observer',
  adviser: 'Adviser',
};
export const joined: Words<Joined> = {
  nominated: 'Nominated at a meeting',
  elected: 'Elected at a meeting',
  founding: 'There when the panel was founded',
  'ex-officio': 'Through their post',
  'police-selected': 'Chosen by the police',
};
export const ended: Words<Ended['how']> = {
  resigned: 'Stepped down',
  'term-ended': 'Their term ended',
  excluded: 'Excluded',
};
export const office: Words<Office> = {
  chair: 'Chair',
  'vice-chair': 'Vice chair',
  secretary: 'Secretary',
  treasurer: 'Treasurer',
};
export const role: Words<RoleName> = {
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
export const panelKind: Words<PanelKind> = { ward: 'Ward panel', youth: 'Youth panel', business: 'Business panel' };
export const stage: Words<Stage | 'none'> = {
  none: 'No panel',
  forming: 'Getting started',
  active: 'Active',
  dormant: 'Not meeting',
  dissolved: 'Ended',
};
export const answeredWhen: Words<AnsweredWhen> = {
  'in-three-days': 'Within three days',
  later: 'Later than that',
  'not-yet': 'Not yet',
  'not-asked': 'I have not asked them anything',
};
export const ease: Words<`${Ease}`> = { 5: 'Very easy', 4: 'Easy', 3: 'Neither', 2: 'Hard', 1: 'Very hard' };
export const ageBand: Words<AgeBand> = {
  'under-18': 'Under 18',
  '18-24': '18 to 24',
  '25-64': '25 to 64',
  '65-and-over': '65 and over',
};
export const reach: Words<Reach> = {
  mail: 'Mail reaches them',
  'no-address': 'No email address: print their letters',
  bounced: 'Their mail comes back: print their letters',
  complained: 'They stopped our mail: print their letters',
};
