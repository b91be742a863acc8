import * as requests from '@wardmote/store/agenda-request-store';
import { findBallot } from '@wardmote/store/ballot-store';
import { findBrief } from '@wardmote/store/brief-store';
import { findBulletin } from '@wardmote/store/bulletin-store';
import { listedMeetings } from '@wardmote/store/calendar-store';
import { answerTo } from '@wardmote/store/command-store';
import { commit } from '@wardmote/store/commit';
import * as concerns from '@wardmote/store/concern-store';
import { findContact, reachOfPeople, saveFeedKey } from '@wardmote/store/contact-store';
import { displacedFrom, displacedTo, displacementsAt } from '@wardmote/store/displacement-store';
import { escalationsOfBorough, escalationsOfPanel, findEscalation } from '@wardmote/store/escalation-store';
import { figuresOf } from '@wardmote/store/figures-store';
import * as followers from '@wardmote/store/follower-store';
import { findNotice, mailLogOf, noticesToPrint } from '@wardmote/store/mail-log-store';
import { attendanceAt, findInvitation, findMeeting, findOpenMeeting } from '@wardmote/store/meeting-store';
import { neighboursOf } from '@wardmote/store/neighbour-store';
import { findNotes } from '@wardmote/store/notes-store';
import {
  actionsOfNamed,
  actionsOfPartner,
  askedOf,
  findDocument,
  findPanel,
  findPastAction,
  findPastPriority,
  latestMeetings,
  pastActions,
  pastPriorities,
  pastQuestions,
} from '@wardmote/store/panel-store';
import { findPartner, partnersByIds, partnersOf } from '@wardmote/store/partner-store';
import * as people from '@wardmote/store/people-store';
import { allBoroughs, wardsOf } from '@wardmote/store/places-store';
import { pollsFrom } from '@wardmote/store/poll-store';
import { wardOfPostcode } from '@wardmote/store/postcode-store';
import { findRevisions, revisionsOf } from '@wardmote/store/revision-store';
import { countSender } from '@wardmote/store/sender-store';
import { surveysByIds, surveysOf } from '@wardmote/store/survey-store';
import type { Table } from '@wardmote/store/table';
import { countTelling, teamContactSince } from '@wardmote/store/team-contact-store';
import { teamsByIds } from '@wardmote/store/team-store';
import { findUsualAgenda } from '@wardmote/store/usual-agenda-store';
import { findVenue, venuesOf } from '@wardmote/store/venue-store';
import * as wardConcerns from '@wardmote/store/ward-concern-store';
import { saveWorth, worthOf } from '@wardmote/store/worth-store';
import { remembered } from './remembered.ts';

const followerStores = (table: Table) => ({
  confirmFollower: followers.confirmFollower(table),
  countSignUp: followers.countSignUp(table),
  findFollower: followers.findFollower(table),
  findFollowerByEmail: followers.findFollowerByEmail(table),
  followersOf: followers.followersOf(table),
  removeFollower: followers.removeFollower(table),
  saveFollower: followers.saveFollower(table),
});

const sessionStores = (table: Table) => ({
  endSession: people.endSession(table),
  findPersonBySubject: people.findPersonBySubject(table),
  findSession: people.findSession(table),
  linkSubject: people.linkSubject(table),
  startSession: people.startSession(table),
});

const concernStores = (table: Table) => ({
  findBallot: findBallot(table),
  concernsByIds: concerns.concernsByIds(table),
  countConcern: concerns.countConcern(table),
  countSender: countSender(table),
  displacedFrom: displacedFrom(table),
  displacedTo: displacedTo(table),
  displacementsAt: displacementsAt(table),
  findConcern: concerns.findConcern(table),
  latestConcerns: concerns.latestConcerns(table),
  waitingConcerns: concerns.waitingConcerns(table),
  countWardConcern: wardConcerns.countWardConcern(table),
  findWardConcern: wardConcerns.findWardConcern(table),
  waitingWardConcerns: wardConcerns.waitingWardConcerns(table),
});

const panelStores = (table: Table) => ({
  askedOf: askedOf(table),
  escalationsOfBorough: escalationsOfBorough(table),
  escalationsOfPanel: escalationsOfPanel(table),
  findEscalation: findEscalation(table),
  actionsOfNamed: actionsOfNamed(table),
  actionsOfPartner: actionsOfPartner(table),
  findDocument: findDocument(table),
  findPanel: findPanel(table),
  findPastAction: findPastAction(table),
  findPastPriority: findPastPriority(table),
  latestMeetings: latestMeetings(table),
  pastActions: pastActions(table),
  pastPriorities: pastPriorities(table),
  pastQuestions: pastQuestions(table),
  surveysByIds: surveysByIds(table),
  surveysOf: surveysOf(table),
});

/** Boroughs and wards, as an operator imported them. */
const placeStores = (table: Table) => ({
  allBoroughs: allBoroughs(table),
  figuresOf: figuresOf(table),
  neighboursOf: neighboursOf(table),
  wardOfPostcode: wardOfPostcode(table),
  wardsOf: wardsOf(table),
});

/** The registers of a borough. */
const registerStores = (table: Table) => ({
  findPartner: findPartner(table),
  findVenue: findVenue(table),
  partnersByIds: partnersByIds(table),
  partnersOf: partnersOf(table),
  venuesOf: venuesOf(table),
});

/** The part of the store that checks what it reads, with the schemas for it; ./needs.ts loads it. */
export const checkedStores = (table: Table, events: Parameters<typeof commit>[1]) => ({
  ...followerStores(table),
  ...sessionStores(table),
  ...panelStores(table),
  ...concernStores(table),
  ...registerStores(table),
  ...placeStores(table),
  answerTo: answerTo(table),
  boroughOfficersOf: people.boroughOfficersOf(table),
  attendanceAt: attendanceAt(table),
  commit: commit(table, events),
  countRequest: requests.countRequest(table),
  findAgendaRequest: requests.findAgendaRequest(table),
  findBrief: findBrief(table),
  findBulletin: findBulletin(table),
  findContact: findContact(table),
  reachOfPeople: reachOfPeople(table),
  findInvitation: findInvitation(table),
  findMeeting: findMeeting(table),
  findNotice: findNotice(table),
  findNotes: findNotes(table),
  findOpenMeeting: findOpenMeeting(table),
  findPersonByEmail: people.findPersonByEmail(table),
  findPersonWithRoles: people.findPersonWithRoles(table),
  findRevisions: findRevisions(table),
  latestRequests: requests.latestRequests(table),
  listedMeetings: listedMeetings(table),
  mailLogOf: mailLogOf(table),
  noticesToPrint: noticesToPrint(table),
  revisionsOf: revisionsOf(table),
  saveFeedKey: saveFeedKey(table),
  pollsFrom: remembered(pollsFrom(table), events.now),
  sergeantsOf: people.sergeantsOf(table),
  countTelling: countTelling(table),
  teamContactSince: teamContactSince(table),
  teamsByIds: teamsByIds(table),
  findUsualAgenda: findUsualAgenda(table),
  waitingRequests: requests.waitingRequests(table),
  saveWorth: saveWorth(table),
  worthOf: worthOf(table),
});

export type CheckedStores = ReturnType<typeof checkedStores>;
