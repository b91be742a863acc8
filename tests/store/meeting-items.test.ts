import type { Meeting } from '@wardmote/domain/meeting';
import { ranges } from '@wardmote/store/keys';
import { findMeetingForNotices } from '@wardmote/store/meeting-for-notices';
import { itemsOfMeeting, meetingFrom } from '@wardmote/store/meeting-items';
import {
  findInvitation,
  findMeeting,
  findOpenMeeting,
  meetingsToChase,
  meetingsToRemind,
} from '@wardmote/store/meeting-store';
import { latestMeetings } from '@wardmote/store/panel-store';
import { type Item, queryAll } from '@wardmote/store/query';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHeldMeeting, aMeeting, anAgenda, anAttendance, anInvitation, theMinutes } from '../builders/meeting.ts';
import { freshTable } from '../support/fresh-table.ts';
import { putOnRecord } from '../support/on-record.ts';

const agenda = anAgenda().map((item) => (item.id === 'item_5' ? { ...item, closed: 'legal-advice' as const } : item));
/** A meeting with everything that a meeting can have. */
const full: Meeting = aHeldMeeting({
  id: 'meeting_full',
  agenda,
  sequence: 3,
  invitations: [
    anInvitation({ reply: { answer: 'substitute', at: '2026-05-01T10:00:00.000Z', substitute: 'Bea Moyo' } }),
    anInvitation({ personId: 'person_02', reply: { answer: 'no', at: '2026-05-01T11:00:00.000Z' } }),
    anInvitation({ personId: 'person_03' }),
  ],
  attendance: [
    anAttendance(),
    anAttendance({ personId: undefined, name: 'A guest', party: 'public', presence: 'late' }),
    anAttendance({ personId: 'person_14', standsFor: 'person_03' }),
  ],
  presentBy: { community: 2, public: 1 },
  decisions: [
    { itemId: 'item_6', text: 'Agreed', votesFor: 5, votesAgainst: 1 },
    { itemId: 'item_7', text: 'Noted' },
  ],
  prioritiesDeferred: 'The survey is not in',
  nextOn: '2026-06-10',
  closedText: { item_5: 'CANARY closed', item_8: '' },
  minutes: theMinutes({ sections: [{ itemId: 'item_6', text: 'CANARY minutes' }] }),
});
const published = aHeldMeeting({
  ...full,
  id: 'meeting_published',
  minutes: theMinutes({
    status: 'published',
    approvedAt: 'meeting_june',
    approvedOn: '2026-06-10',
    publishedOn: '2026-06-12',
  }),
});

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await putOnRecord(table, { meetings: [full, published, aMeeting()] });
});

describe('a meeting in the table', () => {
  it.each([
    ['with everything', full],
    ['with published minutes', published],
    ['that was only called', aMeeting()],
  ])('%s is read as it was written', async (_, meeting) => {
    expect(await findMeeting(table)(meeting.id)).toEqual({ ...meeting, version: 1 });
  });

  it('that was called off is made again from its items', () => {
    const off = aMeeting({ status: 'cancelled', cancelled: 'No room' });
    expect(meetingFrom(itemsOfMeeting(off))).toEqual(off);
  });

  it('reads the same every time, in whatever order the table gives the names of a map', () => {
    const counts = [
      { public: 1, community: 2 },
      { community: 2, public: 1 },
    ];
    const [one, other] = counts.map((presentBy) => JSON.stringify(meetingFrom(itemsOfMeeting({ ...full, presentBy }))));
    expect(one).toBe(other);
  });

  it('that is not there is not found', async () => {
    expect(await findMeeting(table)('meeting_none')).toBeUndefined();
    expect(await findOpenMeeting(table)('meeting_none')).toBeUndefined();
    expect(await findInvitation(table)('meeting_full', 'person_99')).toBeUndefined();
  });
});

describe('what anybody may read of a meeting', () => {
  const fetched = async (id: Meeting['id']): Promise<readonly Item[]> => queryAll(table, ranges.meetingOpen(id));

  it('is fetched by a key condition that leaves out all else: no closed text, no draft, nobody’s name', async () => {
    const items = await fetched('meeting_full');
    expect(items.map(({ sk }) => sk)).toEqual(['OPEN#MEETING']);
    expect(JSON.stringify(items)).not.toMatch(/CANARY|Member 01|A guest|key-of/);
  });

  it('has the minutes and the decisions once they are published', async () => {
    expect((await fetched('meeting_published')).map(({ sk }) => sk)).toEqual(['OPEN#MEETING', 'OPEN#MINUTES']);
    const meeting = await findOpenMeeting(table)('meeting_published');
    expect(meeting).toMatchObject({ minutes: published.minutes, decisions: published.decisions });
    expect(JSON.stringify(meeting)).not.toMatch(/CANARY|Member 01|A guest|key-of/);
  });

  it('still says that an item is closed, and why', async () => {
    const meeting = await findOpenMeeting(table)('meeting_full');
    expect(meeting?.agenda.find(({ id }) => id === 'item_5')).toMatchObject({ closed: 'legal-advice' });
    expect(meeting).toMatchObject({ closedText: {}, invitations: [], attendance: [], decisions: [] });
  });

  it('never gets a closed text under an open key, whatever state the meeting is in', () => {
    for (const meeting of [full, published, { ...full, status: 'called' as const }]) {
      const open = itemsOfMeeting(meeting).filter(({ sk }) => String(sk).startsWith('OPEN#'));
      expect(JSON.stringify(open)).not.toContain('CANARY closed');
    }
  });
});

it('its items begin with the meeting itself, which carries the version: a Query that meets a write in passing has the older one', () => {
  const sorted = itemsOfMeeting(full).map(({ sk, entity }) => [String(sk), entity] as const);
  expect(sorted.toSorted(([one], [other]) => (one < other ? -1 : 1))[0]?.[1]).toBe('meeting');
});

it('what a notice is made of has neither closed text nor the draft of the minutes', async () => {
  const meeting = await findMeetingForNotices(table)('meeting_full');
  expect(meeting?.invitations).toHaveLength(3);
  expect(meeting?.attendance).toHaveLength(3);
  expect(JSON.stringify(meeting)).not.toContain('CANARY');
});

it('one invitation comes with its meeting, and with nobody else’s', async () => {
  const found = await findInvitation(table)('meeting_full', 'person_02');
  expect(found).toMatchObject({
    meeting: { id: 'meeting_full', closedText: {} },
    invitation: { personId: 'person_02', reply: { answer: 'no' } },
  });
  expect(found?.meeting.invitations).toHaveLength(1);
});

it('the last meetings of a panel are listed latest first, as many as were asked', async () => {
  const listed = async (most: number) => (await latestMeetings(table)('panel_coldharbour', most)).map(({ id }) => id);
  await expect.poll(() => listed(9)).toEqual(['meeting_june', 'meeting_published', 'meeting_full']);
  expect(await listed(1)).toEqual(['meeting_june']);
  expect(await latestMeetings(table)('panel_coldharbour', 1)).toMatchObject([
    { status: 'called', place: 'Karibu Centre, 7 Gresham Road' },
  ]);
});

it('a meeting is in the queue of reminders two days before, while it is called', async () => {
  await expect.poll(() => meetingsToRemind(table)('2026-06-08')).toEqual(['meeting_june']);
  expect(await meetingsToRemind(table)('2026-06-09')).toEqual([]);
  expect(await meetingsToRemind(table)('2026-05-04')).toEqual([]);
});

describe('minutes that have not gone round', () => {
  const draft = theMinutes({ status: 'draft', circulatedOn: undefined });
  const chased = async (changes: Partial<Meeting>, day: string) => {
    const table = await freshTable();
    await putOnRecord(table, { meetings: [aHeldMeeting({ minutes: draft, ...changes })] });
    return meetingsToChase(table)(day);
  };

  it('are asked for from the fifteenth day on, however late the clock comes', async () => {
    expect(await chased({}, '2026-05-20')).toEqual([]);
    expect(await chased({}, '2026-05-21')).toEqual(['meeting_may']);
    expect(await chased({}, '2026-08-01')).toEqual(['meeting_may']);
  });

  it('are not asked for once they have, or where the meeting was not held', async () => {
    expect(await chased({ minutes: theMinutes() }, '2026-08-01')).toEqual([]);
    expect(await chased({ status: 'cancelled', minutes: undefined }, '2026-08-01')).toEqual([]);
  });
});
