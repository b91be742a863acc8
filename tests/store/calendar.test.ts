import type { Changes } from '@wardmote/domain/changes';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { listedMeetings } from '@wardmote/store/calendar-store';
import { commit } from '@wardmote/store/commit';
import { latestMeetings } from '@wardmote/store/panel-store';
import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { aMeeting, anAgenda, anInvitation, here } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';
import { freshTable } from '../support/fresh-table.ts';
import { itemsOf } from '../support/scene.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});

/** A force of its own for each test, so that its calendar is too. */
const panelIn = (force: string, slug = 'lambeth', changes: Partial<Panel> = {}) =>
  aPanel({
    kind: 'youth',
    id: `panel_${ulid()}`,
    borough: { code: 'E09000022', slug, name: slug, force },
    ...changes,
  });

const write = async (changes: Changes, at = '2026-05-20T10:00:00.000Z') => {
  const command = { id: ulid(), fingerprint: 'a test' };
  const outcome = await commit(table, { newEventId: () => ulid(), now: () => new Date(at) })(command, {
    events: [],
    changes,
    answer: {},
  });
  expect(outcome).toBe('saved');
};

const calledIn = async (force: string, changes: Partial<Meeting> = {}, panel = panelIn(force)) => {
  const meeting = aMeeting({ panelId: panel.id, id: `meeting_${ulid()}`, calledOn: '2026-05-20', ...changes });
  await write({ panel: { after: panel }, meetings: [{ after: meeting }] });
  const change = (after: Partial<Meeting>, at?: string, before = meeting) =>
    write({ unchangedPanel: { ...panel, version: 1 }, meetings: [{ before, after: { ...before, ...after } }] }, at);
  return { panel, meeting, change };
};

const listed = (force: string, slug?: string) => listedMeetings(table)(force, slug);

describe('the calendar of a borough', () => {
  it('lists a meeting that is called, with its panel, its teams and its borough', async () => {
    const { panel, meeting } = await calledIn('one', { invitations: [anInvitation()] });
    expect(await listed('one', 'lambeth')).toEqual([
      {
        id: meeting.id,
        panelId: panel.id,
        kind: 'ordinary',
        status: 'called',
        start: '2026-06-10T19:30',
        end: '2026-06-10T21:00',
        place: 'Karibu Centre, 7 Gresham Road',
        sequence: 0,
        changedAt: '2026-05-20T10:00:00.000Z',
        panelName: panel.name,
        borough: { slug: 'lambeth', name: 'lambeth' },
        teams: ['team_E05000416-1'],
      },
    ]);
  });

  it.each([
    ['is not called yet', { status: 'scheduled', calledOn: undefined }],
    ['was called off before anybody was invited', { status: 'cancelled', calledOn: undefined }],
    [
      'is closed from the first item to the last',
      { agenda: anAgenda().map((item) => ({ ...item, closed: 'legal-advice' as const })) },
    ],
  ] as const)('does not list a meeting that %s', async (name, changes) => {
    await calledIn(name, changes);
    expect(await listed(name)).toEqual([]);
  });

  it('says how it is held, what it is about, and whether one can come without a step', async () => {
    await calledIn('how', {
      how: 'hybrid',
      theme: 'Burglary',
      joinUrl: 'https://meet.example/CANARY',
      access: { stepFree: 'yes', hearingLoop: 'unknown' },
    });
    const [meeting] = await listed('how');
    expect(meeting).toMatchObject({ how: 'hybrid', theme: 'Burglary', stepFree: true });
    expect(JSON.stringify(meeting)).not.toContain('CANARY');
  });

  it('lists a moved meeting once, at its new time, with the number and the time of the change', async () => {
    const { change } = await calledIn('moved');
    await change({ start: '2026-06-17T19:30', sequence: 1, movedFrom: '2026-06-10T19:30' }, '2026-05-25T08:00:00.000Z');
    expect(await listed('moved')).toMatchObject([
      { start: '2026-06-17T19:30', sequence: 1, movedFrom: '2026-06-10T19:30', changedAt: '2026-05-25T08:00:00.000Z' },
    ]);
  });

  it('keeps a meeting that is called off, so that calendars can say so, for three days after its day', async () => {
    const { meeting, change } = await calledIn('off');
    await change({ status: 'cancelled', cancelled: 'The hall is flooded', sequence: 1 });
    expect(await listed('off')).toMatchObject([{ id: meeting.id, status: 'cancelled', sequence: 1 }]);
    const [item] = await itemsOf(table, 'CALENDAR#off');
    expect(new Date(Number(item?.expiresAtEpochSeconds) * 1000).toISOString()).toBe('2026-06-13T00:00:00.000Z');
    expect(JSON.stringify(item)).not.toContain('flooded');
  });

  it('lets go of a meeting that was held', async () => {
    const { change } = await calledIn('held');
    await change({ status: 'held', attendance: here(5), quorum: { present: 5, quorum: 4, quorate: true } });
    expect(await listed('held')).toEqual([]);
  });

  it('is one range of London’s, in the order of the times, and lists no other borough’s', async () => {
    const panel = panelIn('all');
    await calledIn('all', { start: '2026-07-01T19:30' }, panel);
    await calledIn('all', { start: '2026-06-03T10:00' }, panelIn('all'));
    await calledIn('all', { start: '2026-06-02T10:00' }, panelIn('all', 'lambeth-north'));
    expect((await listed('all', 'lambeth')).map(({ start }) => start)).toEqual([
      '2026-06-03T10:00',
      '2026-07-01T19:30',
    ]);
    expect(await listed('all')).toHaveLength(3);
  });
});

describe('the list of a panel', () => {
  it('says how often a meeting has changed and when last, for the panel’s own calendar', async () => {
    const { panel, change } = await calledIn('panel');
    await change({ place: 'The library', sequence: 1 }, '2026-05-25T08:00:00.000Z');
    expect(await latestMeetings(table)(panel.id, 5)).toMatchObject([
      { place: 'The library', sequence: 1, changedAt: '2026-05-25T08:00:00.000Z' },
    ]);
  });
});
