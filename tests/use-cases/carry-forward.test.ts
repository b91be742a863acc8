import { beforeAll, describe, expect, it } from 'vitest';
import { anAgenda } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;

let scenes: Scenes;
beforeAll(async () => {
  scenes = await openScenes();
}, 60_000);

const inMay = () => scenes.over(scenes.table, '2026-05-20T10:00:00Z');
const gates = { id: 'item_gates', kind: 'other', heading: 'The park gates' } as const;
const withGates = () => scenes.scene({ may: { agenda: [...anAgenda(), gates] } });

describe('carrying items over', () => {
  it('offers what the last meetings did not come to, and puts it on the agenda with where it comes from', async () => {
    const at = await withGates();
    const view = await inMay().viewAgenda(at.secretary, at.panelId, at.june);
    expect(view).toMatchObject({ leftOver: [{ from: { id: at.may }, items: [gates] }] });
    const on = { panelId: at.panelId, meetingId: at.june, fromMeetingId: at.may, itemIds: [gates.id] };
    expect(await inMay().carryForward(request(at.secretary), on)).toEqual({ meetingId: at.june });
    const carried = (await at.meeting(at.june)).agenda.find(({ heading }) => heading === gates.heading);
    expect(carried).toMatchObject({
      carriedFrom: { meetingId: at.may, itemId: gates.id, on: '2026-05-06' },
      timesCarried: 1,
    });
    expect(await inMay().viewAgenda(at.secretary, at.panelId, at.june)).toMatchObject({ leftOver: [] });
    expect(await inMay().carryForward(request(at.secretary), on)).toMatchObject({ refused: 'agenda-item-unknown' });
  });

  it('asks for a reason once the agenda is settled', async () => {
    const at = await withGates();
    const on = { panelId: at.panelId, meetingId: at.june, fromMeetingId: at.may, itemIds: [gates.id] };
    expect(await scenes.app.carryForward(request(at.secretary), on)).toMatchObject({
      refused: 'late-item-needs-reason',
    });
    await scenes.app.carryForward(request(at.secretary), { ...on, lateBecause: 'They fall shut' });
    expect((await at.meeting(at.june)).agenda).toContainEqual(
      expect.objectContaining({ lateBecause: 'They fall shut' }),
    );
  });

  it('is seen by those alone who may change the agenda', async () => {
    const at = await withGates();
    expect(await inMay().viewAgenda(at.as('member', 'person_05'), at.panelId, at.june)).toMatchObject({
      refused: 'not-your-part',
    });
  });
});

describe('the usual agenda of a panel', () => {
  it('is kept from a meeting, and the next one is set down with it', async () => {
    const own = { id: 'item_own', kind: 'other', heading: 'Neighbourhood Watch', minutesPlanned: 10 } as const;
    const at = await scenes.scene({ june: { agenda: [...anAgenda(), own] } });
    const kept = await inMay().saveUsualAgenda(request(at.secretary), { panelId: at.panelId, meetingId: at.june });
    expect(kept).toEqual({ items: 10 });
    const july = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' } as const;
    const outcome = await inMay().scheduleMeeting(request(at.secretary), { panelId: at.panelId, ...july });
    const { agenda } = await at.meeting('meetingId' in outcome ? outcome.meetingId : 'meeting_');
    expect(agenda.at(-1)).toMatchObject({ kind: 'other', heading: 'Neighbourhood Watch', minutesPlanned: 10 });
    expect(agenda).toHaveLength(10);
  });

  it('is kept by officers only', async () => {
    const at = await scenes.scene();
    const member = request(at.as('member', 'person_05'));
    expect(await inMay().saveUsualAgenda(member, { panelId: at.panelId, meetingId: at.june })).toMatchObject({
      refused: 'not-your-part',
    });
  });
});
