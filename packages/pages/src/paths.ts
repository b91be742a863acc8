/** Every address of a page, here and nowhere else. `pattern` for the router, `to` for a link. */
type Address<Names extends string> = {
  readonly pattern: string;
  readonly to: (values: Readonly<Record<Names, string>>) => string;
};

const address = <const Pattern extends string>(pattern: Pattern): Address<NamesIn<Pattern>> => ({
  pattern,
  to: (values) =>
    pattern.replace(/:(\w+)/g, (_, name) =>
      encodeURIComponent((values as Readonly<Record<string, string>>)[name] ?? ''),
    ),
});

type NamesIn<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

export const paths = {
  start: address('/'),
  home: address('/home'),
  signIn: address('/sign-in'),
  signOut: address('/sign-out'),
  accessibility: address('/accessibility'),
  privacy: address('/privacy'),
  london: address('/london'),
  londonCalendar: address('/london/calendar'),
  londonFeed: address('/london/calendar.ics'),
  boroughs: address('/boroughs'),
  borough: address('/boroughs/:borough'),
  boroughCalendar: address('/boroughs/:borough/calendar'),
  boroughFeed: address('/boroughs/:borough/calendar.ics'),
  foundPanel: address('/boroughs/:borough/wards/:ward/found-a-panel'),
  desk: address('/desk'),
  venues: address('/boroughs/:borough/venues'),
  addVenue: address('/boroughs/:borough/venues/new'),
  changeVenue: address('/boroughs/:borough/venues/:venueId/change'),
  retireVenue: address('/boroughs/:borough/venues/:venueId/retire'),

  panel: address('/panels/:panelId'),
  panelFeed: address('/panels/:panelId/calendar.ics'),
  document: address('/panels/:panelId/documents/:documentId'),
  draftDocument: address('/panels/:panelId/documents/new'),
  adoptDocument: address('/panels/:panelId/documents/:documentId/adopt'),

  members: address('/panels/:panelId/members'),
  attendance: address('/panels/:panelId/attendance'),
  attendanceCsv: address('/panels/:panelId/attendance.csv'),
  admitMember: address('/panels/:panelId/members/new'),
  endMembership: address('/panels/:panelId/members/:membershipId/end'),
  excludeMember: address('/panels/:panelId/members/:membershipId/exclude'),
  fillOffice: address('/panels/:panelId/offices/:office'),
  leaveOffice: address('/panels/:panelId/offices/:office/leave'),

  breaks: address('/panels/:panelId/breaks'),
  removeBreak: address('/panels/:panelId/breaks/:breakId/remove'),
  scheduleMeeting: address('/panels/:panelId/meetings/new'),
  meeting: address('/panels/:panelId/meetings/:meetingId'),
  callMeeting: address('/panels/:panelId/meetings/:meetingId/call'),
  meetingCalled: address('/panels/:panelId/meetings/:meetingId/called'),
  changeMeeting: address('/panels/:panelId/meetings/:meetingId/change'),
  changeAgenda: address('/panels/:panelId/meetings/:meetingId/agenda/change'),
  agendaFromTable: address('/panels/:panelId/meetings/:meetingId/agenda/from-table'),
  carryForward: address('/panels/:panelId/meetings/:meetingId/agenda/carry/:fromMeetingId'),
  keepAgenda: address('/panels/:panelId/meetings/:meetingId/agenda/keep'),
  evidence: address('/panels/:panelId/meetings/:meetingId/evidence'),
  removeEvidence: address('/panels/:panelId/meetings/:meetingId/evidence/:evidenceId/remove'),
  printAgenda: address('/panels/:panelId/meetings/:meetingId/agenda'),
  agendaCsv: address('/panels/:panelId/meetings/:meetingId/agenda.csv'),
  signInSheet: address('/panels/:panelId/meetings/:meetingId/sign-in-sheet'),
  nameCards: address('/panels/:panelId/meetings/:meetingId/name-cards'),
  cancelMeeting: address('/panels/:panelId/meetings/:meetingId/cancel'),
  meetingNeeds: address('/panels/:panelId/meetings/:meetingId/needs'),
  jointPanels: address('/panels/:panelId/meetings/:meetingId/joint'),
  joining: address('/panels/:panelId/joining/:meetingId'),
  guests: address('/panels/:panelId/meetings/:meetingId/guests'),
  withdrawGuest: address('/panels/:panelId/meetings/:meetingId/guests/:guestId/withdraw'),
  closeMeeting: address('/panels/:panelId/meetings/:meetingId/close'),
  minutes: address('/panels/:panelId/meetings/:meetingId/minutes'),
  editMinutes: address('/panels/:panelId/meetings/:meetingId/minutes/edit'),
  circulateMinutes: address('/panels/:panelId/meetings/:meetingId/minutes/circulate'),
  approveMinutes: address('/panels/:panelId/meetings/:meetingId/minutes/approve'),
  minutesText: address('/panels/:panelId/meetings/:meetingId/minutes.txt'),
  minutesRevisions: address('/panels/:panelId/meetings/:meetingId/minutes/revisions'),
  compareMinutes: address('/panels/:panelId/meetings/:meetingId/minutes/compare'),
  restoreMinutes: address('/panels/:panelId/meetings/:meetingId/minutes/revisions/:revision/restore'),
  suggestCorrection: address('/panels/:panelId/meetings/:meetingId/minutes/corrections/new'),
  settleCorrection: address('/panels/:panelId/meetings/:meetingId/minutes/corrections/:correctionId'),
  amendMinutes: address('/panels/:panelId/meetings/:meetingId/minutes/amend'),
  releaseMinutes: address('/panels/:panelId/meetings/:meetingId/minutes/release'),
  agendaDeadline: address('/panels/:panelId/agenda-deadline'),
  concerns: address('/panels/:panelId/concerns'),
  raiseConcern: address('/panels/:panelId/concerns/new'),
  rankConcern: address('/panels/:panelId/concerns/order'),
  triageConcern: address('/panels/:panelId/concerns/:concernId'),
  ownConcern: address('/concerns/:panelId/:concernId/:linkKey'),
  requestItem: address('/panels/:panelId/requests/new'),
  requests: address('/panels/:panelId/requests'),
  answerRequest: address('/panels/:panelId/requests/:requestId'),
  ownRequest: address('/requests/:panelId/:requestId/:linkKey'),
  bulletin: address('/panels/:panelId/meetings/:meetingId/bulletin'),
  writeBulletin: address('/panels/:panelId/meetings/:meetingId/bulletin/write'),
  sendBulletin: address('/panels/:panelId/meetings/:meetingId/bulletin/send'),
  setPriorities: address('/panels/:panelId/meetings/:meetingId/priorities'),
  reviewPriorities: address('/panels/:panelId/meetings/:meetingId/reviews'),
  priority: address('/panels/:panelId/priorities/:priorityId'),
  results: address('/panels/:panelId/results'),
  askAction: address('/panels/:panelId/meetings/:meetingId/actions/new'),

  mailLog: address('/panels/:panelId/mail'),
  printList: address('/panels/:panelId/mail/print'),
  sendNoticeAgain: address('/panels/:panelId/mail/:noticeId/again'),
  handOverNotice: address('/panels/:panelId/mail/:noticeId/handed-over'),
  ownMailSettings: address('/panels/:panelId/mail-settings'),
  mailSettings: address('/mail/:panelId/:personId/:linkKey'),
  ownCalendar: address('/my-calendar'),
  ownFeed: address('/calendar/:personId/:linkKey/meetings.ics'),
  followPanel: address('/panels/:panelId/follow'),
  confirmFollowing: address('/follow/:panelId/:followerId/:linkKey'),
  stopFollowing: address('/follow/:panelId/:followerId/:linkKey/stop'),

  action: address('/panels/:panelId/actions/:actionId'),
  answerAction: address('/panels/:panelId/actions/:actionId/answer'),
  disputeAction: address('/panels/:panelId/actions/:actionId/dispute'),
  closeAction: address('/panels/:panelId/actions/:actionId/close'),

  worth: address('/panels/:panelId/worth'),
  sayWorth: address('/worth/:meetingId/:personId/:linkKey'),
  reply: address('/reply/:meetingId/:personId/:linkKey'),
  partnerAction: address('/actions/:panelId/:actionId/answer/:linkKey'),
} as const;

export type PathName = keyof typeof paths;
