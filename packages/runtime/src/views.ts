import { viewMailSettings } from '@wardmote/use-cases/choose-mail';
import { findWard, viewWard, viewWardPanels } from '@wardmote/use-cases/find-ward';
import { viewFollowing } from '@wardmote/use-cases/follow-panel';
import { viewNotes } from '@wardmote/use-cases/keep-notes';
import { readOwnCalendar, viewOwnCalendar } from '@wardmote/use-cases/own-calendar';
import { endSession, identifyBearer, identifySession, startSession } from '@wardmote/use-cases/sign-in';
import { viewAction } from '@wardmote/use-cases/view-action';
import { viewAdoption } from '@wardmote/use-cases/view-adoption';
import { viewApproval } from '@wardmote/use-cases/view-approval';
import { viewAskedByLink, viewAskedOfPartner } from '@wardmote/use-cases/view-asked-of-partner';
import { viewAttendance } from '@wardmote/use-cases/view-attendance';
import { listBoroughs, listWards, viewBorough } from '@wardmote/use-cases/view-borough';
import { viewCalendar } from '@wardmote/use-cases/view-calendar';
import { viewCitable } from '@wardmote/use-cases/view-citable';
import { viewCommitments } from '@wardmote/use-cases/view-commitments';
import { viewDay } from '@wardmote/use-cases/view-day';
import { viewDesk } from '@wardmote/use-cases/view-desk';
import { viewDocument } from '@wardmote/use-cases/view-document';
import {
  viewBoroughEscalations,
  viewEscalation,
  viewEscalations,
  viewPutting,
} from '@wardmote/use-cases/view-escalations';
import { viewFigures } from '@wardmote/use-cases/view-figures';
import { viewForce } from '@wardmote/use-cases/view-force';
import { viewHome } from '@wardmote/use-cases/view-home';
import { findHost, viewJoining } from '@wardmote/use-cases/view-joint';
import { viewInvitation, viewPartnerAction } from '@wardmote/use-cases/view-link';
import { viewMailLog, viewNotice } from '@wardmote/use-cases/view-mail-log';
import { viewMeeting } from '@wardmote/use-cases/view-meeting';
import { viewMembers } from '@wardmote/use-cases/view-members';
import {
  listNeighbourhoods,
  viewCurrentPriorities,
  viewEndedPriorities,
  viewNeighbourhood,
  viewPlacedNeighbourhood,
} from '@wardmote/use-cases/view-neighbourhood';
import { viewPanel } from '@wardmote/use-cases/view-panel';
import { viewPanelCalendar } from '@wardmote/use-cases/view-panel-calendar';
import { listPartners, viewPartner, viewPartners } from '@wardmote/use-cases/view-partners';
import { viewPollAround } from '@wardmote/use-cases/view-poll-around';
import { viewPriority, viewResults } from '@wardmote/use-cases/view-priority';
import { viewPublished } from '@wardmote/use-cases/view-published';
import { viewQuestions } from '@wardmote/use-cases/view-questions';
import { viewBoroughRecord, viewPanelRecord } from '@wardmote/use-cases/view-record';
import { compareRevisions, viewRevisions } from '@wardmote/use-cases/view-revisions';
import { viewScheduling } from '@wardmote/use-cases/view-scheduling';
import { viewSurvey } from '@wardmote/use-cases/view-survey';
import { viewTeam } from '@wardmote/use-cases/view-team';
import { listVenues, viewVenue, viewVenues } from '@wardmote/use-cases/view-venues';
import type { Needs } from './needs.ts';

const panelViews = (needs: Needs) => ({
  viewPanel: viewPanel(needs),
  listNeighbourhoods: listNeighbourhoods(needs),
  viewNeighbourhood: viewNeighbourhood(needs),
  viewPlacedNeighbourhood: viewPlacedNeighbourhood(needs),
  viewCurrentPriorities: viewCurrentPriorities(needs),
  viewEndedPriorities: viewEndedPriorities(needs),
  viewPriority: viewPriority(needs),
  viewResults: viewResults(needs),
  viewPublished: viewPublished(needs),
  viewSurvey: viewSurvey(needs),
  viewTeam: viewTeam(needs),
  viewQuestions: viewQuestions(needs),
  viewEscalation: viewEscalation(needs),
  viewEscalations: viewEscalations(needs),
  viewPutting: viewPutting(needs),
  viewBoroughEscalations: viewBoroughEscalations(needs),
  viewPanelRecord: viewPanelRecord(needs),
  viewBoroughRecord: viewBoroughRecord(needs),
  viewPanelCalendar: viewPanelCalendar(needs),
  viewPollAround: viewPollAround(needs),
  viewMembers: viewMembers(needs),
});

/** The registers of a borough. */
const registerViews = (needs: Needs) => ({
  listVenues: listVenues(needs),
  listPartners: listPartners(needs),
  viewAskedByLink: viewAskedByLink(needs),
  viewAskedOfPartner: viewAskedOfPartner(needs),
  viewCommitments: viewCommitments(needs),
  viewPartner: viewPartner(needs),
  viewPartners: viewPartners(needs),
  viewVenue: viewVenue(needs),
  viewVenues: viewVenues(needs),
});

/** What is looked at, and who is there: nothing of it changes the record. */
export const views = (needs: Needs) => ({
  ...panelViews(needs),
  ...registerViews(needs),
  compareRevisions: compareRevisions(needs),
  endSession: endSession(needs),
  findWard: findWard(needs),
  identifyBearer: identifyBearer(needs),
  identifySession: identifySession(needs),
  listBoroughs: listBoroughs(needs),
  listWards: listWards(needs),
  startSession: startSession(needs),
  viewAdoption: viewAdoption(needs),
  viewApproval: viewApproval(needs),
  viewAction: viewAction(needs),
  viewAttendance: viewAttendance(needs),
  viewBorough: viewBorough(needs),
  viewCalendar: viewCalendar(needs),
  viewCitable: viewCitable(needs),
  viewDay: viewDay(needs),
  viewDesk: viewDesk(needs),
  viewDocument: viewDocument(needs),
  viewFigures: viewFigures(needs),
  viewFollowing: viewFollowing(needs),
  viewForce: viewForce(needs),
  findHost: findHost(needs),
  viewJoining: viewJoining(needs),
  viewHome: viewHome(needs),
  viewInvitation: viewInvitation(needs),
  viewMailLog: viewMailLog(needs),
  viewNotice: viewNotice(needs),
  viewMailSettings: viewMailSettings(needs),
  viewMeeting: viewMeeting(needs),
  viewNotes: viewNotes(needs),
  viewOwnCalendar: viewOwnCalendar(needs),
  readOwnCalendar: readOwnCalendar(needs),
  viewWard: viewWard(needs),
  viewWardPanels: viewWardPanels(needs),
  viewPartnerAction: viewPartnerAction(needs),
  viewScheduling: viewScheduling(needs),
  viewRevisions: viewRevisions(needs),
});
