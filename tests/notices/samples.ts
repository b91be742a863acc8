import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import type { Bulletin } from '@wardmote/domain/bulletin';
import { type Concern, type OffList, takenOff } from '@wardmote/domain/concern';
import type { Event } from '@wardmote/domain/event';
import type { Meeting } from '@wardmote/domain/meeting';
import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import { isRefusal } from '@wardmote/domain/refusal';
import { chaseNotices } from '@wardmote/notices/chase-notices';
import { reminderNotices } from '@wardmote/notices/meeting-notices';
import type { Digested, Notice } from '@wardmote/notices/notice';
import { noticesFor } from '@wardmote/notices/notices-for';
import { aConcern, aTakenConcern } from '../builders/concern.ts';
import { aPriority } from '../builders/priority.ts';
import { displacementSamples, jointAsked } from './neighbour-samples.ts';
import { owedSamples } from './owed-samples.ts';
import { questionSamples } from './question-samples.ts';
import { aMeeting, anAction, anEvent, anInvitation, aPanel, aRequest, canary, factsOf } from './things.ts';
import { wardConcernSamples } from './ward-concern-samples.ts';

const { panel, meeting } = {
  panel: aPanel({
    actions: [
      anAction('patrol', { what: 'Patrol the school gate at half past three.', dueOn: '2026-04-01' }),
      anAction('lamp', {
        what: 'Mend the lamp at the corner.\nIt has been dark since autumn.',
        owner: { kind: 'partner', name: 'Lambeth Lighting', email: 'lights@council.example', linkKey: 'key-of-lamp' },
      }),
      anAction('bins', {
        what: 'Empty the bins on Fridays.',
        dueOn: '2026-03-20',
        owner: { kind: 'partner', name: 'Lambeth Lighting', email: 'lights@council.example', linkKey: 'key-of-bins' },
      }),
      anAction('letter', {
        what: 'Write to the school.',
        status: 'answered',
        owner: { kind: 'person', personId: 'person_member', name: 'Name of member' },
        answers: [
          { at: '2026-02-10T18:00:00.000Z', by: 'by link', status: 'answered', text: 'Sent on Monday.\nNo reply yet.' },
        ],
        disputed: { at: '2026-02-10T18:00:00.000Z', why: 'The school says that it has not got it.' },
      }),
    ],
  }),
  /** Every text that a notice must not carry is there to be carried. */
  meeting: aMeeting({
    guests: [
      {
        id: 'guest_sam',
        itemId: 'item_2',
        name: 'Name of sam',
        organisation: 'Effra Youth',
        email: 'sam@example.org',
        about: '20:15',
      },
    ],
    closedText: { item_3: canary },
    decisions: [{ itemId: 'item_2', text: canary }],
    minutes: { status: 'circulated', revision: 2, sections: [{ itemId: 'item_2', text: canary }] },
    prioritiesDeferred: canary,
    attendance: [{ personId: 'person_member', name: canary, party: 'community', presence: 'present' }],
  }),
};

/** Asked by the officers between meetings. */
const because = anAction('ramp', {
  what: 'Close the gap in the fence by the ramp.',
  askedAt: undefined,
  concern: { id: 'concern_1', title: 'Scooters on the pavement' },
});

/** The team said that it is the council's to do. */
const handed = anAction('lamp', {
  what: 'Mend the lamp at the corner.',
  owner: { kind: 'partner', name: 'Lambeth Lighting', email: 'lights@council.example', linkKey: 'key-of-lamp' },
  handed: { at: '2026-02-10T18:00:00.000Z', from: 'Bishop’s Safer Neighbourhoods Team', to: 'Lambeth Lighting' },
  answers: [
    {
      at: '2026-02-10T18:00:00.000Z',
      by: 'Sergeant Bell',
      status: 'in-progress',
      text: 'The lamps are the council’s.',
    },
  ],
});

const facts = factsOf({ panel, meeting });
const meetingId = meeting.id;

const moved = aMeeting({
  ...meeting,
  sequence: 1,
  start: '2026-03-31T19:30',
  end: '2026-03-31T21:00',
  invitations: [anInvitation('member'), anInvitation('chair')],
});
const elsewhere = aMeeting({
  ...meeting,
  sequence: 1,
  place: 'The library',
  placeBefore: meeting.place,
  invitations: [anInvitation('member', { reply: { answer: 'yes', at: '2026-02-11T09:00:00.000Z' } })],
});
const cancelled = aMeeting({
  ...meeting,
  status: 'cancelled',
  sequence: 1,
  cancelled: 'The hall is flooded.\nWe will find another day.',
});
const previousStart = meeting.start;
const changed = { meetingId, sequence: 1, wasCalled: true };

/** What the one follower of the panel gets. */
const newsOf = (event: Event, about: Meeting) =>
  noticesFor(event, { ...facts, meeting: about, followers: ['follower_1'] }).find(({ to }) => to.kind === 'follower');

/** What became of a request: each answer, to a resident by mail; to a member who asked, as to a member. */
const answers: readonly (readonly [string, AgendaRequest])[] = [
  ['taken-on', aRequest()],
  [
    'elsewhere',
    aRequest({ answer: { outcome: 'elsewhere', words: 'The council mends it.\nCase 4711.', on: '2026-02-10' } }),
  ],
  [
    'declined',
    aRequest({
      from: 'member',
      personId: 'person_member',
      answer: { outcome: 'declined', words: 'Said before.', on: '2026-02-10' },
    }),
  ],
];
const answerTo = (request: AgendaRequest) =>
  noticesFor(anEvent('agenda-request-answered', { requestId: request.id, outcome: 'declined' }), {
    ...facts,
    request,
  })[0];

/** What became of a concern: each answer, to a resident by mail. */
const concerns: readonly (readonly [string, Concern])[] = [
  ['taken', aTakenConcern()],
  ['merged', aConcern({ triage: { outcome: 'merged', on: '2026-02-12', mergedInto: 'concern_2' } })],
  ['elsewhere', aConcern({ triage: { outcome: 'elsewhere', on: '2026-02-12', words: 'The council mends it.' } })],
  ['declined', aConcern({ triage: { outcome: 'declined', on: '2026-02-12', words: 'It is in another ward.' } })],
];
const toldOf = (concern: Concern) =>
  noticesFor(anEvent('concern-triaged', { concernId: concern.id, outcome: concern.triage?.outcome ?? 'taken' }), {
    ...facts,
    concern,
  })[0];

/** How one that was on the list of the panel left it. */
const offList: readonly OffList[] = [
  { outcome: 'merged', on: '2026-03-12' },
  { outcome: 'elsewhere', on: '2026-03-12', words: 'The council has put up a gate.' },
  { outcome: 'declined', on: '2026-03-12', words: 'Nobody has seen a scooter since the spring.' },
];
const offListOf = (how: OffList) => {
  const concern = takenOff(aTakenConcern(), how);
  if (isRefusal(concern)) throw new Error(concern.refused);
  const event = anEvent('concern-taken-off', { concernId: concern.id, outcome: how.outcome });
  return noticesFor(event, { ...facts, concern })[0];
};

const chasedOn = (today: string) => chaseNotices(facts, { today, at: `${today}T07:30:00.000Z` })[0];

const named: readonly (readonly [string, Notice | undefined])[] = [
  ['meeting-invitation', noticesFor(anEvent('meeting-called', { meetingId, sequence: 0 }), facts)[2]],
  [
    'meeting-changed-time',
    noticesFor(anEvent('meeting-changed', { ...changed, previousStart }), { ...facts, meeting: moved })[0],
  ],
  [
    'meeting-changed-place',
    noticesFor(anEvent('meeting-changed', { ...changed, previousStart }), { ...facts, meeting: elsewhere })[0],
  ],
  ['meeting-cancelled', noticesFor(anEvent('meeting-cancelled', changed), { ...facts, meeting: cancelled })[2]],
  [
    'meeting-withdrawn',
    noticesFor(anEvent('membership-ended', { personId: 'person_member', how: 'resigned' }), {
      ...facts,
      calledMeetings: [meeting],
    })[0],
  ],
  ['meeting-reminder', reminderNotices(panel, meeting, { today: '2026-03-01', at: '2026-03-01T07:30:00.000Z' })[2]],
  ['joint-asked', jointAsked],
  [
    'guest-invited',
    noticesFor(anEvent('guest-invited', { meetingId, guestId: 'guest_sam', wasCalled: true }), facts)[0],
  ],
  [
    'guest-changed',
    noticesFor(anEvent('meeting-changed', { ...changed, previousStart }), { ...facts, meeting: elsewhere }).at(-1),
  ],
  [
    'guest-moved',
    noticesFor(anEvent('meeting-changed', { ...changed, previousStart }), { ...facts, meeting: moved }).at(-1),
  ],
  [
    'guest-withdrawn',
    noticesFor(anEvent('guest-withdrawn', { meetingId, guestId: 'guest_sam' }), {
      ...facts,
      meeting: { ...meeting, guests: [], withdrawnGuests: meeting.guests },
    })[0],
  ],
  ['guest-cancelled', noticesFor(anEvent('meeting-cancelled', changed), { ...facts, meeting: cancelled }).at(-1)],
  ...noticesFor(
    anEvent('meeting-closed', {
      meetingId,
      quorate: true,
      actionIds: ['action_patrol', 'action_lamp', 'action_bins', 'action_letter'],
      priorities: 3,
    }),
    facts,
  ).map((notice) => [`action-asked-${'as' in notice.facts ? notice.facts.as : ''}`, notice] as const),
  [
    'action-asked-because',
    noticesFor(anEvent('action-asked', { actionId: 'action_ramp', concernId: 'concern_1' }), {
      ...facts,
      panel: aPanel({ actions: [because] }),
    })[0],
  ],
  [
    'action-answered',
    noticesFor(
      anEvent('action-answered', { actionId: 'action_letter', status: 'answered' }, 'person_member'),
      facts,
    )[0],
  ],
  ...noticesFor(anEvent('action-handed', { actionId: 'action_lamp', had: 'team_E05000416-1', has: 'partner' }), {
    ...facts,
    panel: aPanel({ actions: [handed] }),
  }).map((notice) => [`action-handed-${'as' in notice.facts ? notice.facts.as : ''}`, notice] as const),
  ['action-reminder', chasedOn('2026-04-02')],
  ['action-reminder-again', chasedOn('2026-04-16')],
  ['action-escalated', chasedOn('2026-05-01')],
  ...questionSamples(facts),
  ['action-disputed', noticesFor(anEvent('action-disputed', { actionId: 'action_letter' }), facts)[0]],
  [
    'worth-your-time',
    noticesFor(anEvent('meeting-closed', { meetingId, quorate: true, actionIds: [], priorities: 3 }), facts)[0],
  ],
  [
    'agenda-request',
    noticesFor(anEvent('agenda-request-made', { requestId: 'request_1', from: 'resident' }, 'link'), facts)[0],
  ],
  ...answers.map(([name, request]) => [`agenda-answer-${name}`, answerTo(request)] as const),
  [
    'concern-raised',
    noticesFor(anEvent('concern-raised', { concernId: 'concern_1', from: 'resident' }, 'link'), facts)[0],
  ],
  ...concerns.map(([name, concern]) => [`concern-told-${name}`, toldOf(concern)] as const),
  ...offList.map((how) => [`concern-told-off-list-${how.outcome}`, offListOf(how)] as const),
  [
    'concern-told-adopted',
    noticesFor(anEvent('concern-adopted', { concernId: 'concern_1', priorityId: 'priority_1' }), {
      ...facts,
      panel: aPanel({ priorities: [aPriority({ id: 'priority_1', title: 'Scooters on the pavement' })] }),
      concern: aTakenConcern(),
    })[0],
  ],
  ...(['partly-met', 'dropped'] as const).map((outcome) => {
    const ended = { concernId: 'concern_1', priorityId: 'priority_1', outcome } as const;
    const [notice] = noticesFor(anEvent('concern-ended', ended), { ...facts, concern: aTakenConcern() });
    return [`concern-told-ended-${outcome}`, notice] as const;
  }),
  [
    'concern-told-action-ended',
    noticesFor(anEvent('action-closed', { actionId: 'action_gone', outcome: 'done', concernId: 'concern_1' }), {
      ...facts,
      concern: aTakenConcern(),
    })[0],
  ],
  ...displacementSamples,
  ...wardConcernSamples,
  ['minutes-circulated', noticesFor(anEvent('minutes-circulated', { meetingId, revision: 2 }), facts)[0]],
  ...owedSamples(panel, meeting),
  [
    'minutes-correction',
    noticesFor(
      anEvent('minutes-correction-suggested', { meetingId, correctionId: 'correction_1' }, 'person_member'),
      facts,
    )[0],
  ],
  ...[true, false].map((accepted) => {
    const settled = { meetingId, correctionId: 'correction_1', personId: 'person_member', accepted } as const;
    const name = `correction-settled-${accepted ? 'taken' : 'not-taken'}`;
    return [name, noticesFor(anEvent('minutes-correction-settled', settled), facts)[0]] as const;
  }),
  [
    'escalation-put',
    noticesFor(anEvent('escalation-put', { escalationId: 'escalation_1' }), {
      ...facts,
      boroughOfficers: ['person_group'],
    })[0],
  ],
  [
    'escalation-answered',
    noticesFor(anEvent('escalation-answered', { escalationId: 'escalation_1', state: 'taken-up' }), facts)[0],
  ],
  [
    'item-told',
    noticesFor(anEvent('minutes-published', { meetingId, approvedAt: 'meeting_april' }), {
      ...facts,
      askedFor: [aRequest({ email: 'resident@example.org' })],
    }).find(({ kind }) => kind === 'item-told'),
  ],
  ['meeting-brief', noticesFor(anEvent('brief-sent', { meetingId }), facts)[0]],
  ['minutes-published', noticesFor(anEvent('minutes-published', { meetingId, approvedAt: 'meeting_april' }), facts)[0]],
];

const bulletin: Bulletin = {
  meetingId,
  panelId: panel.id,
  version: 2,
  text: '## You said\n\n- **Vehicle crime**\n\n## We did\n\nThe lamp is mended.',
  savedBy: 'person_secretary',
  savedOn: '2026-03-05',
  sentOn: '2026-03-05',
};
const news: readonly (readonly [string, Notice | undefined])[] = [
  [
    'follow-confirm',
    {
      id: 'follow-follower_1-2026-02-10',
      kind: 'follow-confirm',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'follower', followerId: 'follower_1' },
      at: '2026-02-10T18:00:00.000Z',
      facts: { followerId: 'follower_1', linkKey: 'key-of-follower' },
    },
  ],
  [
    'news-bulletin',
    noticesFor(anEvent('bulletin-sent', { meetingId }), { ...facts, followers: ['follower_1'], bulletin })[0],
  ],
  ['news-meeting-called', newsOf(anEvent('meeting-called', { meetingId, sequence: 0 }), meeting)],
  ['news-meeting-changed', newsOf(anEvent('meeting-changed', { ...changed, previousStart }), moved)],
  ['news-meeting-cancelled', newsOf(anEvent('meeting-cancelled', changed), cancelled)],
  ['news-minutes', newsOf(anEvent('minutes-published', { meetingId, approvedAt: 'meeting_april' }), meeting)],
];

const inDigest = named.flatMap(([, notice]) =>
  notice && ['action-answered', 'minutes-published'].includes(notice.kind) ? [notice] : [],
) as readonly Digested[];
const elsewhereToo = inDigest.map((notice) => ({
  ...notice,
  panelId: 'panel_other',
  panelName: 'Vassall ward panel',
})) as readonly Digested[];

/** Notices of every kind, with the name under which their wording is kept in golden/. */
export const samples: readonly (readonly [string, Notice | undefined])[] = [
  ...named,
  ...news,
  ...[inDigest, [...inDigest, ...elsewhereToo]].map((notices, index): readonly [string, Notice] => [
    index === 0 ? 'daily-digest' : 'daily-digest-two-panels',
    {
      id: 'digest-2026-03-18-person_member',
      kind: 'daily-digest',
      panelId: panel.id,
      panelName: panel.name,
      to: { kind: 'person', personId: 'person_member' },
      at: '2026-03-18T07:30:00.000Z',
      facts: { on: '2026-03-18', notices },
    },
  ]),
];

/** One sample of a kind. */
export const sample = <Kind extends NoticeKind>(kind: Kind): Notice<Kind> => {
  for (const [, notice] of samples) if (notice?.kind === kind) return notice as Notice<Kind>;
  throw new Error(`There is no sample of ${kind}`);
};
