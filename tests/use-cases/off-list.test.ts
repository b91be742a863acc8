import { anonymous } from '@wardmote/domain/actor';
import type { ConcernId } from '@wardmote/domain/id';
import { beforeAll, describe, expect, it } from 'vitest';
import { proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

/** What becomes of a concern that the panel had on its list and no priority rests on. */

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
type Made = { readonly concernId: ConcernId; readonly linkKey: string };

const raise = async ({ panelId }: Scene, more: object = {}): Promise<Made> =>
  granted(await app.raiseConcern(request(anonymous), { panelId, text: 'CANARY Number 12', groups: [], ...more }));
const take = async ({ panelId, secretary }: Scene, { concernId }: Made, title: string) => {
  const taken = { outcome: 'taken', title, remit: 'police', category: 'drugs', words: 'CANARY for you alone' } as const;
  granted(await app.triageConcern(request(secretary), { panelId, concernId, ...taken }));
};
const sameAs = async ({ panelId, secretary }: Scene, { concernId }: Made, { concernId: into }: Made) =>
  granted(await app.triageConcern(request(secretary), { panelId, concernId, outcome: 'merged', into }));
const off = ({ panelId, secretary }: Scene, { concernId }: Made, how: object) =>
  app.takeOffList(request(secretary), { panelId, concernId, ...how } as Parameters<typeof app.takeOffList>[1]);
const own = async ({ panelId }: Scene, { concernId, linkKey }: Made) =>
  granted(await app.viewOwnConcern(panelId, concernId, linkKey));
const listOf = async ({ panelId }: Scene) => granted(await app.viewConcerns(anonymous, panelId)).backlog;

/** Two on the list; somebody else has said the same as the first. */
const twoListed = async () => {
  const here = await scene();
  const [one, same, other] = [await raise(here, { groups: ['young-people'] }), await raise(here), await raise(here)];
  await take(here, one, 'Dealing in the square');
  await sameAs(here, same, one);
  await take(here, other, 'Dealing at the shops');
  return { here, one, same, other };
};

describe('a concern that leaves the list', () => {
  it('for somebody else, or no further: its raiser and whoever said the same read why', async () => {
    const { here, one, same, other } = await twoListed();
    granted(await off(here, one, { outcome: 'elsewhere', words: 'The council has put up a gate.' }));
    expect(await listOf(here)).toMatchObject([{ id: other.concernId, title: 'Dealing at the shops' }]);
    expect((await here.panel()).backlog).toEqual([other.concernId]);
    const words = 'The council has put up a gate.';
    expect((await own(here, one)).concern.triage).toMatchObject({ outcome: 'elsewhere', words });
    const followed = await own(here, same);
    expect(followed.same).toMatchObject({ title: 'Dealing in the square', off: { outcome: 'elsewhere', words } });
    expect(JSON.stringify(followed)).not.toContain('for you alone');
    const told = (await here.events()).filter(({ type }) => type === 'concern-taken-off');
    expect(told.map(({ facts }) => facts)).toEqual([{ concernId: one.concernId, outcome: 'elsewhere' }]);
  });

  it('into another there: the voices of both are kept, and all who said either follow that one', async () => {
    const { here, one, same, other } = await twoListed();
    granted(await off(here, one, { outcome: 'merged', into: other.concernId }));
    expect(await listOf(here)).toMatchObject([
      { id: other.concernId, voices: 3, groups: ['everybody', 'young-people'] },
    ]);
    for (const made of [one, same]) {
      const view = await own(here, made);
      expect(view.same).toMatchObject({ id: other.concernId, title: 'Dealing at the shops' });
      expect(view.same).not.toHaveProperty('off');
    }
  });

  it('with those that were put to it, however often: each still leads to the one that stands for all', async () => {
    const { here, one, same, other } = await twoListed();
    let [last, count] = [one, 0];
    for (; count < 7; count += 1) {
      const next = await raise(here);
      await take(here, next, `Number ${count}`);
      granted(await off(here, last, { outcome: 'merged', into: next.concernId }));
      last = next;
    }
    granted(await off(here, last, { outcome: 'merged', into: other.concernId }));
    expect((await own(here, same)).same).toMatchObject({ id: other.concernId, voices: 10 });
    const { panelId, secretary } = here;
    const { same: said } = granted(await app.viewConcern(secretary, panelId, other.concernId));
    expect(said.map(({ id }) => id)).toContain(same.concernId);
    expect(said).toHaveLength(9);
    expect(JSON.stringify(said)).not.toMatch(/linkKey|email|personId/);
  });

  it('empties the list, and cannot be voted on, cited or taken off again', async () => {
    const { here, one, other } = await twoListed();
    const { panelId, may, secretary } = here;
    for (const made of [one, other]) granted(await off(here, made, { outcome: 'declined', words: 'It is over.' }));
    expect(await here.panel()).not.toHaveProperty('backlog');
    expect(await off(here, one, { outcome: 'declined', words: 'x' })).toMatchObject({ refused: 'concern-not-on-list' });
    const [first, ...others] = proposals(3).map(({ id: _none, ...rest }) => rest);
    if (!first) throw new Error('three were built');
    const priorities = [{ ...first, concernIds: [one.concernId] }, ...others];
    expect(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities })).toMatchObject({
      refused: 'concern-not-open',
    });
  });

  it('is refused while a priority rests on it, to members, and into what is not on the list', async () => {
    const { here, one, same, other } = await twoListed();
    const member = { ...here, secretary: here.as('member', 'person_09') };
    expect(await off(member, one, { outcome: 'declined', words: 'x' })).toMatchObject({ refused: 'not-your-part' });
    for (const into of [one.concernId, same.concernId])
      expect(await off(here, one, { outcome: 'merged', into })).toMatchObject({ refused: 'concern-not-open' });
    const [first, ...others] = proposals(3).map(({ id: _none, ...rest }) => rest);
    if (!first) throw new Error('three were built');
    const priorities = [{ ...first, concernIds: [one.concernId] }, ...others];
    const { panelId, may: meetingId, secretary } = here;
    granted(await app.setPriorities(request(secretary), { panelId, meetingId, priorities }));
    for (const how of [
      { outcome: 'declined', words: 'x' },
      { outcome: 'merged', into: other.concernId },
    ])
      expect(await off(here, one, how)).toMatchObject({ refused: 'concern-under-priority' });
  });

  it('sent twice is done once', async () => {
    const { here, one } = await twoListed();
    const { panelId, secretary } = here;
    const twice = request(secretary);
    const command = { panelId, concernId: one.concernId, outcome: 'declined', words: 'It is over.' } as const;
    const first = granted(await app.takeOffList(twice, command));
    expect(await app.takeOffList(twice, command)).toEqual(first);
    expect((await here.events()).filter(({ type }) => type === 'concern-taken-off')).toHaveLength(1);
  });
});
