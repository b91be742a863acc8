import { addVenue } from '@wardmote/use-cases/add-venue';
import { admitMember } from '@wardmote/use-cases/admit-member';
import { adoptDocument } from '@wardmote/use-cases/adopt-document';
import { answerAction, answerPartnerAction } from '@wardmote/use-cases/answer-action';
import { answerInvitation } from '@wardmote/use-cases/answer-invitation';
import { approveMinutes } from '@wardmote/use-cases/approve-minutes';
import { arrangeHelp } from '@wardmote/use-cases/arrange-help';
import { attachEvidence } from '@wardmote/use-cases/attach-evidence';
import { callMeeting } from '@wardmote/use-cases/call-meeting';
import { cancelMeeting } from '@wardmote/use-cases/cancel-meeting';
import { changeMeeting } from '@wardmote/use-cases/change-meeting';
import { circulateMinutes } from '@wardmote/use-cases/circulate-minutes';
import { closeAction } from '@wardmote/use-cases/close-action';
import { closeMeeting } from '@wardmote/use-cases/close-meeting';
import { disputeAction } from '@wardmote/use-cases/dispute-action';
import { draftDocument } from '@wardmote/use-cases/draft-document';
import { excludeMember } from '@wardmote/use-cases/exclude-member';
import { fillOffice } from '@wardmote/use-cases/fill-office';
import { foundPanel } from '@wardmote/use-cases/found-panel';
import { inviteGuest } from '@wardmote/use-cases/invite-guest';
import { addPartner } from '@wardmote/use-cases/keep-partner';
import { keepTeam } from '@wardmote/use-cases/keep-team';
import { leaveOffice } from '@wardmote/use-cases/leave-office';
import { raiseConcern } from '@wardmote/use-cases/raise-concern';
import { recordBallot } from '@wardmote/use-cases/record-ballot';
import { recordBreak } from '@wardmote/use-cases/record-break';
import { saveMinutes } from '@wardmote/use-cases/save-minutes';
import { scheduleMeeting } from '@wardmote/use-cases/schedule-meeting';
import { triageConcern } from '@wardmote/use-cases/triage-concern';
import { saveBrief, sendBrief } from '@wardmote/use-cases/write-brief';

/** The commands that a panel's story is told with, over its ledger. */
export const commandsOf = (
  needs: Parameters<typeof foundPanel>[0] &
    Parameters<typeof answerInvitation>[0] &
    Parameters<typeof addPartner>[0] &
    Parameters<typeof addVenue>[0] &
    Parameters<typeof raiseConcern>[0],
) => ({
  addPartner: addPartner(needs),
  addVenue: addVenue(needs),
  admitMember: admitMember(needs),
  adoptDocument: adoptDocument(needs),
  answerAction: answerAction(needs),
  answerInvitation: answerInvitation(needs),
  answerPartnerAction: answerPartnerAction(needs),
  approveMinutes: approveMinutes(needs),
  arrangeHelp: arrangeHelp(needs),
  attachEvidence: attachEvidence(needs),
  callMeeting: callMeeting(needs),
  cancelMeeting: cancelMeeting(needs),
  changeMeeting: changeMeeting(needs),
  circulateMinutes: circulateMinutes(needs),
  closeAction: closeAction(needs),
  closeMeeting: closeMeeting(needs),
  disputeAction: disputeAction(needs),
  draftDocument: draftDocument(needs),
  excludeMember: excludeMember(needs),
  fillOffice: fillOffice(needs),
  foundPanel: foundPanel(needs),
  inviteGuest: inviteGuest(needs),
  keepTeam: keepTeam(needs),
  leaveOffice: leaveOffice(needs),
  raiseConcern: raiseConcern(needs),
  recordBallot: recordBallot(needs),
  recordBreak: recordBreak(needs),
  saveBrief: saveBrief(needs),
  saveMinutes: saveMinutes(needs),
  scheduleMeeting: scheduleMeeting(needs),
  sendBrief: sendBrief(needs),
  triageConcern: triageConcern(needs),
});
