import { beforeAll, describe, expect, it } from 'vitest';
import { aPriority } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Here = Awaited<ReturnType<typeof scene>>;
type Asked = Parameters<typeof app.askAction>[1];

const ask = ({ panelId, may, secretary }: Here, what: string, more: Partial<Asked>) =>
  app.askAction(request(secretary), { panelId, meetingId: may, what, ...more });

const department = async ({ secretary }: Here, name: string, kind: 'council' | 'housing' = 'council') => {
  const entry = { name, kind, does: 'Mends things', routes: { desk: 'The desk' }, capabilities: [] } as const;
  const { partnerId } = granted(await app.addPartner(request(secretary), { borough: 'lambeth', ...entry }));
  return { kind: 'registered', partnerId } as const;
};

const shown = async () => {
  const { departments, named, count, countNamed } = granted(await app.viewCommitments('lambeth'));
  const list = (groups: typeof departments) =>
    groups.map(({ name, actions }) => [name, ...actions.map(({ what }) => what)]);
  return { departments: list(departments), named: list(named), count, countNamed };
};

describe('what panels of a borough ask of its council', () => {
  it('is by department, of all its wards, with what was named by hand beside it; no other body and no team', async () => {
    const [one, other] = [await scene(), await scene()];
    const [lamps, housing] = [await department(one, 'Street lighting'), await department(one, 'A landlord', 'housing')];
    await department(one, 'Parks, of which nothing is asked');
    granted(await ask(one, 'Mend the lamp', { owner: lamps, dueOn: '2026-07-01' }));
    granted(await ask(other, 'Light the path', { owner: lamps, dueOn: '2026-06-01' }));
    granted(await ask(other, 'Lock the doors', { owner: housing }));
    for (const [here, name, dueOn] of [
      [one, 'Highways', '2026-07-01'],
      [other, 'highways', '2026-07-02'],
    ] as const)
      granted(await ask(here, `Paint the kerb, ${here.panelId}`, { owner: { kind: 'partner', name }, dueOn }));
    await expect.poll(shown).toEqual({
      departments: [['Street lighting', 'Light the path', 'Mend the lamp']],
      named: [['Highways', `Paint the kerb, ${one.panelId}`, `Paint the kerb, ${other.panelId}`]],
      count: { actions: 2, panels: 2, overdue: 1 },
      countNamed: { actions: 2, panels: 2, overdue: 0 },
    });
  });

  it('says nothing of what is about particular persons, and nothing of a borough that there is not', async () => {
    const here = await scene({ panel: { priorities: [aPriority({ id: 'priority_one', scope: 'persons' })] } });
    const owner = await department(here, 'Licensing');
    granted(await ask(here, 'CANARY visit the bar', { owner, priorityId: 'priority_one' }));
    await expect
      .poll(async () => (await shown()).departments.find(([name]) => name === 'Licensing'))
      .toEqual(['Licensing', 'A matter that concerns particular persons']);
    expect(JSON.stringify(await app.viewCommitments('lambeth'))).not.toContain('CANARY');
    expect(await app.viewCommitments('atlantis')).toMatchObject({ refused: 'borough-unknown' });
  });
});
