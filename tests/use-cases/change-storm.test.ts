import type { Event } from '@wardmote/domain/event';
import { noticesFor } from '@wardmote/notices/notices-for';
import { addNotice, claimNotice } from '@wardmote/store/notice-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { anInvitation } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

let { over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ over, scene, table } = await openScenes());
});

const called = { june: { start: '2026-07-08T19:30', end: '2026-07-08T21:00', invitations: [anInvitation()] } };
type Scene = Awaited<ReturnType<typeof scene>>;

const changesOf = async (at: Scene) =>
  (await at.events()).filter((event): event is Event<'meeting-changed'> => event.type === 'meeting-changed');

/** A change a minute, to and fro between two days, and to another place at last. */
const stormOf = async (at: Scene, count: number) => {
  for (let minute = 0; minute < count; minute += 1) {
    const now = `2026-06-12T10:${String(minute).padStart(2, '0')}:00.000Z`;
    const day = minute % 2 ? '2026-07-09' : '2026-07-10';
    const asked = { start: `${day}T19:30`, end: `${day}T21:00`, place: minute > 30 ? 'The library' : 'The hall' };
    await over(table, now).changeMeeting(request(at.secretary), { panelId: at.panelId, meetingId: at.june, ...asked });
  }
};

describe('fifty changes of one meeting in an hour (B13)', () => {
  it('are two mails to each of those invited: the first, and one that tells what it was to them', async () => {
    const at = await scene(called);
    await stormOf(at, 50);
    const [meeting, panel] = [await at.meeting(at.june), await at.panel()];
    const facts = { panel, meeting, sergeants: {} };
    const changes = await changesOf(at);
    expect(changes).toHaveLength(50);
    const moments = new Set(changes.slice(1).map((change) => change.facts.notBefore));
    expect([changes[0]?.facts.notBefore, ...moments]).toEqual([undefined, '2026-06-12T11:00:00.000Z']);

    const heard = changes.flatMap((change, index) => noticesFor(change, { eventId: `change-${index}`, ...facts }));
    expect(heard).toMatchObject([
      {
        id: 'change-49-person_01',
        notBefore: '2026-06-12T11:00:00.000Z',
        facts: { start: '2026-07-09T19:30', previousStart: '2026-07-10T19:30', place: 'The library' },
      },
    ]);
  });

  it('rest in the outbox until the hour is over', async () => {
    const at = await scene(called);
    await stormOf(at, 2);
    const facts = { panel: await at.panel(), meeting: await at.meeting(at.june), sergeants: {} };
    const last = (await changesOf(at)).at(-1);
    const [notice] = last ? noticesFor(last, { eventId: `storm-${at.panelId}`, ...facts }) : [];
    if (!notice) throw new Error('nobody is told');
    await addNotice(table)(notice, new Date('2026-06-12T10:01:00.000Z'));
    const claim = (time: string) => {
      const now = new Date(`2026-06-12T${time}:00.000Z`);
      return claimNotice(table)(notice.id, now, new Date(now.getTime() + 60_000));
    };
    expect(await claim('10:59')).toBeUndefined();
    expect(await claim('11:00')).toMatchObject({ notice: { id: notice.id }, attempt: 1 });
  });

  it('are not held back on the day itself', async () => {
    const at = await scene({ june: { ...called.june, start: '2026-06-12T19:30', end: '2026-06-12T21:00' } });
    const tonight = { start: '2026-06-12T20:00', end: '2026-06-12T21:00' };
    for (const place of ['The library', 'The school']) {
      const asked = { panelId: at.panelId, meetingId: at.june, ...tonight, place };
      await over(table).changeMeeting(request(at.secretary), asked);
    }
    expect((await changesOf(at)).map(({ facts }) => 'notBefore' in facts)).toEqual([false, false]);
  });
});

it('a change of place and then of time within the hour tells the old place too', async () => {
  const at = await scene(called);
  const change = (minute: string, changes: object) =>
    over(table, `2026-06-12T10:${minute}:00.000Z`).changeMeeting(request(at.secretary), {
      panelId: at.panelId,
      meetingId: at.june,
      start: called.june.start,
      end: '2026-07-08T21:00',
      place: 'The hall',
      ...changes,
    });
  await change('00', { end: '2026-07-08T21:30' });
  await change('10', { place: 'The library' });
  await change('20', { place: 'The library', start: '2026-07-08T19:00' });
  expect(await at.meeting(at.june)).toMatchObject({ movedFrom: '2026-07-08T19:30', placeBefore: 'The hall' });
});
