import type { ItemChange } from '@wardmote/domain/agenda-rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;

let scenes: Scenes;
beforeAll(async () => {
  scenes = await openScenes();
}, 60_000);

const inMay = () => scenes.over(scenes.table, '2026-05-20T10:00:00Z');
const asItIs = async (at: Scene): Promise<ItemChange[]> =>
  (await at.meeting(at.june)).agenda.map(({ id, kind, heading }) => ({ id, kind, heading, openness: 'open' }));
const gates: ItemChange = { kind: 'other', heading: 'The park gates', openness: 'open', minutesPlanned: 10 };
const onIt = (at: Scene, agenda: readonly ItemChange[]) => ({ panelId: at.panelId, meetingId: at.june, agenda });

describe('changing an agenda', () => {
  it('adds, moves and takes off items in one act, and tells it without a word of them', async () => {
    const at = await scenes.scene();
    const [welcome, minutes, ...rest] = await asItIs(at);
    const agenda = [minutes, welcome, gates, ...rest.slice(1)].flatMap((item) => item ?? []);
    expect(await inMay().changeAgenda(request(at.secretary), onIt(at, agenda))).toEqual({ meetingId: at.june });
    const after = (await at.meeting(at.june)).agenda;
    expect(after.map(({ heading }) => heading)).toEqual(agenda.map(({ heading }) => heading));
    expect(after[2]).toMatchObject({ minutesPlanned: 10 });
    expect(after[0]?.id).toBe(minutes?.id);
    expect(await at.events()).toContainEqual(
      expect.objectContaining({ type: 'agenda-changed', facts: { meetingId: at.june, items: 9, late: 0 } }),
    );
  });

  it('puts the minutes that are owed second, whoever leaves them out', async () => {
    const at = await scenes.scene();
    const agenda = (await asItIs(at)).filter(({ kind }) => kind !== 'last-minutes');
    await inMay().changeAgenda(request(at.secretary), onIt(at, agenda));
    expect((await at.meeting(at.june)).agenda[1]).toMatchObject({ kind: 'last-minutes' });
  });

  it('does not lose where an item comes from and who asked for it', async () => {
    const carriedFrom = { meetingId: 'meeting_may', itemId: 'item_9', on: '2026-05-06' } as const;
    const lineage = { carriedFrom, timesCarried: 2, askedBy: 'resident' } as const;
    const item = { id: 'item_1', kind: 'other', heading: 'Bins', ...lineage } as const;
    const at = await scenes.scene({ june: { agenda: [item] } });
    await inMay().changeAgenda(request(at.secretary), onIt(at, await asItIs(at)));
    expect((await at.meeting(at.june)).agenda).toContainEqual(item);
  });

  it('refuses an item of another meeting, and a meeting that was held', async () => {
    const at = await scenes.scene();
    const strange = { ...gates, id: 'item_elsewhere' } as const;
    expect(await inMay().changeAgenda(request(at.secretary), onIt(at, [strange]))).toMatchObject({
      refused: 'agenda-item-unknown',
    });
    const held = { ...onIt(at, [gates]), meetingId: at.may };
    expect(await inMay().changeAgenda(request(at.secretary), held)).toMatchObject({ refused: 'meeting-not-called' });
  });

  it('does not write over what somebody else saved meanwhile', async () => {
    const at = await scenes.scene();
    const { version } = await at.meeting(at.june);
    await inMay().changeAgenda(request(at.secretary), onIt(at, [gates]));
    const late = request(at.as('chair', 'person_01'), { expects: version });
    expect(await inMay().changeAgenda(late, onIt(at, [gates]))).toEqual({
      refused: 'changed-meanwhile',
      facts: { savedVersion: version + 1 },
    });
  });

  it('is for those who prepare meetings: a member and the sergeant cannot', async () => {
    const at = await scenes.scene();
    const member = request(at.as('member', 'person_05'));
    expect(await inMay().changeAgenda(member, onIt(at, [gates]))).toMatchObject({ refused: 'not-your-part' });
    expect(await inMay().changeAgenda(request(at.sergeant), onIt(at, [gates]))).toMatchObject({
      refused: 'police-cannot-change-record',
    });
  });
});
