import { anonymous } from '@wardmote/domain/actor';
import { neighboursItem } from '@wardmote/store/neighbour-store';
import { writeItems } from '@wardmote/store/places-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

const words = 'Mopeds have moved from the square to the canal path since May.';
const opened = async () => {
  const [hill, bishops] = [await scene(), await scene()];
  const tell = (more: object = {}) =>
    app.tellNeighbours(request(hill.secretary), {
      panelId: hill.panelId,
      displacedId: 'priority_1',
      to: [bishops.panelId],
      kind: 'has-moved',
      words,
      ...more,
    });
  const see = (answer?: 'reached' | 'not-seen', actor = bishops.secretary) =>
    app.seeDisplacement(request(actor), { panelId: bishops.panelId, displacedId: 'priority_1', answer });
  const told = () => app.viewPriority(anonymous, hill.panelId, 'priority_1');
  const heard = () => app.viewConcerns(anonymous, bishops.panelId);
  return { hill, bishops, tell, see, told, heard };
};

describe('trouble that moves over a border', () => {
  it('is told by one panel, read by everybody at both, and answered by the other', async () => {
    const { hill, bishops, tell, see, told, heard } = await opened();
    expect(await tell()).toEqual({ told: 1 });
    expect(await heard()).toMatchObject({ here: [{ words, from: { id: hill.panelId } }] });
    expect((await app.viewWaiting(bishops.secretary, bishops.panelId)).map(({ what }) => what)).toEqual([
      'displacement',
    ]);
    expect(await app.viewWaiting(bishops.as('member'), bishops.panelId)).toEqual([]);
    expect((await bishops.events()).at(-1)).toMatchObject({
      type: 'displacement-told',
      facts: { displacedId: 'priority_1', fromId: hill.panelId },
    });

    expect(await see('reached')).toEqual({ displacedId: 'priority_1' });
    expect(await told()).toMatchObject({ told: [{ to: { id: bishops.panelId }, seen: { answer: 'reached' } }] });
    expect(await app.viewWaiting(bishops.secretary, bishops.panelId)).toEqual([]);
    await see();
    expect(await told()).toMatchObject({ told: [{ seen: { on: '2026-06-12' } }] });
    expect(await app.viewDisplacements(hill.panelId)).toMatchObject({ here: [], told: [{ words }] });
  });

  it('is said again in its place', async () => {
    const { bishops, tell, see, heard } = await opened();
    await tell();
    await see('not-seen');
    await tell({ words: 'Mopeds are on the towpath.' });
    const view = await heard();
    expect('here' in view && view.here).toMatchObject([{ words: 'Mopeds are on the towpath.', version: 3 }]);
    expect('here' in view && view.here[0]?.seen).toBeUndefined();
    expect(await itemsOf(table, `DISPLACED#${bishops.panelId}`)).toHaveLength(1);
  });

  it('is over after a hundred days, and goes by itself', async () => {
    const { bishops, tell } = await opened();
    await tell();
    const [item] = await itemsOf(table, `DISPLACED#${bishops.panelId}`);
    expect(new Date(Number(item?.expiresAtEpochSeconds) * 1000).toISOString().slice(0, 10)).toBe('2026-09-21');
    const later = over(table, '2026-09-21T10:00:00Z');
    expect(await later.viewConcerns(anonymous, bishops.panelId)).toMatchObject({ here: [] });
    expect(await later.viewSeeing(bishops.secretary, bishops.panelId, 'priority_1')).toMatchObject({
      displacement: undefined,
    });
  });

  it('is told and answered by officers alone, not by the sergeant, and nothing is told of a priority about persons', async () => {
    const { hill, bishops, see } = await opened();
    const asked = { panelId: hill.panelId, displacedId: 'priority_1', to: [bishops.panelId] } as const;
    const said = { ...asked, kind: 'may-move', words } as const;
    expect(await app.tellNeighbours(request(hill.sergeant), said)).toMatchObject({
      refused: 'police-cannot-change-record',
    });
    expect(await app.tellNeighbours(request(hill.as('member')), said)).toMatchObject({ refused: 'not-your-part' });
    expect(await app.tellNeighbours(request(bishops.secretary), said)).toMatchObject({ refused: 'not-found' });
    await app.tellNeighbours(request(hill.secretary), said);
    expect(await see('reached', hill.secretary)).toMatchObject({ refused: 'not-found' });
  });

  it('offers the panels around: those of the borough, or, once borders are imported, those of the wards that touch', async () => {
    const { hill, bishops } = await opened();
    const view = () => app.viewTelling(hill.secretary, hill.panelId, 'priority_1');
    const offered = async () => {
      const found = await view();
      return 'choices' in found ? found.choices.map(({ panelId }) => panelId) : found;
    };
    expect(await offered()).toContain(bishops.panelId);
    expect(await offered()).not.toContain(hill.panelId);
    const borough = { slug: 'southwark', name: 'Southwark', force: 'metropolitan' };
    await writeItems(table)([neighboursItem('E05000416', [{ code: 'E05000536', name: 'College', borough }])]);
    expect(await offered()).toContain(bishops.panelId);
    expect(await app.viewTelling(hill.as('member'), hill.panelId, 'priority_1')).toMatchObject({
      refused: 'not-your-part',
    });
  });
});
