import type { NoticeKind } from '@wardmote/domain/notice-kinds';
import { type Current, whyStale } from '@wardmote/notices/stale';
import { describe, expect, it } from 'vitest';
import { aMember } from '../builders/member.ts';
import { sample, samples } from './samples.ts';
import { anAction, anInvitation, aPanel, aMeeting as withoutGuests } from './things.ts';

/** Somebody is asked to it for one item. */
const aMeeting: typeof withoutGuests = (changes) =>
  withoutGuests({
    guests: [{ id: 'guest_sam', itemId: 'item_2', name: 'Sam' }],
    withdrawnGuests: [{ id: 'guest_sam', itemId: 'item_2', name: 'Sam' }],
    ...changes,
  });

const actions = [anAction('patrol'), anAction('letter'), anAction('lamp')];
const now = '2026-02-10T18:00';
const minutesOwed = [{ meetingId: 'meeting_march', on: '2026-03-03', circulated: false }] as const;
const resultsTold = { owed: { meetingId: 'meeting_march', meetingOn: '2026-03-03', since: '2026-03-03' } } as const;
const owes = { minutesOwed, resultsTold };
const panel = aPanel({ actions, ...owes });

/** What may have happened between the making of a notice and its sending. */
const meanwhile = {
  nothing: {},
  'meeting-cancelled': { meeting: aMeeting({ status: 'cancelled' }) },
  'meeting-moved': { meeting: aMeeting({ sequence: 1 }) },
  'meeting-held': { meeting: aMeeting({ status: 'held' }) },
  'meeting-began': { now: '2026-03-03T19:30' },
  'meeting-past': { now: '2026-03-04T00:00' },
  'left-the-panel': { panel: aPanel({ actions, ...owes, members: [] }) },
  'left-the-office': { panel: aPanel({ actions, ...owes, offices: [] }) },
  'invitation-withdrawn': { meeting: aMeeting({ invitations: [], guests: [] }) },
  answered: {
    meeting: aMeeting({
      invitations: [anInvitation('member', { reply: { answer: 'no', at: '2026-02-11T09:00:00.000Z' } })],
    }),
  },
  'actions-closed': { panel: aPanel(owes) },
  'minutes-gone-round': {
    panel: aPanel({ actions, resultsTold, minutesOwed: minutesOwed.map((owed) => ({ ...owed, circulated: true })) }),
  },
  'residents-told': { panel: aPanel({ actions, minutesOwed }) },
} as const satisfies Record<string, Partial<Current>>;

type Happening = keyof typeof meanwhile;

const called: readonly Happening[] = ['meeting-cancelled', 'meeting-moved', 'meeting-held', 'meeting-past'];
const ahead: readonly Happening[] = [...called, 'meeting-began'];
const invited: readonly Happening[] = ['left-the-panel', 'invitation-withdrawn'];

/** Which of it stops which kind of notice. */
const stops: Readonly<Record<NoticeKind, readonly Happening[]>> = {
  'meeting-invitation': [...called, ...invited],
  'meeting-changed': [...called, ...invited],
  'meeting-cancelled': ['meeting-moved', ...invited],
  // To somebody who has left: it is stopped where they are on the panel again, as they are after each of the last three.
  'meeting-withdrawn': [
    'meeting-cancelled',
    'meeting-held',
    'meeting-past',
    'invitation-withdrawn',
    'left-the-office',
    'actions-closed',
    'minutes-gone-round',
    'residents-told',
  ],
  'meeting-reminder': [...ahead, ...invited, 'answered'],
  // Asked of a team here: its sergeant is on no panel.
  // Asked of the chair of a panel, of a meeting that is not called yet; see joint-asked below.
  // Of a meeting that was held, which it is in one case here; see below.
  'worth-your-time': (Object.keys(meanwhile) as Happening[]).filter((happening) => happening !== 'meeting-held'),
  'joint-asked': Object.keys(meanwhile) as Happening[],
  'guest-invited': [...called, 'invitation-withdrawn'],
  'guest-cancelled': ['meeting-moved', 'invitation-withdrawn'],
  'guest-withdrawn': ['meeting-cancelled', 'meeting-held', 'meeting-past'],
  'action-asked': ['actions-closed'],
  // To the body that has it now.
  'action-handed': ['actions-closed'],
  // Asked of a member here.
  'action-disputed': ['actions-closed', 'left-the-panel'],
  // To the chair here.
  'action-answered': ['left-the-panel', 'left-the-office'],
  // Of actions that nobody has been silent about for long enough; see below.
  'action-reminder': Object.keys(meanwhile) as Happening[],
  'action-escalated': Object.keys(meanwhile) as Happening[],
  'escalation-put': [],
  'escalation-answered': ['left-the-panel', 'left-the-office'],
  // Of what happens in no panel.
  'ward-concern-raised': [],
  'ward-concern-told': [],
  'agenda-request': ['left-the-panel'],
  'agenda-answer': [],
  'item-told': [],
  'concern-raised': ['left-the-panel'],
  'concern-told': [],
  // To the chair here.
  'displacement-told': ['left-the-panel', 'left-the-office'],
  'minutes-circulated': ['left-the-panel'],
  'minutes-overdue': ['left-the-panel', 'minutes-gone-round'],
  'results-untold': ['left-the-panel', 'residents-told'],
  'minutes-correction': ['left-the-panel'],
  'correction-settled': ['left-the-panel'],
  // What the team did is true at another hour too.
  'meeting-brief': [...called.filter((happening) => happening !== 'meeting-moved'), 'left-the-panel'],
  'minutes-published': ['left-the-panel'],
  'follow-confirm': [],
  'news-meeting': ahead,
  'news-minutes': [],
  'news-bulletin': [],
  'daily-digest': [],
};

const kindsAndHappenings = (Object.keys(stops) as NoticeKind[]).flatMap((kind) =>
  (Object.keys(meanwhile) as Happening[]).map((happening) => ({ kind, happening })),
);

/** The samples of a change and a cancellation tell of the first sequence after the call; here everything tells of the call itself. */
const atCall = (kind: NoticeKind) => {
  const notice = sample(kind);
  return 'sequence' in notice.facts ? { ...notice, facts: { ...notice.facts, sequence: 0 } } : notice;
};

describe('just before sending', () => {
  it.each(kindsAndHappenings)('$kind, when this has happened: $happening', ({ kind, happening }) => {
    const to = kind === 'meeting-changed' ? { to: { kind: 'person', personId: 'person_member' } as const } : {};
    const happened: Partial<Current> = meanwhile[happening];
    const why = whyStale({ ...atCall(kind), ...to } as ReturnType<typeof sample>, {
      panel: kind === 'meeting-withdrawn' ? aPanel({ members: [] }) : panel,
      meeting: aMeeting(),
      now,
      ...happened,
    });
    expect(why !== undefined).toBe(stops[kind].includes(happening));
  });
});

describe('that a panel is asked to join a meeting', () => {
  const asked = sample('joint-asked');
  const planned = (answer: 'asked' | 'declined') =>
    aMeeting({ status: 'scheduled', jointWith: [{ panelId: asked.panelId, name: 'Its name', answer }] });

  it('is told while nobody has answered, to whoever holds the office then', () => {
    expect(whyStale(asked, { panel, meeting: planned('asked'), now })).toBeUndefined();
    expect(whyStale(asked, { panel, meeting: planned('declined'), now })).toBe('not-asked');
    expect(whyStale(asked, { panel: aPanel({ offices: [] }), meeting: planned('asked'), now })).toBe('not-in-office');
  });
});

describe('that residents were not told', () => {
  it('is still so where a later meeting was held meanwhile, and not once the bulletin has gone', () => {
    const untold = sample('results-untold');
    const { owed } = resultsTold;
    const march = { meetingId: 'meeting_march', on: '2026-03-03', quorate: true } as const;
    const why = (changes: Parameters<typeof aPanel>[0]) =>
      whyStale(untold, { panel: aPanel({ lastHeld: march, ...changes }), meeting: undefined, now });
    const later = { ...owed, meetingId: 'meeting_april', meetingOn: '2026-04-07' } as const;
    expect(why({ resultsTold: { owed: later } })).toBeUndefined();
    expect(why({ resultsTold: { owed, last: march } })).toBe('residents-told');
  });
});

describe('that an action waits for its owner', () => {
  const at = (changes: Parameters<typeof anAction>[1], kind: 'action-reminder' | 'action-escalated') => {
    const asked = anAction('patrol', { dueOn: '2026-04-01', ...changes });
    return whyStale(sample(kind), { panel: aPanel({ actions: [asked] }), meeting: undefined, now: '2026-05-01T08:00' });
  };

  it.each(['action-reminder', 'action-escalated'] as const)('is told as long as nobody has answered: %s', (kind) => {
    expect(at({}, kind)).toBeUndefined();
    expect(at({ status: 'answered' }, kind)).toBe('action-answered-since');
    const word = { at: '2026-04-30T10:00:00.000Z', by: 'x', status: 'in-progress', text: 'x' } as const;
    expect(at({ status: 'in-progress', answers: [word] }, kind)).toBe('action-answered-since');
  });
});

describe('minutes that went round', () => {
  const round = sample('minutes-circulated');

  it('are told to members and substitutes; an observer waits until they are public', () => {
    const personId = round.to.kind === 'person' ? round.to.personId : 'person_x';
    const with_ = (kind: 'member' | 'observer') => aPanel({ members: [aMember({ personId, kind })] });
    expect(whyStale(round, { panel: with_('member'), meeting: aMeeting(), now })).toBeUndefined();
    expect(whyStale(round, { panel: with_('observer'), meeting: aMeeting(), now })).toBe('not-for-observers');
  });
});

describe('the question whether a meeting was worth the time', () => {
  const asked = sample('worth-your-time');
  const held = aMeeting({ status: 'held' });

  it('is asked of those on the panel, for two weeks', () => {
    expect(whyStale(asked, { panel, meeting: held, now: '2026-03-17T23:59' })).toBeUndefined();
    expect(whyStale(asked, { panel, meeting: held, now: '2026-03-18T00:00' })).toBe('worth-over');
    expect(whyStale(asked, { panel: aPanel({ members: [] }), meeting: held, now })).toBe('not-on-panel');
  });
});

it('an officer hears of what was handed on for as long as they hold their office', () => {
  const notice = samples.find(([name]) => name === 'action-handed-officer')?.[1];
  if (!notice) throw new Error('There is no such sample');
  const at = { meeting: undefined, now };
  expect(whyStale(notice, { ...at, panel })).toBeUndefined();
  expect(whyStale(notice, { ...at, panel: aPanel({ actions, offices: [] }) })).toBe('not-in-office');
  expect(whyStale(notice, { ...at, panel: aPanel({ actions: [] }) })).toBe('action-closed');
});
