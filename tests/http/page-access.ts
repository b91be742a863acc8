import type { PolicyAction } from '@wardmote/domain/policy';
import { type World, wardWithoutPanel } from '../support/world.ts';

type Panel = World['panels']['a1'];

/** One page address of the site: the row of the policy table that decides it, and how the walk fills its parts. */
type Access = {
  readonly get?: PolicyAction;
  readonly post?: PolicyAction;
  readonly with?: (panel: Panel) => Record<string, string>;
  /** What the address asks beside its path. */
  readonly query?: string;
  /** What it is about is not there at all for those who do not see the panel's own work. */
  readonly hidden?: true;
};

const both = (action: PolicyAction, fill?: Access['with']): Access => ({ get: action, post: action, with: fill });
const read = (action: PolicyAction, fill?: Access['with']): Access => ({ get: action, with: fill });
const held = ({ meetingId }: Panel) => ({ meetingId });
const called = ({ calledId }: Panel) => ({ meetingId: calledId });
const scheduled = ({ scheduledId }: Panel) => ({ meetingId: scheduledId });
const member = ({ ids }: Panel) => ({ membershipId: Object.values(ids)[1]?.membershipId ?? '' });
const draft = ({ draftId }: Panel) => ({ documentId: draftId });
const partner = ({ partnerId }: Panel) => ({ partnerId });
const venue = ({ venueId }: Panel) => ({ venueId });
const guest = ({ calledId, guestId }: Panel) => ({ meetingId: calledId, guestId });
const office = () => ({ office: 'secretary' });
const request = ({ requestId }: Panel) => ({ requestId });
const concern = ({ concernId }: Panel) => ({ concernId });
const wardConcern = ({ wardConcernId }: Panel) => ({ concernId: wardConcernId });
const escalation = ({ escalationId }: Panel) => ({ escalationId });
const displaced = ({ priorityId }: Panel) => ({ displacedId: priorityId });
const force = () => ({ force: 'metropolitan' });
const letter = ({ letterId }: Panel) => ({ noticeId: letterId });
const teamAction = ({ teamActionId }: Panel) => ({ actionId: teamActionId });

/** A page without a line here fails the walk. Sign-in and health have no table to ask: they make or need no session. */
export const pageAccess: Readonly<Record<string, Access>> = {
  '/': read('record.read'),
  '/home': read('home.read'),
  '/accessibility': read('record.read'),
  '/privacy': read('record.read'),
  '/boroughs': read('record.read'),
  '/find-your-ward': both('record.read'),
  '/boroughs/:borough/wards/:ward': read('record.read', () => ({ borough: 'southwark', ward: wardWithoutPanel })),
  '/say-what-worries-you': both('record.read'),
  '/say-what-worries-you/:borough': read('record.read'),
  '/boroughs/:borough/wards/:ward/concern': both('ward-concern.raise', () => ({
    borough: 'southwark',
    ward: wardWithoutPanel,
  })),
  '/boroughs/:borough/concerns': read('ward-concern.read'),
  '/boroughs/:borough/concerns/:concernId': both('ward-concern.answer', wardConcern),
  '/boroughs/:borough/concerns/:concernId/pass-on': both('ward-concern.answer', wardConcern),
  '/ward-concerns/:borough/:concernId/:linkKey': read('ward-concern.read-by-link', wardConcern),
  '/boroughs/:borough': read('record.read'),
  '/boroughs/:borough/wards/:ward/found-a-panel': both('panel.found'),
  '/boroughs/:borough/venues': read('record.read'),
  '/boroughs/:borough/council': read('record.read'),
  '/boroughs/:borough/partners': read('record.read'),
  '/boroughs/:borough/partners/new': both('partner.add'),
  '/boroughs/:borough/partners/:partnerId/change': both('partner.change', partner),
  '/boroughs/:borough/partners/:partnerId/retire': both('partner.retire', partner),
  '/boroughs/:borough/partners/:partnerId': read('partner.read-asked', partner),
  '/boroughs/:borough/partners/:partnerId/asked.csv': read('partner.read-asked', partner),
  '/partners/:borough/:partnerId/:linkKey': {
    get: 'partner.read-asked-by-link',
    post: 'partner.confirm-by-link',
    with: partner,
  },
  '/partners/:borough/:partnerId/:linkKey/asked.csv': read('partner.read-asked-by-link', partner),
  '/boroughs/:borough/venues/new': both('venue.add'),
  '/boroughs/:borough/venues/:venueId/change': both('venue.change', venue),
  '/boroughs/:borough/venues/:venueId/retire': both('venue.retire', venue),
  '/london': read('record.read'),
  '/london/calendar': read('record.read'),
  '/london/calendar.ics': read('record.read'),
  '/boroughs/:borough/calendar': read('record.read'),
  '/boroughs/:borough/calendar.ics': read('record.read'),
  '/panels/:panelId/calendar.ics': read('record.read'),
  '/desk': read('desk.read'),
  '/desk/answers': both('desk.read'),
  '/panels/:panelId': read('record.read'),
  '/panels/:panelId/documents/new': both('document.draft'),
  '/panels/:panelId/documents/:documentId/adopt': { ...both('document.adopt', draft), hidden: true },
  '/panels/:panelId/documents/:documentId': read('record.read', ({ documentId }) => ({ documentId })),
  '/panels/:panelId/team': read('record.read'),
  '/panels/:panelId/how-the-team-answers': both('team.tell-of'),
  '/panels/:panelId/team/:teamId': both('team.keep', ({ teamId }) => ({ teamId })),
  '/panels/:panelId/members': read('members.read'),
  '/panels/:panelId/surveys/new': both('survey.enter'),
  '/panels/:panelId/published-priorities': both('published.match'),
  '/panels/:panelId/surveys/:surveyId/correct': both('survey.correct', () => ({ surveyId: 'survey_none' })),
  '/panels/:panelId/surveys/:surveyId/withdraw': both('survey.correct', () => ({ surveyId: 'survey_none' })),
  '/panels/:panelId/surveys/:surveyId/what-changed': both('survey.enter', () => ({ surveyId: 'survey_none' })),
  '/panels/:panelId/figures': read('record.read'),
  '/panels/:panelId/attendance': read('attendance.read'),
  '/panels/:panelId/attendance.csv': read('attendance.read'),
  '/panels/:panelId/members/new': both('member.admit'),
  '/panels/:panelId/members/:membershipId/end': both('membership.end', member),
  '/panels/:panelId/members/:membershipId/exclude': both('member.exclude', member),
  '/panels/:panelId/offices/:office': both('office.fill', office),
  '/panels/:panelId/offices/:office/leave': both('office.leave', () => ({ office: 'chair' })),
  '/panels/:panelId/breaks': both('break.record'),
  '/panels/:panelId/breaks/:breakId/remove': both('break.remove', () => ({ breakId: 'break_none' })),
  '/panels/:panelId/meetings/new': both('meeting.schedule'),
  '/panels/:panelId/meetings/:meetingId': read('record.read', held),
  '/panels/:panelId/meetings/:meetingId/call': { ...both('meeting.call', scheduled), hidden: true },
  '/panels/:panelId/meetings/:meetingId/called': read('meeting.call', called),
  '/panels/:panelId/meetings/:meetingId/change': both('meeting.change', called),
  '/panels/:panelId/meetings/:meetingId/agenda/change': both('agenda.change', called),
  '/panels/:panelId/meetings/:meetingId/agenda/from-table': both('agenda.change', called),
  '/panels/:panelId/meetings/:meetingId/agenda/carry/:fromMeetingId': both(
    'agenda.change',
    ({ calledId, meetingId }) => ({
      meetingId: calledId,
      fromMeetingId: meetingId,
    }),
  ),
  '/panels/:panelId/meetings/:meetingId/agenda/keep': both('agenda.keep', called),
  '/panels/:panelId/meetings/:meetingId/evidence': both('evidence.attach', called),
  '/panels/:panelId/meetings/:meetingId/evidence/:evidenceId/remove': both('evidence.attach', ({ calledId }) => ({
    meetingId: calledId,
    evidenceId: 'evidence_none',
  })),
  '/panels/:panelId/meetings/:meetingId/agenda': read('record.read', held),
  '/panels/:panelId/meetings/:meetingId/agenda.csv': read('record.read', held),
  '/panels/:panelId/meetings/:meetingId/sign-in-sheet': read('meeting.change', called),
  '/panels/:panelId/meetings/:meetingId/name-cards': read('meeting.change', called),
  '/panels/:panelId/meetings/:meetingId/cancel': both('meeting.cancel', called),
  '/panels/:panelId/meetings/:meetingId/needs': {
    get: 'access-needs.read',
    post: 'access-needs.arrange',
    with: called,
  },
  '/panels/:panelId/meetings/:meetingId/guests': both('guest.invite', called),
  '/panels/:panelId/meetings/:meetingId/guests/:guestId/withdraw': both('guest.withdraw', guest),
  '/panels/:panelId/meetings/:meetingId/joint': both('joint.ask', called),
  '/panels/:panelId/joining/:meetingId': both('joint.answer', ({ joiningId }) => ({ meetingId: joiningId })),
  '/panels/:panelId/meetings/:meetingId/close': both('meeting.close', called),
  '/panels/:panelId/meetings/:meetingId/minutes': { ...read('minutes.read-draft', held), hidden: true },
  '/panels/:panelId/meetings/:meetingId/minutes/edit': both('minutes.save', held),
  '/panels/:panelId/meetings/:meetingId/minutes/circulate': both('minutes.circulate', held),
  '/panels/:panelId/meetings/:meetingId/minutes/approve': both('minutes.approve', held),
  '/panels/:panelId/meetings/:meetingId/minutes.txt': { ...read('minutes.read-draft', held), hidden: true },
  '/panels/:panelId/meetings/:meetingId/minutes/revisions': read('minutes.read-revisions', held),
  '/panels/:panelId/meetings/:meetingId/minutes/compare': {
    ...read('minutes.read-revisions', held),
    query: '?from=1&to=1',
  },
  '/panels/:panelId/meetings/:meetingId/minutes/revisions/:revision/restore': both('minutes.save', ({ meetingId }) => ({
    meetingId,
    revision: '1',
  })),
  '/panels/:panelId/meetings/:meetingId/minutes/corrections/new': both('minutes.correct', held),
  '/panels/:panelId/meetings/:meetingId/minutes/corrections/:correctionId': {
    ...both('minutes.save', ({ meetingId, correctionId }) => ({ meetingId, correctionId })),
    hidden: true,
  },
  '/panels/:panelId/meetings/:meetingId/minutes/amend': both('minutes.amend', held),
  '/panels/:panelId/meetings/:meetingId/minutes/release': both('minutes.approve', held),
  '/panels/:panelId/meetings/:meetingId/priorities': both('priorities.set', held),
  '/panels/:panelId/meetings/:meetingId/reviews': both('priorities.set', held),
  '/panels/:panelId/priorities/:priorityId': read('record.read', ({ priorityId }) => ({ priorityId })),
  '/compat/police-uk/api/:force/neighbourhoods': read('record.read', force),
  '/compat/police-uk/api/:force/:ward': read('record.read', force),
  '/compat/police-uk/api/:force/:ward/priorities': read('record.read', force),
  '/compat/police-uk/api/:force/:ward/events': read('record.read', force),
  '/compat/police-uk/api/:force/:ward/people': read('record.read', force),
  '/panels/:panelId/priorities.csv': read('record.read'),
  '/panels/:panelId/priorities-and-actions.ods': read('record.read'),
  '/boroughs/:borough/priorities.atom': read('record.read'),
  '/boroughs/:borough/priorities.csv': read('record.read'),
  '/boroughs/:borough/actions.csv': read('record.read'),
  '/boroughs/:borough/priorities-and-actions.ods': read('record.read'),
  '/panels/:panelId/actions.csv': read('record.read'),
  '/panels/:panelId/priorities.atom': read('record.read'),
  '/panels/:panelId/results': read('record.read'),
  '/panels/:panelId/questions': read('record.read'),
  '/panels/:panelId/meetings/:meetingId/actions/new': both('action.ask', held),
  '/panels/:panelId/mail': read('mail.read'),
  '/panels/:panelId/mail/print': read('mail.read'),
  '/panels/:panelId/mail/:noticeId/again': { ...both('mail.carry', letter), hidden: true },
  '/panels/:panelId/mail/:noticeId/handed-over': { ...both('mail.carry', letter), hidden: true },
  '/panels/:panelId/mail-settings': both('mail.choose'),
  '/my-calendar': { get: 'own-calendar.read', post: 'own-calendar.renew' },
  '/calendar/:personId/:linkKey/meetings.ics': { ...read('own-calendar.read-by-link'), hidden: true },
  '/panels/:panelId/meetings/:meetingId/brief': read('brief.read', held),
  '/panels/:panelId/meetings/:meetingId/brief/write': both('brief.write', called),
  '/panels/:panelId/meetings/:meetingId/brief/send': both('brief.send', called),
  '/panels/:panelId/meetings/:meetingId/bulletin': read('record.read', held),
  '/panels/:panelId/meetings/:meetingId/bulletin/write': both('bulletin.write', held),
  '/panels/:panelId/meetings/:meetingId/bulletin/send': both('bulletin.send', held),
  '/panels/:panelId/worth': read('worth.read'),
  '/worth/:meetingId/:personId/:linkKey': both('worth.answer', held),
  '/panels/:panelId/agenda-deadline': both('agenda.keep'),
  '/panels/:panelId/displaced/:displacedId/tell': both('displacement.tell', displaced),
  '/panels/:panelId/displaced/:displacedId': both('displacement.see', displaced),
  '/panels/:panelId/concerns': read('record.read'),
  '/panels/:panelId/concerns/new': both('concern.raise'),
  '/panels/:panelId/meetings/:meetingId/ballot': read('record.read', held),
  '/panels/:panelId/meetings/:meetingId/ballot.csv': read('record.read', held),
  '/panels/:panelId/meetings/:meetingId/ballot/record': { ...both('ballot.record', called), query: '?method=dots' },
  '/panels/:panelId/concerns/order': both('concern.triage'),
  '/boroughs/:borough/escalations': read('record.read'),
  '/panels/:panelId/escalations': read('record.read'),
  '/panels/:panelId/escalations/new': both('escalation.put'),
  '/panels/:panelId/escalations/:escalationId': read('record.read', escalation),
  '/panels/:panelId/escalations/:escalationId/answer': both('escalation.answer', escalation),
  '/panels/:panelId/concerns/:concernId': both('concern.triage', concern),
  '/panels/:panelId/concerns/:concernId/off-list': both('concern.triage', concern),
  '/panels/:panelId/concerns/:concernId/action': both('action.ask', concern),
  '/concerns/:panelId/:concernId/:linkKey': read('concern.read-by-link', concern),
  '/panels/:panelId/requests/new': both('agenda-request.make'),
  '/panels/:panelId/requests': read('agenda-request.read'),
  '/panels/:panelId/requests/:requestId': both('agenda-request.answer', request),
  '/requests/:panelId/:requestId/:linkKey': read('agenda-request.read-by-link', request),
  '/panels/:panelId/follow': both('panel.follow'),
  '/follow/:panelId/:followerId/:linkKey': both('panel.follow'),
  '/follow/:panelId/:followerId/:linkKey/stop': both('panel.follow'),
  '/mail/:panelId/:personId/:linkKey': { ...both('mail.choose-by-link'), hidden: true },
  '/panels/:panelId/actions/:actionId': read('record.read', teamAction),
  '/panels/:panelId/actions/:actionId/answer': both('action.answer', teamAction),
  '/panels/:panelId/actions/:actionId/hand-on': both('action.answer', teamAction),
  '/panels/:panelId/actions/:actionId/dispute': both('action.dispute', teamAction),
  '/panels/:panelId/actions/:actionId/close': both('action.close', teamAction),
  '/reply/:meetingId/:personId/:linkKey': both('invitation.answer', ({ calledId }) => ({ meetingId: calledId })),
  '/actions/:panelId/:actionId/answer/:linkKey': both('partner-action.answer', ({ partnerActionId }) => ({
    actionId: partnerActionId,
  })),
};

export const noTable: readonly string[] = [
  '/healthz',
  '/openapi.json',
  '/sign-in',
  '/sign-in/start',
  '/sign-in/callback',
  '/sign-out',
];
