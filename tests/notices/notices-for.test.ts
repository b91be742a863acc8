import type { Event, EventFacts, EventType } from '@wardmote/domain/event';
import type { Meeting } from '@wardmote/domain/meeting';
import { reminderNotices } from '@wardmote/notices/meeting-notices';
import { hearing, noticesFor } from '@wardmote/notices/notices-for';
import { describe, expect, it } from 'vitest';
import { aDisplacement } from '../builders/displacement.ts';
import { aMeeting, anAction, anEvent, anInvitation, aPanel, aRequest, factsOf } from './things.ts';

const meetingId = 'meeting_march';
const everybody = ['person_chair', 'person_secretary', 'person_member', 'person_councillor'];
const called = { meetingId, sequence: 0 } as const;
const changed = { meetingId, sequence: 1, wasCalled: true } as const;
const previousStart = '2026-03-03T19:00';
const team = { kind: 'team', teamId: 'team_E05000416-1', name: 'The team' } as const;
const byMember = { kind: 'person', personId: 'person_member', name: 'Name of member' } as const;
const bySergeant = { ...byMember, personId: 'person_sergeant' } as const;
const lighting = { kind: 'partner', name: 'Lighting', email: 'lights@council.example', linkKey: 'k1' } as const;
const factsAt = (sequence: number, changes: Parameters<typeof aMeeting>[0] = {}) =>
  factsOf({ meeting: aMeeting({ sequence, ...changes }) });
const withActions = (...actions: ReturnType<typeof anAction>[]) => factsOf({ panel: aPanel({ actions }) });
const closing = (...ids: string[]) =>
  anEvent('meeting-closed', {
    meetingId,
    quorate: true,
    actionIds: ids.map((id) => `action_${id}` as const),
    priorities: 3,
  });

const recipients = (notices: ReturnType<typeof noticesFor>) =>
  notices.map(({ to }) => (to.kind === 'person' ? to.personId : to.kind));

describe('who is told of what', () => {
  it('tells everybody invited of a call, a change and a cancellation', () => {
    const told = [
      noticesFor(anEvent('meeting-called', called), factsOf()),
      noticesFor(anEvent('meeting-changed', { ...changed, previousStart }), factsAt(1)),
      noticesFor(anEvent('meeting-cancelled', changed), factsAt(1, { cancelled: 'Flooded' })),
    ];
    expect(told.map(recipients)).toEqual([everybody, everybody, everybody]);
    expect(told.map(([first]) => first?.kind)).toEqual(['meeting-invitation', 'meeting-changed', 'meeting-cancelled']);
  });

  it('tells nobody of a change or a cancellation of a meeting that was never called', () => {
    const silent = { ...changed, wasCalled: false };
    expect(noticesFor(anEvent('meeting-changed', { ...silent, previousStart }), factsAt(1))).toEqual([]);
    expect(noticesFor(anEvent('meeting-cancelled', silent), factsAt(1))).toEqual([]);
  });

  it('tells nobody twice of a change that overtook an earlier event: the later one has notices of its own', () => {
    const overtaken = [
      noticesFor(anEvent('meeting-called', called), factsAt(2)),
      noticesFor(anEvent('meeting-changed', { ...changed, previousStart }), factsAt(2)),
      noticesFor(anEvent('meeting-cancelled', changed), factsAt(2)),
    ];
    expect(overtaken).toEqual([[], [], []]);
    const last = { ...changed, sequence: 2, previousStart };
    expect(noticesFor(anEvent('meeting-changed', last), factsAt(2))).toHaveLength(everybody.length);
  });

  it('tells those of the panel who were there of the draft, and everybody on the panel of what was agreed', () => {
    const meeting = aMeeting({
      attendance: [
        { personId: 'person_member', name: '', party: 'community', presence: 'late' },
        { personId: 'person_chair', name: '', party: 'community', presence: 'apologies' },
        { personId: 'person_guest', name: '', party: 'police', presence: 'present' },
        { name: 'A neighbour', party: 'public', presence: 'present' },
      ],
    });
    const circulated = noticesFor(anEvent('minutes-circulated', { meetingId, revision: 1 }), factsOf({ meeting }));
    expect(recipients(circulated)).toEqual(['person_member']);
    const published = noticesFor(anEvent('minutes-published', { meetingId, approvedAt: 'meeting_april' }), factsOf());
    expect(recipients(published)).toEqual(everybody);
  });

  it('tells those of a panel that joined in the name of that panel: who was there of the draft, who was invited of the minutes', () => {
    const from = (party: 'community' | 'police') => ({ from: { panelId: 'panel_other', party } }) as const;
    const invited = (who: string, party: 'community' | 'police' = 'community') => anInvitation(who, from(party));
    const there = (who: string) =>
      ({ personId: `person_${who}`, name: '', party: 'community', presence: 'present' }) as const;
    const meeting = aMeeting({
      invitations: [invited('joins'), invited('away'), invited('officer', 'police')],
      attendance: [there('joins'), there('officer')],
    });
    const circulated = noticesFor(anEvent('minutes-circulated', { meetingId, revision: 1 }), factsOf({ meeting }));
    expect(circulated).toMatchObject([{ panelId: 'panel_other', to: { personId: 'person_joins' } }]);
    const published = noticesFor(
      anEvent('minutes-published', { meetingId, approvedAt: 'meeting_april' }),
      factsOf({ meeting }),
    );
    expect(recipients(published)).toEqual([...everybody, 'person_joins', 'person_away', 'person_officer']);
  });

  it('tells chair and secretary of an answer, but for whoever gave it', () => {
    const answers = [{ at: '2026-02-10T18:00:00.000Z', by: 'x', status: 'answered', text: 'Done' }] as const;
    const facts = withActions(anAction('patrol', { answers, status: 'answered' }));
    const answered = { actionId: 'action_patrol', status: 'answered' } as const;
    expect(recipients(noticesFor(anEvent('action-answered', answered, 'person_sergeant'), facts))).toEqual([
      'person_chair',
      'person_secretary',
    ]);
    expect(recipients(noticesFor(anEvent('action-answered', answered, 'person_chair'), facts))).toEqual([
      'person_secretary',
    ]);
  });

  it('tells each sergeant of a team; where there is none, the notice is the team’s, for print', () => {
    const facts = withActions(anAction('patrol'));
    const two = { ...facts, sergeants: { [team.teamId]: ['person_one', 'person_two'] } } as const;
    expect(recipients(noticesFor(closing('patrol'), two))).toEqual(['person_one', 'person_two']);
    expect(recipients(noticesFor(closing('patrol'), { ...facts, sergeants: {} }))).toEqual(['team']);
  });

  it('tells the owner when the panel does not take an answer', () => {
    const disputed = { at: '2026-02-10T18:00:00.000Z', why: 'It is dark still' };
    const facts = withActions(anAction('lamp', { owner: lighting, disputed }));
    const [notice, ...others] = noticesFor(anEvent('action-disputed', { actionId: 'action_lamp' }), facts);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      to: { kind: 'partner' },
      facts: { why: 'It is dark still', actions: [{ linkKey: 'k1' }] },
    });
  });
});

describe('the actions of one meeting', () => {
  it('make one mail an owner', () => {
    const facts = withActions(
      anAction('a'),
      anAction('b', { owner: lighting }),
      anAction('c'),
      anAction('d', { owner: { ...lighting, name: 'LIGHTING', linkKey: 'k2' } }),
      anAction('e', { owner: byMember }),
      anAction('other-meeting', { owner: byMember }),
    );
    const notices = noticesFor(closing('a', 'b', 'c', 'd', 'e'), facts);
    const asked = notices.map((notice) => ('actions' in notice.facts ? notice.facts.actions : []));
    expect(asked.map((actions) => actions.map(({ actionId }) => actionId))).toEqual([
      ['action_a', 'action_c'],
      ['action_b', 'action_d'],
      ['action_e'],
    ]);
    expect(asked[1]?.map(({ linkKey }) => linkKey)).toEqual(['k1', 'k2']);
  });

  it('make two mails for a sergeant who is asked in both capacities, with two ids', () => {
    const notices = noticesFor(closing('a', 'b'), withActions(anAction('a'), anAction('b', { owner: bySergeant })));
    expect(recipients(notices)).toEqual(['person_sergeant', 'person_sergeant']);
    expect(new Set(notices.map(({ id }) => id)).size).toBe(2);
  });

  it('are not asked of two bodies of one name at different addresses in one mail', () => {
    const elsewhere = { ...lighting, email: 'other@council.example' };
    const facts = withActions(anAction('a', { owner: lighting }), anAction('b', { owner: elsewhere }));
    expect(noticesFor(closing('a', 'b'), facts)).toHaveLength(2);
  });

  it('are told only while they are open', () => {
    expect(noticesFor(closing('gone'), withActions())).toEqual([]);
  });
});

describe('a reminder', () => {
  const on = { today: '2026-03-01', at: '2026-03-01T07:30:00.000Z' } as const;
  const answered = anInvitation('chair', { reply: { answer: 'no', at: '2026-02-12T10:00:00.000Z' } });

  it('goes to those who have not answered, whatever the answer of the others (U70)', () => {
    const meeting = aMeeting({ invitations: [answered, anInvitation('member')] });
    const notices = reminderNotices(aPanel(), meeting, on);
    expect(recipients(notices)).toEqual(['person_member']);
    expect(reminderNotices(aPanel(), meeting, on)).toEqual(notices);
  });

  it.each(['scheduled', 'held', 'cancelled'] as const)('is not sent for a meeting that is %s', (status) => {
    expect(reminderNotices(aPanel(), aMeeting({ status }), on)).toEqual([]);
  });
});

describe('somebody who leaves the panel', () => {
  const left = anEvent('membership-ended', { personId: 'person_member', how: 'resigned' });
  const worldWith = (...calledMeetings: Meeting[]) => ({ ...factsOf({ panel: aPanel() }), calledMeetings });

  it('is taken off each meeting that is called and lies ahead; nobody else hears of it', () => {
    const notices = noticesFor(
      left,
      worldWith(aMeeting(), aMeeting({ id: 'meeting_april', start: '2026-04-07T19:30' })),
    );
    expect(notices.map(({ kind, to }) => [kind, to])).toEqual(
      Array.from({ length: 2 }, () => ['meeting-withdrawn', { kind: 'person', personId: 'person_member' }]),
    );
    expect(new Set(notices.map(({ id }) => id)).size).toBe(2);
  });

  it('hears nothing of a meeting that is past, not called, or to which they were not invited', () => {
    const none = [
      aMeeting({ start: '2026-01-06T19:30' }),
      aMeeting({ status: 'scheduled' }),
      aMeeting({ status: 'cancelled' }),
      aMeeting({ invitations: [anInvitation('chair')] }),
    ];
    expect(noticesFor(left, worldWith(...none))).toEqual([]);
  });

  it('is told the same after an exclusion, and no ground', () => {
    const excluded = anEvent('member-excluded', {
      membershipId: 'membership_member',
      personId: 'person_member',
      clause: '7',
    });
    expect(noticesFor(excluded, worldWith(aMeeting())).map(({ kind }) => kind)).toEqual(['meeting-withdrawn']);
  });
});

describe('every type of event', () => {
  const types = Object.entries(hearing);

  it('is heard or excused with a reason', () => {
    const excused = types.flatMap(([, heard]) => (typeof heard === 'function' ? [] : [heard.excused]));
    expect(excused.length).toBeGreaterThan(0);
    expect(excused.every((reason) => reason.length > 20)).toBe(true);
  });

  /** One event of each type, so that the count below is of all of them. */
  const facts: EventFacts = {
    'panel-founded': { ward: 'E05000416' },
    'panel-dissolved': { on: '2026-02-10' },
    'governing-document-drafted': { documentId: 'document_1' },
    'governing-document-adopted': { documentId: 'document_1', meetingId },
    'member-admitted': { personId: 'person_member', party: 'community', joined: 'elected', invitedTo: [meetingId] },
    'membership-ended': { personId: 'person_member', how: 'resigned' },
    'member-excluded': { membershipId: 'membership_member', personId: 'person_member', clause: '7' },
    'office-taken': { office: 'chair', personId: 'person_chair', party: 'community' },
    'office-left': { office: 'chair', personId: 'person_chair' },
    'survey-entered': { surveyId: 'survey_1' },
    'survey-corrected': { surveyId: 'survey_1' },
    'survey-withdrawn': { surveyId: 'survey_1' },
    'what-changed-said': { surveyId: 'survey_1' },
    'published-matched': { compared: 2, matched: 1 },
    'break-recorded': { breakId: 'break_august', from: '2026-08-01', to: '2026-08-31' },
    'break-removed': { breakId: 'break_august', from: '2026-08-01', to: '2026-08-31' },
    'agenda-request-made': { requestId: 'request_1', from: 'resident' },
    'agenda-request-answered': { requestId: 'request_1', outcome: 'taken-on' },
    'agenda-changed': { meetingId, items: 9, late: 0 },
    'agenda-deadline-set': { workingDays: 5 },
    'usual-agenda-saved': { meetingId, items: 9 },
    'evidence-attached': { meetingId, evidenceId: 'evidence_1' },
    'evidence-removed': { meetingId, evidenceId: 'evidence_1' },
    'meeting-scheduled': { meetingId, start: previousStart },
    'meeting-called': called,
    'meeting-changed': { ...changed, previousStart },
    'meeting-cancelled': changed,
    'invitation-answered': { meetingId, personId: 'person_member', answer: 'yes' },
    'meeting-closed': { meetingId, quorate: true, actionIds: ['action_patrol'], priorities: 3 },
    'guest-invited': { meetingId: 'meeting_march', guestId: 'guest_sam', wasCalled: true },
    'joint-meeting-asked': { meetingId, hostId: 'panel_host' },
    'joint-meeting-answered': { meetingId, panelId: 'panel_bishops', answer: 'accepted' },
    'joint-meeting-updated': { meetingId, hostId: 'panel_host', status: 'called' },
    'guest-withdrawn': { meetingId: 'meeting_march', guestId: 'guest_sam' },
    'access-help-arranged': { meetingId: 'meeting_march' },
    'meeting-notes-kept': { meetingId, version: 1 },
    'escalation-put': { escalationId: 'escalation_1' },
    'escalation-answered': { escalationId: 'escalation_1', state: 'taken-up' },
    'brief-saved': { meetingId },
    'brief-sent': { meetingId },
    'bulletin-saved': { meetingId },
    'bulletin-sent': { meetingId },
    'minutes-saved': { meetingId, revision: 1 },
    'minutes-circulated': { meetingId, revision: 1 },
    'minutes-correction-suggested': { meetingId, correctionId: 'correction_1' },
    'minutes-correction-settled': {
      meetingId,
      correctionId: 'correction_1',
      personId: 'person_member',
      accepted: true,
    },
    'minutes-held-back': { meetingId, approvedAt: 'meeting_april' },
    'minutes-amended': { meetingId, amendmentId: 'amendment_1', decidedAt: 'meeting_april' },
    'minutes-published': { meetingId, approvedAt: 'meeting_april' },
    'team-kept': { teamId: 'team_E05000416-1' },
    'notice-handed-over': { noticeId: 'notice-1' },
    'notice-sent-again': { noticeId: 'notice-1', again: 'notice-1-again' },
    'priorities-set': { meetingId, priorities: 3 },
    'concern-raised': { concernId: 'concern_1', from: 'resident' },
    'concern-triaged': { concernId: 'concern_1', outcome: 'taken' },
    'concern-taken-off': { concernId: 'concern_1', outcome: 'declined' },
    'concern-adopted': { concernId: 'concern_1', priorityId: 'priority_1' },
    'concern-ended': { concernId: 'concern_1', priorityId: 'priority_1', outcome: 'met' },
    'concerns-ranked': { concernId: 'concern_1' },
    'displacement-told': { displacedId: 'priority_1', fromId: 'panel_hill' },
    'displacement-seen': { displacedId: 'priority_1', fromId: 'panel_hill', answer: 'reached' },
    'ballot-recorded': { meetingId: 'meeting_1', method: 'dots', corrected: false },
    'priorities-reviewed': { meetingId, reviewed: 3 },
    'priority-closed': { priorityId: 'priority_1', outcome: 'met' },
    'action-asked': { meetingId, actionId: 'action_patrol' },
    'action-answered': { actionId: 'action_patrol', status: 'answered' },
    'action-handed': { actionId: 'action_patrol', had: 'team_E05000416-1', has: 'partner' },
    'action-disputed': { actionId: 'action_patrol' },
    'action-closed': { actionId: 'action_patrol', outcome: 'done' },
  };
  const meeting = aMeeting({
    attendance: [{ personId: 'person_member', name: '', party: 'community', presence: 'present' }],
  });
  const world = factsOf({
    panel: aPanel({
      actions: [
        anAction('patrol', {
          answers: [{ at: 'x', by: 'x', status: 'answered', text: 'Done' }],
          handed: { at: 'x', from: 'Our team', to: 'Lighting' },
          disputed: { at: 'x', why: 'Not done' },
        }),
      ],
    }),
    meeting,
    request: aRequest(),
    boroughOfficers: ['person_group'],
    displacement: aDisplacement(),
  });
  /** A meeting is heard of as it was left by the event that is heard. */
  const worldOf = (type: EventType) => {
    const told: EventFacts[EventType] = facts[type];
    const { sequence } = { sequence: 0, ...told };
    return { ...world, meeting: { ...meeting, sequence } };
  };
  const eventOf = (type: EventType, by?: 'import'): Event => anEvent(type, facts[type], by);
  const expected: Readonly<Partial<Record<EventType, number>>> = {
    'meeting-called': 4,
    'meeting-changed': 4,
    'meeting-cancelled': 4,
    // The team's sergeant hears of the action, and the one member who was there is asked whether it was worth it.
    'meeting-closed': 2,
    'minutes-circulated': 1,
    'minutes-published': 4,
    // Not the adviser, nor the secretary, who sends it here.
    'brief-sent': 2,
    'escalation-put': 1,
    // The secretary answers here, which only a test can, so the chair alone is told.
    'escalation-answered': 1,
    // The secretary makes it here, and is not told of it.
    'agenda-request-made': 0,
    'agenda-request-answered': 1,
    'action-asked': 1,
    // Chair and secretary.
    'joint-meeting-asked': 2,
    // The secretary tells it here, so only the chair is told.
    'displacement-told': 1,
    // The secretary suggests it here, and is not told of it.
    'minutes-correction-suggested': 0,
    'minutes-correction-settled': 1,
    // The secretary answers here, so only the chair is told.
    'action-answered': 1,
    // Whoever has it now, and the chair: the secretary hands it on here.
    'action-handed': 2,
    'action-disputed': 1,
  };

  it.each(Object.keys(facts) as EventType[])('makes as many notices as the table says: %s', (type) => {
    expect(noticesFor(eventOf(type), worldOf(type))).toHaveLength(expected[type] ?? 0);
  });

  it.each(Object.keys(expected) as EventType[])(
    'makes the same notices again, with ids that a provider takes as a tag: %s',
    (type) => {
      const notices = noticesFor(eventOf(type), worldOf(type));
      expect(noticesFor(eventOf(type), worldOf(type))).toEqual(notices);
      const ids = notices.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[\w-]{1,256}$/);
    },
  );

  it.each(Object.keys(facts) as EventType[])('tells nobody when an import brings it: %s', (type) => {
    expect(noticesFor(eventOf(type, 'import'), worldOf(type))).toEqual([]);
  });
});

describe('somebody who joins while a meeting is called', () => {
  const joins = (invitedTo?: readonly ['meeting_march']) =>
    anEvent('member-admitted', {
      personId: 'person_member',
      party: 'community',
      joined: 'elected',
      ...(invitedTo && { invitedTo }),
    });
  const calledMeetings = [aMeeting()];

  it('is invited to it by themselves, once', () => {
    const notices = noticesFor(joins([meetingId]), { ...factsOf(), calledMeetings });
    expect(notices.map(({ kind, to }) => [kind, to])).toEqual([
      ['meeting-invitation', { kind: 'person', personId: 'person_member' }],
    ]);
  });

  it('is not invited twice where the meeting was called after they joined, and this is heard late', () => {
    expect(noticesFor(joins(), { ...factsOf(), calledMeetings })).toEqual([]);
  });
});
