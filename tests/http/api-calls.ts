import type { World } from '../support/world.ts';

type Panel = World['panels']['a1'];
export type Call = { readonly params?: Readonly<Record<string, string>>; readonly body?: object };

const clauses = [{ number: '1', topic: 'quorum', text: 'A third of us decide.' }];
const later = { start: '2098-04-03T19:30', end: '2098-04-03T21:00', place: 'The hall' };
const aPartner = {
  name: 'Street cleansing',
  kind: 'council',
  does: 'Clears rubbish',
  routes: { desk: 'Contact centre', phone: '020 7946 0100' },
  capabilities: ['fly-tipping'],
};
const aVenue = { name: 'The hut', address: 'High Street', cost: 'free', opening: 'Evenings' };

/**
 * How each operation is called so that it reaches its decision and changes nothing there: whoever may do it meets a rule that says no
 * (or drafts one more document), whoever may not is turned away before.
 */
export const apiCalls = (panel: Panel, ward: string, borough: string): Readonly<Record<string, Call>> => ({
  listBoroughs: {},
  listWards: { params: { borough } },
  findWard: { body: { postcode: 'SW2 5JX' } },
  getBoroughStanding: { params: { borough } },
  getForceStanding: { params: { force: 'metropolitan' } },
  listVenues: { params: { borough } },
  addVenue: { params: { borough }, body: aVenue },
  listPartners: { params: { borough } },
  addPartner: { params: { borough }, body: aPartner },
  changePartner: { params: { borough, partnerId: panel.partnerId }, body: aPartner },
  retirePartner: { params: { borough, partnerId: panel.partnerId }, body: {} },
  changeVenue: { params: { borough, venueId: panel.venueId }, body: aVenue },
  retireVenue: { params: { borough, venueId: panel.venueId }, body: {} },
  listMeetings: {},
  getMe: {},
  getDesk: {},
  foundPanel: { body: { borough, ward, name: 'A second panel', convener: { name: 'Somebody' } } },
  getPanel: {},
  getTeam: {},
  keepTeam: {
    params: { teamId: `team_${ward}-1` },
    body: { duty: 'By day', posts: [{ rank: 'pcso', vacant: true, since: '2098-01-01' }] },
  },
  getFigures: {},
  enterSurvey: {
    body: {
      question: 'What worries you?',
      askedBy: 'The panel',
      from: '2026-05-01',
      to: '2026-04-01',
      answered: 40,
      worried: [{ theme: 'burglary', count: 3 }],
    },
  },
  listMembers: {},
  admitMember: {
    body: {
      name: 'Again',
      email: 'secretary-a1@example.org',
      party: 'community',
      joined: 'elected',
      meetingId: panel.meetingId,
    },
  },
  endMembership: { params: { membershipId: 'membership_none' }, body: { how: 'resigned' } },
  excludeMember: {
    params: { membershipId: 'membership_none' },
    body: { meetingId: panel.meetingId, clause: '99', votesFor: 3, votesAgainst: 0, ground: 'None' },
  },
  fillOffice: { params: { office: 'treasurer' }, body: { personId: 'person_none' } },
  leaveOffice: { params: { office: 'treasurer' } },
  draftDocument: { body: { kind: 'ground-rules', title: 'Rules', clauses } },
  getDocument: { params: { documentId: panel.documentId } },
  adoptDocument: { params: { documentId: panel.documentId }, body: { meetingId: panel.meetingId } },
  recordBreak: { body: { from: '2098-08-31', to: '2098-08-01', reason: 'Holidays' } },
  removeBreak: { params: { breakId: 'break_none' } },
  scheduleMeeting: { body: { ...later, start: '2001-04-03T19:30' } },
  getMeeting: { params: { meetingId: panel.meetingId } },
  callMeeting: { params: { meetingId: panel.meetingId }, body: {} },
  inviteGuest: { params: { meetingId: panel.calledId }, body: { itemId: 'item_none', name: 'Sam' } },
  withdrawGuest: { params: { meetingId: panel.calledId, guestId: 'guest_none' } },
  askToJoin: { params: { meetingId: panel.meetingId }, body: { otherPanelId: panel.panelId } },
  answerToJoin: { params: { meetingId: panel.joiningId }, body: { answer: 'declined' } },
  listNeeds: { params: { meetingId: panel.calledId } },
  arrangeHelp: {
    params: { meetingId: panel.calledId },
    body: { personId: 'person_none', help: [{ kind: 'transport', met: true }] },
  },
  changeMeeting: { params: { meetingId: panel.meetingId }, body: later },
  changeAgenda: { params: { meetingId: panel.meetingId }, body: { agenda: [{ heading: 'Welcome' }] } },
  carryForward: {
    params: { meetingId: panel.calledId },
    body: { fromMeetingId: panel.meetingId, itemIds: ['item_none'] },
  },
  saveUsualAgenda: { params: { meetingId: panel.calledId } },
  attachEvidence: {
    params: { meetingId: panel.meetingId },
    body: { title: 'Thefts', href: 'https://x.example.org', source: 'Police', on: '2026-05-31' },
  },
  removeEvidence: { params: { meetingId: panel.meetingId, evidenceId: 'evidence_none' } },
  getAttendance: {},
  getWorth: {},
  getBrief: { params: { meetingId: panel.meetingId } },
  saveBrief: { params: { meetingId: panel.meetingId }, body: { text: 'We walked.' } },
  sendBrief: { params: { meetingId: panel.meetingId } },
  getBulletin: { params: { meetingId: panel.meetingId } },
  saveBulletin: { params: { meetingId: panel.meetingId }, body: { text: 'We met.' } },
  sendBulletin: { params: { meetingId: panel.meetingId } },
  listRequests: {},
  setAgendaDeadline: { body: { workingDays: 3 } },
  answerRequest: { params: { requestId: panel.requestId }, body: { outcome: 'declined' } },
  cancelMeeting: { params: { meetingId: panel.meetingId }, body: { reason: 'No hall' } },
  closeMeeting: { params: { meetingId: panel.meetingId }, body: { attendance: [] } },
  getPriority: { params: { priorityId: panel.priorityId } },
  listResults: {},
  listQuestions: {},
  listConcerns: {},
  getBallot: { params: { meetingId: panel.meetingId } },
  recordBallot: {
    params: { meetingId: panel.meetingId },
    body: {
      voters: { members: 1 },
      cast: { method: 'hands', each: 1, votes: [] },
      tie: { rule: 'earlier' },
      shortlist: 3,
    },
  },
  triageConcern: { params: { concernId: panel.concernId }, body: { outcome: 'declined' } },
  rankConcern: { body: { concernId: 'concern_none', move: 'up' } },
  reviewPriorities: {
    params: { meetingId: panel.meetingId },
    body: { reviews: [{ priorityId: 'priority_none', progress: 'x' }] },
  },
  setPriorities: { body: { meetingId: panel.meetingId, priorities: [] } },
  saveMinutes: { params: { meetingId: panel.meetingId }, body: { revision: 999, sections: [] } },
  circulateMinutes: { params: { meetingId: panel.scheduledId }, body: {} },
  listMinutesRevisions: { params: { meetingId: panel.meetingId } },
  getMinutesRevision: { params: { meetingId: panel.meetingId, revision: '1' } },
  restoreMinutes: { params: { meetingId: panel.meetingId }, body: { revision: 999, restored: 1 } },
  suggestCorrection: {
    params: { meetingId: panel.scheduledId },
    body: { itemId: panel.itemId, text: 'It was Hill Road' },
  },
  settleCorrection: {
    params: { meetingId: panel.meetingId, correctionId: panel.correctionId },
    body: { accepted: false, reason: '' },
  },
  releaseMinutes: { params: { meetingId: panel.scheduledId }, body: {} },
  amendMinutes: { params: { meetingId: panel.scheduledId }, body: { atMeetingId: panel.meetingId, text: 'x' } },
  approveMinutes: { params: { meetingId: panel.meetingId }, body: { atMeetingId: panel.meetingId } },
  getAction: { params: { actionId: panel.teamActionId } },
  askAction: { body: { meetingId: panel.scheduledId, what: 'Something', owner: { kind: 'team' } } },
  answerAction: { params: { actionId: panel.teamActionId }, body: { status: 'answered', text: '' } },
  handAction: { params: { actionId: panel.teamActionId }, body: { name: 'Lighting', text: '' } },
  disputeAction: { params: { actionId: panel.partnerActionId }, body: { why: 'It is not an answer' } },
  closeAction: { params: { actionId: panel.partnerActionId }, body: { outcome: 'done' } },
});
