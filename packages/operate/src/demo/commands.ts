import { admitMember } from '@wardmote/use-cases/admit-member';
import { adoptDocument } from '@wardmote/use-cases/adopt-document';
import { answerAction, answerPartnerAction } from '@wardmote/use-cases/answer-action';
import { approveMinutes } from '@wardmote/use-cases/approve-minutes';
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
import { leaveOffice } from '@wardmote/use-cases/leave-office';
import { recordBreak } from '@wardmote/use-cases/record-break';
import { saveMinutes } from '@wardmote/use-cases/save-minutes';
import { scheduleMeeting } from '@wardmote/use-cases/schedule-meeting';

/** The commands that a panel's story is told with, over its ledger. */
export const commandsOf = (needs: Parameters<typeof foundPanel>[0]) => ({
  admitMember: admitMember(needs),
  adoptDocument: adoptDocument(needs),
  answerAction: answerAction(needs),
  answerPartnerAction: answerPartnerAction(needs),
  approveMinutes: approveMinutes(needs),
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
  leaveOffice: leaveOffice(needs),
  recordBreak: recordBreak(needs),
  saveMinutes: saveMinutes(needs),
  scheduleMeeting: scheduleMeeting(needs),
});
