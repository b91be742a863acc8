import { useCases } from '@wardmote/runtime/use-cases';
import { savePoll } from '@wardmote/store/poll-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { lambeth, placesOnRecord } from '../support/on-record.ts';
import { openScenes, request } from '../support/scene.ts';

let scenes: Awaited<ReturnType<typeof openScenes>>;
beforeAll(async () => {
  scenes = await openScenes();
});

/** The use cases over a table that counts what is asked of it. */
const counted = async () => {
  const table = (await freshTable()).openAgain();
  await placesOnRecord(table, 1);
  let requests = 0;
  table.client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  const app = useCases({ table, now: () => new Date('2026-06-12T10:00:00Z') });
  const during = async (work: () => Promise<object>) => {
    requests = 0;
    const result = await work();
    return { result, requests };
  };
  return { app, table, during };
};

describe('the calendar of a borough and of London', () => {
  it('costs two requests, and one more in five minutes for the elections', async () => {
    const { app, during } = await counted();
    const costs = [];
    for (const slug of ['lambeth', undefined, 'lambeth'])
      costs.push((await during(() => app.viewCalendar(slug))).requests);
    expect(costs).toEqual([3, 2, 2]);
  });

  it('of a borough with another police force is found there', async () => {
    const { app, table, during } = await counted();
    await placesOnRecord(table, 1, {
      ...lambeth,
      code: 'E09000001',
      slug: 'city',
      name: 'City',
      force: 'city-of-london',
    });
    await app.viewCalendar();
    const { result, requests } = await during(() => app.viewCalendar('city'));
    expect([requests, result]).toEqual([3, expect.objectContaining({ meetings: [] })]);
    expect(await app.viewCalendar('atlantis')).toMatchObject({ refused: 'borough-unknown' });
  });

  it('knows of an election within five minutes of its import', async () => {
    const { table } = await counted();
    let time = Date.parse('2026-06-12T10:00:00Z');
    const app = useCases({ table, now: () => new Date(time) });
    expect(await app.viewPollAround('2026-06-20', 'lambeth')).toBeUndefined();
    await savePoll(table)({ name: 'By-election', on: '2026-06-25', from: '2026-06-01' });
    time += 5 * 60_000;
    expect(await app.viewPollAround('2026-06-20', 'lambeth')).toMatchObject({ name: 'By-election' });
    expect(await app.viewPollAround('2026-06-02', 'lambeth')).toBeUndefined();
  });
});

describe('a break of a panel', () => {
  it('is on its record with its event, and puts off the day by which it must meet', async () => {
    const { panelId, secretary, panel, events } = await scenes.scene({ panel: { called: [] } });
    const app = scenes.app;
    const before = await app.viewPanel(secretary, panelId);
    expect(before).toMatchObject({ due: { by: '2026-06-17' } });
    const rest = { panelId, from: '2026-06-13', to: '2026-06-22', reason: 'CANARY exams' };
    expect(await app.recordBreak(request(secretary), rest)).toEqual({ breakId: expect.stringMatching(/^break_/) });
    expect((await panel()).breaks).toMatchObject([{ from: '2026-06-13', to: '2026-06-22', recordedOn: '2026-06-12' }]);
    expect(await app.viewPanel(secretary, panelId)).toMatchObject({ due: { by: '2026-06-27' } });
    const told = (await events()).at(-1);
    expect(told).toMatchObject({ type: 'break-recorded', facts: { from: '2026-06-13', to: '2026-06-22' } });
    expect(JSON.stringify(told)).not.toContain('CANARY');
  });

  it('is not the police’s to record (promise 6)', async () => {
    const { panelId, sergeant } = await scenes.scene();
    const rest = { panelId, from: '2026-08-01', to: '2026-08-31', reason: 'Summer' };
    expect(await scenes.app.recordBreak(request(sergeant), rest)).toMatchObject({
      refused: 'police-cannot-change-record',
    });
  });
});

describe('a meeting that is moved', () => {
  it('keeps from when, once it was called; a plan that is moved does not', async () => {
    const { panelId, june, secretary, meeting } = await scenes.scene({
      june: { start: '2026-06-30T19:30', end: '2026-06-30T21:00' },
    });
    const moved = { panelId, meetingId: june, start: '2026-07-07T19:30', end: '2026-07-07T21:00', place: 'The hall' };
    await scenes.app.changeMeeting(request(secretary), moved);
    expect((await meeting(june)).movedFrom).toBe('2026-06-30T19:30');
    await scenes.app.changeMeeting(request(secretary), { ...moved, place: 'The library' });
    expect((await meeting(june)).movedFrom).toBe('2026-06-30T19:30');

    const plan = await scenes.scene({
      june: { status: 'scheduled', start: '2026-06-30T19:30', end: '2026-06-30T21:00' },
    });
    await scenes.app.changeMeeting(request(plan.secretary), { ...moved, panelId: plan.panelId, meetingId: plan.june });
    expect((await plan.meeting(plan.june)).movedFrom).toBeUndefined();
  });

  it('keeps the place that its last change gave up, and forgets it with the next that leaves the place alone', async () => {
    const { panelId, june, secretary, meeting } = await scenes.scene({
      june: { start: '2026-06-30T19:30', end: '2026-06-30T21:00', place: 'The hall' },
    });
    const same = { panelId, meetingId: june, start: '2026-06-30T19:30', end: '2026-06-30T21:00' };
    await scenes.app.changeMeeting(request(secretary), { ...same, place: 'The library' });
    expect((await meeting(june)).placeBefore).toBe('The hall');
    await scenes.app.changeMeeting(request(secretary), { ...same, place: 'The library', end: '2026-06-30T21:30' });
    expect((await meeting(june)).placeBefore).toBeUndefined();
  });
});
