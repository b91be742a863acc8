import { anonymous } from '@wardmote/domain/actor';
import { findPanel } from '@wardmote/store/panel-store';
import { findPartner } from '@wardmote/store/partner-store';
import { queryQueue } from '@wardmote/store/query';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { boroughOfficer, councilOfficer } from '../builders/actor.ts';
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

/** Two panels ask one partner: the second for an earlier day, and of particular persons. */
const askedTwice = async () => {
  const first = await scene();
  const partnerId = await inRegister(first);
  const owner = { kind: 'partner', name: 'Street lighting', partnerId, linkKey: 'key-of-door' } as const;
  const asked = { id: 'action_door', what: 'Talk to the man at no. 7', owner, dueOn: '2026-06-01' } as const;
  const second = await scene({ panel: { actions: [anAction({ ...asked, aboutPersons: true })] } });
  granted(await ask(first, partnerId));
  const which = { borough: 'lambeth', partnerId };
  await expect.poll(async () => granted(await app.viewAskedOfPartner(first.secretary, which)).actions.length).toBe(2);
  return { first, second, which };
};

describe('all that is asked of one partner', () => {
  it('is shown to whoever keeps the register, from every panel of the borough, due soonest first', async () => {
    const { first, second, which } = await askedTwice();
    for (const actor of [first.secretary, boroughOfficer]) {
      const { actions, partner } = granted(await app.viewAskedOfPartner(actor, which));
      expect(actions.map(({ panelId }) => panelId)).toEqual([second.panelId, first.panelId]);
      expect(actions.map(({ what }) => what)).toEqual([
        'A matter that concerns particular persons',
        'Mend the lamp at the corner',
      ]);
      expect(actions[0]?.wards).toEqual(['Coldharbour']);
      expect(JSON.stringify({ actions, partner })).not.toMatch(/linkKey|key-of-door/);
    }
    const own = granted(await app.viewAskedOfPartner(second.secretary, which));
    expect(own.actions[0]?.what).toBe('Talk to the man at no. 7');
  });

  it('is shown to nobody else', async () => {
    const { first, which } = await askedTwice();
    expect(await app.viewAskedOfPartner(anonymous, which)).toMatchObject({ refused: 'sign-in-needed' });
    expect(await app.viewAskedOfPartner(councilOfficer, which)).toMatchObject({ refused: 'not-your-part' });
    expect(await app.viewAskedOfPartner(first.sergeant, which)).toMatchObject({ refused: 'not-found' });
    const elsewhere = { ...which, borough: 'camden' };
    expect(await app.viewAskedOfPartner(first.secretary, elsewhere)).toMatchObject({ refused: 'not-found' });
  });

  it('is open to the partner by the link in its mails, with what answers each; not what is about persons', async () => {
    const { first, which } = await askedTwice();
    const linkKey = (await findPartner(table)('lambeth', which.partnerId))?.mail?.linkKey ?? '';
    const { actions } = granted(await app.viewAskedByLink({ ...which, linkKey }));
    expect(actions.map(({ what, answerKey }) => [what, answerKey !== undefined])).toEqual([
      ['A matter that concerns particular persons', false],
      ['Mend the lamp at the corner', true],
    ]);
    const { id: actionId, answerKey = '', panelId } = actions[1] ?? {};
    const answer = { status: 'answered', text: 'It is lit' } as const;
    if (!actionId || !panelId) throw new Error('it was asked');
    granted(await app.answerPartnerAction(request(anonymous), { panelId, actionId, linkKey: answerKey, ...answer }));
    expect(await app.viewAskedByLink({ ...which, linkKey: 'another' })).toMatchObject({ refused: 'not-found' });
    const change = { ...which, ...lighting, routes: { ...lighting.routes, email: 'new@example.org' } };
    granted(await app.changePartner(request(first.secretary), change));
    expect(await app.viewAskedByLink({ ...which, linkKey })).toMatchObject({ refused: 'not-found' });
  });
});
