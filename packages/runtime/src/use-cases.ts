import { addVenue } from '@wardmote/use-cases/add-venue';
import { admitMember } from '@wardmote/use-cases/admit-member';
import { adoptDocument } from '@wardmote/use-cases/adopt-document';
import { amendMinutes } from '@wardmote/use-cases/amend-minutes';
import { answerAction, answerPartnerAction } from '@wardmote/use-cases/answer-action';
import { answerActions } from '@wardmote/use-cases/answer-actions';
import { answerEscalation } from '@wardmote/use-cases/answer-escalation';
import { answerInvitation } from '@wardmote/use-cases/answer-invitation';
import { answerRequest } from '@wardmote/use-cases/answer-request';
import { answerToJoin } from '@wardmote/use-cases/answer-to-join';
import { answerWardConcern, passOnWardConcern } from '@wardmote/use-cases/answer-ward-concern';
import { approveMinutes } from '@wardmote/use-cases/approve-minutes';
import { arrangeHelp } from '@wardmote/use-cases/arrange-help';
import { askAction } from '@wardmote/use-cases/ask-action';
import { askToJoin } from '@wardmote/use-cases/ask-to-join';
import { attachEvidence, removeEvidence } from '@wardmote/use-cases/attach-evidence';
import { bringAgenda } from '@wardmote/use-cases/bring-agenda';
import { callMeeting } from '@wardmote/use-cases/call-meeting';
import { cancelMeeting } from '@wardmote/use-cases/cancel-meeting';
import { carryForward } from '@wardmote/use-cases/carry-forward';
import { changeAgenda } from '@wardmote/use-cases/change-agenda';
import { changeMeeting } from '@wardmote/use-cases/change-meeting';
import { changeVenue, retireVenue } from '@wardmote/use-cases/change-venue';
import { chooseMail } from '@wardmote/use-cases/choose-mail';
import { circulateMinutes } from '@wardmote/use-cases/circulate-minutes';
import { closeAction } from '@wardmote/use-cases/close-action';
import { closeMeeting } from '@wardmote/use-cases/close-meeting';
import { confirmPartner } from '@wardmote/use-cases/confirm-partner';
import { correctSurvey, sayWhatChanged, withdrawSurvey } from '@wardmote/use-cases/correct-survey';
import { disputeAction } from '@wardmote/use-cases/dispute-action';
import { draftDocument } from '@wardmote/use-cases/draft-document';
import { endMembership } from '@wardmote/use-cases/end-membership';
import { enterSurvey } from '@wardmote/use-cases/enter-survey';
import { excludeMember } from '@wardmote/use-cases/exclude-member';
import { fillOffice } from '@wardmote/use-cases/fill-office';
import { confirmFollowing, followPanel, stopFollowing } from '@wardmote/use-cases/follow-panel';
import { foundPanel } from '@wardmote/use-cases/found-panel';
import { handAction } from '@wardmote/use-cases/hand-action';
import { inviteGuest, withdrawGuest } from '@wardmote/use-cases/invite-guest';
import { keepNotes } from '@wardmote/use-cases/keep-notes';
import { addPartner, changePartner, retirePartner } from '@wardmote/use-cases/keep-partner';
import { keepTeam } from '@wardmote/use-cases/keep-team';
import { leaveOffice } from '@wardmote/use-cases/leave-office';
import { matchPublished } from '@wardmote/use-cases/match-published';
import { renewOwnCalendar } from '@wardmote/use-cases/own-calendar';
import { putToBorough } from '@wardmote/use-cases/put-to-borough';
import { raiseConcern } from '@wardmote/use-cases/raise-concern';
import { raiseWardConcern } from '@wardmote/use-cases/raise-ward-concern';
import { recordBallot } from '@wardmote/use-cases/record-ballot';
import { recordBreak } from '@wardmote/use-cases/record-break';
import { releaseMinutes } from '@wardmote/use-cases/release-minutes';
import { removeBreak } from '@wardmote/use-cases/remove-break';
import { requestItem } from '@wardmote/use-cases/request-item';
import { restoreMinutes } from '@wardmote/use-cases/restore-minutes';
import { reviewPriorities } from '@wardmote/use-cases/review-priorities';
import { saveMinutes } from '@wardmote/use-cases/save-minutes';
import { saveUsualAgenda } from '@wardmote/use-cases/save-usual-agenda';
import { sayWorth, viewWorthAsked } from '@wardmote/use-cases/say-worth';
import { scheduleMeeting } from '@wardmote/use-cases/schedule-meeting';
import { seeDisplacement } from '@wardmote/use-cases/see-displacement';
import { handOverNotice, sendNoticeAgain } from '@wardmote/use-cases/send-notice-again';
import { setAgendaDeadline } from '@wardmote/use-cases/set-agenda-deadline';
import { setPriorities } from '@wardmote/use-cases/set-priorities';
import { settleCorrection } from '@wardmote/use-cases/settle-correction';
import { suggestCorrection } from '@wardmote/use-cases/suggest-correction';
import { takeOffList } from '@wardmote/use-cases/take-off-list';
import { tellNeighbours } from '@wardmote/use-cases/tell-neighbours';
import { tellOfTeam } from '@wardmote/use-cases/tell-of-team';
import { rankConcern, triageConcern } from '@wardmote/use-cases/triage-concern';
import { viewAgenda } from '@wardmote/use-cases/view-agenda';
import { viewBallot, viewBallotForm } from '@wardmote/use-cases/view-ballot';
import { viewBrief, viewBriefDraft } from '@wardmote/use-cases/view-brief';
import { viewBulletin, viewBulletinDraft } from '@wardmote/use-cases/view-bulletin';
import { viewConcern, viewConcerns, viewOwnConcern } from '@wardmote/use-cases/view-concerns';
import { viewDisplacements, viewSeeing, viewTelling } from '@wardmote/use-cases/view-displacement';
import { viewOwnRequest, viewRequest, viewRequests, viewWaiting } from '@wardmote/use-cases/view-requests';
import {
  viewOwnWardConcern,
  viewWaitingOfWards,
  viewWardConcern,
  viewWardConcerns,
} from '@wardmote/use-cases/view-ward-concerns';
import { viewWorth } from '@wardmote/use-cases/view-worth';
import { saveBrief, sendBrief } from '@wardmote/use-cases/write-brief';
import { saveBulletin, sendBulletin } from '@wardmote/use-cases/write-bulletin';
import { type Needs, needsOf, type Outside } from './needs.ts';
import { views } from './views.ts';

/** Panels, their people, papers, priorities, actions and mail. */
const panelCommands = (needs: Needs) => ({
  addPartner: addPartner(needs),
  admitMember: admitMember(needs),
  adoptDocument: adoptDocument(needs),
  answerAction: answerAction(needs),
  answerActions: answerActions(needs),
  handAction: handAction(needs),
  answerPartnerAction: answerPartnerAction(needs),
  askAction: askAction(needs),
  changePartner: changePartner(needs),
  confirmPartner: confirmPartner(needs),
  chooseMail: chooseMail(needs),
  closeAction: closeAction(needs),
  disputeAction: disputeAction(needs),
  draftDocument: draftDocument(needs),
  endMembership: endMembership(needs),
  excludeMember: excludeMember(needs),
  confirmFollowing: confirmFollowing(needs),
  fillOffice: fillOffice(needs),
  followPanel: followPanel(needs),
  foundPanel: foundPanel(needs),
  handOverNotice: handOverNotice(needs),
  keepTeam: keepTeam(needs),
  leaveOffice: leaveOffice(needs),
  renewOwnCalendar: renewOwnCalendar(needs),
  sendNoticeAgain: sendNoticeAgain(needs),
  retirePartner: retirePartner(needs),
  reviewPriorities: reviewPriorities(needs),
  setPriorities: setPriorities(needs),
  stopFollowing: stopFollowing(needs),
  tellOfTeam: tellOfTeam(needs),
});

/** Meetings, from the first date to the closing act, and where they are held. */
const meetingCommands = (needs: Needs) => ({
  addVenue: addVenue(needs),
  answerInvitation: answerInvitation(needs),
  answerToJoin: answerToJoin(needs),
  arrangeHelp: arrangeHelp(needs),
  askToJoin: askToJoin(needs),
  callMeeting: callMeeting(needs),
  cancelMeeting: cancelMeeting(needs),
  changeMeeting: changeMeeting(needs),
  changeVenue: changeVenue(needs),
  closeMeeting: closeMeeting(needs),
  inviteGuest: inviteGuest(needs),
  keepNotes: keepNotes(needs),
  recordBreak: recordBreak(needs),
  removeBreak: removeBreak(needs),
  retireVenue: retireVenue(needs),
  sayWorth: sayWorth(needs),
  scheduleMeeting: scheduleMeeting(needs),
  viewWorth: viewWorth(needs),
  viewWorthAsked: viewWorthAsked(needs),
  withdrawGuest: withdrawGuest(needs),
});

/** Minutes, from the draft to what is put right after they are public. */
const minutesCommands = (needs: Needs) => ({
  amendMinutes: amendMinutes(needs),
  approveMinutes: approveMinutes(needs),
  circulateMinutes: circulateMinutes(needs),
  releaseMinutes: releaseMinutes(needs),
  restoreMinutes: restoreMinutes(needs),
  saveBrief: saveBrief(needs),
  sendBrief: sendBrief(needs),
  viewBrief: viewBrief(needs),
  viewBriefDraft: viewBriefDraft(needs),
  saveBulletin: saveBulletin(needs),
  saveMinutes: saveMinutes(needs),
  sendBulletin: sendBulletin(needs),
  settleCorrection: settleCorrection(needs),
  suggestCorrection: suggestCorrection(needs),
  viewBulletin: viewBulletin(needs),
  viewBulletinDraft: viewBulletinDraft(needs),
});

/** What worries people, and what the panel makes of it. */
const concernCommands = (needs: Needs) => ({
  answerEscalation: answerEscalation(needs),
  enterSurvey: enterSurvey(needs),
  putToBorough: putToBorough(needs),
  correctSurvey: correctSurvey(needs),
  withdrawSurvey: withdrawSurvey(needs),
  sayWhatChanged: sayWhatChanged(needs),
  matchPublished: matchPublished(needs),
  raiseConcern: raiseConcern(needs),
  rankConcern: rankConcern(needs),
  recordBallot: recordBallot(needs),
  takeOffList: takeOffList(needs),
  seeDisplacement: seeDisplacement(needs),
  tellNeighbours: tellNeighbours(needs),
  triageConcern: triageConcern(needs),
  viewBallot: viewBallot(needs),
  viewBallotForm: viewBallotForm(needs),
  viewDisplacements: viewDisplacements(needs),
  viewSeeing: viewSeeing(needs),
  viewTelling: viewTelling(needs),
  viewConcern: viewConcern(needs),
  viewConcerns: viewConcerns(needs),
  viewOwnConcern: viewOwnConcern(needs),
});

/** What worries people in wards without a panel, and what the group of the borough makes of it. */
const wardConcernCommands = (needs: Needs) => ({
  answerWardConcern: answerWardConcern(needs),
  passOnWardConcern: passOnWardConcern(needs),
  raiseWardConcern: raiseWardConcern(needs),
  viewOwnWardConcern: viewOwnWardConcern(needs),
  viewWaitingOfWards: viewWaitingOfWards(needs),
  viewWardConcern: viewWardConcern(needs),
  viewWardConcerns: viewWardConcerns(needs),
});

/** The agenda of a meeting and what it rests on. */
const agendas = (needs: Needs) => ({
  answerRequest: answerRequest(needs),
  attachEvidence: attachEvidence(needs),
  removeEvidence: removeEvidence(needs),
  carryForward: carryForward(needs),
  bringAgenda: bringAgenda(needs),
  changeAgenda: changeAgenda(needs),
  requestItem: requestItem(needs),
  saveUsualAgenda: saveUsualAgenda(needs),
  setAgendaDeadline: setAgendaDeadline(needs),
  viewAgenda: viewAgenda(needs),
  viewOwnRequest: viewOwnRequest(needs),
  viewRequest: viewRequest(needs),
  viewRequests: viewRequests(needs),
  viewWaiting: viewWaiting(needs),
});

/** The one place where use cases meet the store. */
export const useCasesOver = (needs: Needs) => ({
  ...panelCommands(needs),
  ...meetingCommands(needs),
  ...minutesCommands(needs),
  ...agendas(needs),
  ...concernCommands(needs),
  ...wardConcernCommands(needs),
  ...views(needs),
});

export type UseCases = ReturnType<typeof useCasesOver>;

/** The composition root. The clock and the ids are passed in. */
export const useCases = (outside: Outside): UseCases => useCasesOver(needsOf(outside));
