import { beforeAll, describe, expect, it } from 'vitest';
import { proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Asked = Parameters<typeof app.setPriorities>[1]['priorities'];
const fresh = (count: number): Asked => proposals(count).map(({ id: _none, ...rest }) => rest);
const known = (count: number): Asked => proposals(count);

describe('setting the priorities that a meeting adopted', () => {
  it.each([3, 4, 5])('takes %i, in their order', async (count) => {
    const { panelId, may, secretary, panel, events } = await scene();
    const asked = { panelId, meetingId: may, priorities: fresh(count) };
    expect(await app.setPriorities(request(secretary), asked)).toEqual({ panelId, priorities: count });
    expect((await panel()).priorities.map(({ title }) => title)).toEqual(proposals(count).map(({ title }) => title));
    expect(await events()).toMatchObject([{ type: 'priorities-set', facts: { meetingId: may, priorities: count } }]);
  });

  it('asks whether the evidence was seen where the record does not say it, and keeps the answer', async () => {
    const { panelId, may, secretary, meeting } = await scene({ may: { evidenceSeen: undefined } });
    const asked = { panelId, meetingId: may, priorities: fresh(3) };
    expect(await app.setPriorities(request(secretary), asked)).toMatchObject({ refused: 'evidence-not-seen' });
    const told = { ...asked, evidence: { seen: false, reason: 'The figures came late' } };
    expect(await app.setPriorities(request(secretary), told)).toEqual({ panelId, priorities: 3 });
    expect(await meeting(may)).toMatchObject({ evidenceNotSeen: 'The figures came late' });
    expect(await app.setPriorities(request(secretary), asked)).toEqual({ panelId, priorities: 3 });
  });

  it.each([0, 2, 6])('refuses %i, and those there are stay', async (given) => {
    const { panelId, may, secretary, panel } = await scene();
    const asked = { panelId, meetingId: may, priorities: fresh(given) };
    expect(await app.setPriorities(request(secretary), asked)).toMatchObject({ refused: 'priorities-number' });
    expect((await panel()).priorities).toHaveLength(4);
  });

  it('carries on those that were there, in a new order, and lets go of the others', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const priorities = [...known(3).toReversed(), ...fresh(1)];
    await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities });
    const after = (await panel()).priorities;
    expect(after.map(({ id }) => id).slice(0, 3)).toEqual(['priority_3', 'priority_2', 'priority_1']);
    expect(after.map(({ since }) => since)).toEqual(['2026-03-25', '2026-03-25', '2026-03-25', '2026-05-06']);
  });

  it('takes an id that nobody knows for a new one', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const priorities = fresh(3).map((one) => ({ ...one, id: 'priority_of-another-panel' as const }));
    await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities });
    expect((await panel()).priorities.map(({ id }) => id)).not.toContain('priority_of-another-panel');
  });

  it('never makes three of two: an id that comes twice is two priorities', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const [one, two] = known(2);
    if (!one || !two) throw new Error('two were built');
    const set = { panelId, meetingId: may, priorities: [one, { ...one, title: 'Another' }, two] };
    for (const _twice of [1, 2]) {
      await app.setPriorities(request(secretary), set);
      expect((await panel()).priorities.map(({ title }) => title)).toEqual(['Priority 1', 'Another', 'Priority 2']);
    }
  });

  it('is refused at a meeting that did not decide', async () => {
    const { panelId, may, june, secretary } = await scene({
      may: { quorum: { present: 2, quorum: 4, quorate: false } },
    });
    const at = (meetingId: typeof may) =>
      app.setPriorities(request(secretary), { panelId, meetingId, priorities: fresh(3) });
    expect(await at(june)).toMatchObject({ refused: 'meeting-not-held' });
    expect(await at(may)).toMatchObject({ refused: 'not-quorate' });
  });

  it('four times at once leaves one of the four sets, whole (A6)', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const sets = ['a', 'b', 'c', 'd'].map((letter) =>
      fresh(3).map((one) => ({ ...one, title: `${letter} ${one.title}` })),
    );
    await Promise.all(
      sets.map((priorities) => app.setPriorities(request(secretary), { panelId, meetingId: may, priorities })),
    );
    const titles = (await panel()).priorities.map(({ title }) => title);
    expect(sets.map((set) => set.map(({ title }) => title))).toContainEqual(titles);
  });
});
