import { randomBytes } from 'node:crypto';
import type { Id } from '@wardmote/domain/id';
import { answerTo } from '@wardmote/store/command-store';
import { commit } from '@wardmote/store/commit';
import { findInvitation, findMeeting, findOpenMeeting } from '@wardmote/store/meeting-store';
import { actionsOf, findDocument, findPanel, latestMeetings } from '@wardmote/store/panel-store';
import * as people from '@wardmote/store/people-store';
import { allBoroughs, wardsOf } from '@wardmote/store/places-store';
import { findPatch, readBorough, readEnded, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { admitMember } from '@wardmote/use-cases/admit-member';
import { adoptDocument } from '@wardmote/use-cases/adopt-document';
import { answerAction, answerPartnerAction } from '@wardmote/use-cases/answer-action';
import { answerInvitation } from '@wardmote/use-cases/answer-invitation';
import { approveMinutes } from '@wardmote/use-cases/approve-minutes';
import { askAction } from '@wardmote/use-cases/ask-action';
import { callMeeting } from '@wardmote/use-cases/call-meeting';
import { cancelMeeting } from '@wardmote/use-cases/cancel-meeting';
import { changeMeeting } from '@wardmote/use-cases/change-meeting';
import { circulateMinutes } from '@wardmote/use-cases/circulate-minutes';
import { closeAction } from '@wardmote/use-cases/close-action';
import { closeMeeting } from '@wardmote/use-cases/close-meeting';
import { disputeAction } from '@wardmote/use-cases/dispute-action';
import { draftDocument } from '@wardmote/use-cases/draft-document';
import { endMembership } from '@wardmote/use-cases/end-membership';
import { excludeMember } from '@wardmote/use-cases/exclude-member';
import { fillOffice } from '@wardmote/use-cases/fill-office';
import { foundPanel } from '@wardmote/use-cases/found-panel';
import { leaveOffice } from '@wardmote/use-cases/leave-office';
import { saveMinutes } from '@wardmote/use-cases/save-minutes';
import { scheduleMeeting } from '@wardmote/use-cases/schedule-meeting';
import { setPriorities } from '@wardmote/use-cases/set-priorities';
import { endSession, identifyBearer, identifySession, startSession } from '@wardmote/use-cases/sign-in';
import { listBoroughs, listWards, viewBorough } from '@wardmote/use-cases/view-borough';
import { viewDesk } from '@wardmote/use-cases/view-desk';
import { viewDocument } from '@wardmote/use-cases/view-document';
import { viewForce } from '@wardmote/use-cases/view-force';
import { viewHome } from '@wardmote/use-cases/view-home';
import { viewInvitation, viewPartnerAction } from '@wardmote/use-cases/view-link';
import { viewMeeting } from '@wardmote/use-cases/view-meeting';
import { viewPanel } from '@wardmote/use-cases/view-panel';
import { ulid } from 'ulid';

/** The one force whose panels these are; another force's boroughs are found through the list of boroughs. */
const homeForce = 'metropolitan';

type Outside = {
  readonly table: Table;
  readonly now: () => Date;
  readonly newId?: <Kind extends string>(kind: Kind) => Id<Kind>;
  readonly newKey?: () => string;
};

const reads = (table: Table) => ({
  findPanel: findPanel(table),
  findMeeting: findMeeting(table),
  findOpenMeeting: findOpenMeeting(table),
  findDocument: findDocument(table),
  findInvitation: findInvitation(table),
  findPatch: (...[borough, ward, patch]: [string, `E05${string}`, number]) =>
    findPatch(table)(homeForce, borough, ward, patch),
  latestMeetings: latestMeetings(table),
  actionsOf: actionsOf(table),
  allBoroughs: allBoroughs(table),
  wardsOf: wardsOf(table),
  readBorough: readBorough(table),
  readForce: readForce(table),
  readEnded: readEnded(table),
  answerTo: answerTo(table),
  findPersonByEmail: people.findPersonByEmail(table),
  findPersonBySubject: people.findPersonBySubject(table),
  findPersonWithRoles: people.findPersonWithRoles(table),
  findSession: people.findSession(table),
});

const needsOf = ({ table, now, newId, newKey }: Outside) => ({
  ...reads(table),
  homeForce,
  commit: commit(table, { newEventId: () => ulid(now().getTime()), now }),
  now,
  newId: newId ?? (<Kind extends string>(kind: Kind): Id<Kind> => `${kind}_${ulid(now().getTime())}`),
  newKey: newKey ?? (() => randomBytes(16).toString('base64url')),
  startSession: people.startSession(table),
  endSession: people.endSession(table),
  linkSubject: people.linkSubject(table),
});

type Needs = ReturnType<typeof needsOf>;

const commands = (needs: Needs) => ({
  admitMember: admitMember(needs),
  adoptDocument: adoptDocument(needs),
  answerAction: answerAction(needs),
  answerInvitation: answerInvitation(needs),
  answerPartnerAction: answerPartnerAction(needs),
  approveMinutes: approveMinutes(needs),
  askAction: askAction(needs),
  callMeeting: callMeeting(needs),
  cancelMeeting: cancelMeeting(needs),
  changeMeeting: changeMeeting(needs),
  circulateMinutes: circulateMinutes(needs),
  closeAction: closeAction(needs),
  closeMeeting: closeMeeting(needs),
  disputeAction: disputeAction(needs),
  draftDocument: draftDocument(needs),
  endMembership: endMembership(needs),
  excludeMember: excludeMember(needs),
  fillOffice: fillOffice(needs),
  foundPanel: foundPanel(needs),
  leaveOffice: leaveOffice(needs),
  saveMinutes: saveMinutes(needs),
  scheduleMeeting: scheduleMeeting(needs),
  setPriorities: setPriorities(needs),
});

const views = (needs: Needs) => ({
  endSession: endSession(needs),
  identifyBearer: identifyBearer(needs),
  identifySession: identifySession(needs),
  listBoroughs: listBoroughs(needs),
  listWards: listWards(needs),
  startSession: startSession(needs),
  viewBorough: viewBorough(needs),
  viewDesk: viewDesk(needs),
  viewDocument: viewDocument(needs),
  viewForce: viewForce(needs),
  viewHome: viewHome(needs),
  viewInvitation: viewInvitation(needs),
  viewMeeting: viewMeeting(needs),
  viewPanel: viewPanel(needs),
  viewPartnerAction: viewPartnerAction(needs),
});

/** The composition root: the one place where use cases meet the store. The clock and the ids are passed in. */
export const useCases = (outside: Outside) => {
  const needs = needsOf(outside);
  return { ...commands(needs), ...views(needs) };
};

export type UseCases = ReturnType<typeof useCases>;
