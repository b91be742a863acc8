import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { boroughOfficer } from '../builders/actor.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const borough = 'lambeth';
const desk = 'Environmental crime team';
const cleansing = {
  borough,
  name: 'Street care',
  kind: 'council',
  does: 'Clears rubbish',
  routes: { desk, email: 'envirocrime@example.org', phone: '020 7946 0100', webForm: 'https://example.org/report' },
  capabilities: ['fly-tipping', 'graffiti'],
} as const;

describe('the partner register of a borough', () => {
  it('is kept by the borough’s officer and the officers of its panels, and by nobody else', async () => {
    const { secretary, sergeant, as } = await scene();
    const { partnerId } = granted(await app.addPartner(request(secretary), cleansing));
    const change = { ...cleansing, partnerId, name: 'Street care and parks' };
    expect(await app.changePartner(request(as('member', 'person_09')), change)).toMatchObject({
      refused: 'not-your-part',
    });
    expect(await app.changePartner(request(sergeant), change)).toMatchObject({ refused: 'not-found' });
    expect(await app.changePartner(request(anonymous), change)).toMatchObject({ refused: 'sign-in-needed' });
    granted(await app.changePartner(request(boroughOfficer), change));
    const { partners } = granted(await app.viewPartners(secretary, borough));
    expect(partners.find(({ id }) => id === partnerId)).toMatchObject({
      name: 'Street care and parks',
      enteredBy: boroughOfficer.kind === 'person' && boroughOfficer.personId,
      version: 2,
    });
  });

  it('tells the public the name of the desk, and no address and no number', async () => {
    const { secretary, as } = await scene();
    const { partnerId } = granted(await app.addPartner(request(secretary), cleansing));
    for (const actor of [anonymous, as('member', 'person_09')]) {
      const { partners, mayKeep } = granted(await app.viewPartners(actor, borough));
      const told = partners.find(({ id }) => id === partnerId);
      expect(told?.routes).toEqual({ desk });
      expect(told).not.toHaveProperty('enteredBy');
      expect(mayKeep).toBe(false);
    }
    const kept = granted(await app.viewPartners(secretary, borough));
    expect(kept.partners.find(({ id }) => id === partnerId)?.routes).toEqual(cleansing.routes);
  });

  it('finds who can do something', async () => {
    const { secretary } = await scene();
    const { partnerId } = granted(await app.addPartner(request(secretary), cleansing));
    const found = async (capability: 'graffiti' | 'noise') =>
      granted(await app.viewPartners(anonymous, borough, { capability })).partners.map(({ id }) => id);
    expect(await found('graffiti')).toContain(partnerId);
    expect(await found('noise')).not.toContain(partnerId);
  });

  it('is changed over the version that was seen, and offers no partner that was retired', async () => {
    const { secretary } = await scene();
    const { partnerId } = granted(await app.addPartner(request(secretary), cleansing));
    const change = { ...cleansing, partnerId };
    granted(await app.changePartner(request(secretary, { expects: 1 }), change));
    expect(await app.changePartner(request(secretary, { expects: 1 }), change)).toMatchObject({
      refused: 'changed-meanwhile',
    });
    granted(await app.retirePartner(request(secretary), { borough, partnerId }));
    expect(await app.changePartner(request(secretary), change)).toMatchObject({ refused: 'partner-unknown' });
    const { partners } = granted(await app.viewPartners(secretary, borough));
    expect(partners.map(({ id }) => id)).not.toContain(partnerId);
  });

  it('takes no ward that the borough does not have', async () => {
    const { secretary } = await scene();
    const asked = { ...cleansing, wards: ['E05999999'] } as const;
    expect(await app.addPartner(request(secretary), asked)).toMatchObject({
      refused: 'ward-unknown',
      facts: { ward: 'E05999999' },
    });
  });
});
