import { findPanel } from '@wardmote/store/panel-store';
import { queryQueue } from '@wardmote/store/query';
import { beforeAll, describe, expect, it } from 'vitest';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

const lighting = {
  name: 'Street lighting',
  kind: 'council',
  does: 'Mends lamps',
  routes: { desk: 'Lighting desk', email: 'lights@example.org' },
  capabilities: ['lighting'],
} as const;

type Here = Awaited<ReturnType<typeof scene>>;
const inRegister = async ({ secretary }: Here) =>
  granted(await app.addPartner(request(secretary), { borough: 'lambeth', ...lighting })).partnerId;

const ask = ({ panelId, may, secretary }: Here, partnerId: `partner_${string}`) =>
  app.askAction(request(secretary), {
    panelId,
    meetingId: may,
    what: 'Mend the lamp at the corner',
    kind: 'prevention',
    owner: { kind: 'registered', partnerId },
  });

const hand = ({ panelId, sergeant }: Here, partnerId: `partner_${string}`) =>
  app.handAction(request(sergeant), { panelId, actionId: 'action_1', to: { partnerId }, text: 'Their lamps' });

describe('an owner from the register of the borough', () => {
  it('is asked by its entry, with a link of its own and no address', async () => {
    const here = await scene();
    const partnerId = await inRegister(here);
    const { actionId } = granted(await ask(here, partnerId));
    const owner = (await here.panel()).actions.find(({ id }) => id === actionId)?.owner;
    expect(owner).toEqual({
      kind: 'partner',
      name: 'Street lighting',
      partnerId,
      linkKey: expect.stringMatching(/^.{20,}$/),
    });
  });

  it('waits for it in one queue, whichever panel asks and whatever the partner is called by then', async () => {
    const [here, there] = [await scene(), await scene()];
    const partnerId = await inRegister(here);
    granted(await ask(here, partnerId));
    granted(
      await app.changePartner(request(here.secretary), { borough: 'lambeth', partnerId, ...lighting, name: 'Lamps' }),
    );
    granted(await ask(there, partnerId));
    await expect.poll(async () => (await queryQueue(table, `OWNER#${partnerId}`)).length).toBe(2);
  });

  it('is handed an action by the team', async () => {
    const here = await scene();
    const partnerId = await inRegister(here);
    granted(await hand(here, partnerId));
    expect((await findPanel(table)(here.panelId))?.actions[0]?.owner).toMatchObject({ kind: 'partner', partnerId });
  });

  it('is none that was retired, or that another borough has', async () => {
    const here = await scene();
    const partnerId = await inRegister(here);
    granted(await app.retirePartner(request(here.secretary), { borough: 'lambeth', partnerId }));
    for (const outcome of [await ask(here, partnerId), await hand(here, partnerId), await ask(here, 'partner_camden')])
      expect(outcome).toMatchObject({ refused: 'partner-unknown' });
    expect(await here.events()).toEqual([]);
  });
});
