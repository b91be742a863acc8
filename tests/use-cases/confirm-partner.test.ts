import { anonymous } from '@wardmote/domain/actor';
import { findPartner, stopPartnerMail } from '@wardmote/store/partner-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

const borough = 'lambeth';
const lighting = {
  borough,
  name: 'Street lighting',
  kind: 'council',
  does: 'Mends lamps',
  routes: { desk: 'Lighting desk', email: 'lights@example.org' },
  capabilities: ['lighting'],
} as const;

/** A partner of the register, with the link in its mails. */
const entered = async () => {
  const { secretary, panelId, may } = await scene();
  const { partnerId } = granted(await app.addPartner(request(secretary), lighting));
  const kept = async () => {
    const partner = await findPartner(table)(borough, partnerId);
    if (!partner) throw new Error('it was entered');
    return partner;
  };
  const link = { borough, partnerId, linkKey: (await kept()).mail?.linkKey ?? '' };
  return { secretary, panelId, may, partnerId, kept, link };
};

const stopped = { why: 'bounced', at: '2026-06-12T10:05:00.000Z' } as const;
const sentNow = { stopped, sentAt: '2026-06-12T10:04:00.000Z' };

describe('the address of a partner', () => {
  it('is confirmed by whoever reads it, and by nobody else', async () => {
    const { link, kept } = await entered();
    expect(await app.confirmPartner(request(anonymous), { ...link, linkKey: 'another' })).toMatchObject({
      refused: 'not-found',
    });
    expect((await kept()).mail?.confirmedOn).toBeUndefined();
    granted(await app.confirmPartner(request(anonymous), link));
    expect((await kept()).mail?.confirmedOn).toBe('2026-06-12');
    expect(granted(await app.viewAskedByLink(link))).toMatchObject({ route: 'confirmed', email: 'lights@example.org' });
  });

  it('stays confirmed when something else of the partner changes, and does not when it is another one', async () => {
    const { secretary, link, partnerId, kept } = await entered();
    granted(await app.confirmPartner(request(anonymous), link));
    granted(await app.changePartner(request(secretary), { ...lighting, partnerId, does: 'Mends and paints lamps' }));
    expect((await kept()).mail?.confirmedOn).toBe('2026-06-12');
    const routes = { ...lighting.routes, email: 'lamps@example.org' };
    granted(await app.changePartner(request(secretary), { ...lighting, partnerId, routes }));
    expect((await kept()).mail).toEqual({
      linkKey: expect.not.stringContaining(link.linkKey),
      since: '2026-06-12T10:00:00.000Z',
    });
    expect(await app.confirmPartner(request(anonymous), link)).toMatchObject({ refused: 'not-found' });
  });
});

describe('an address from which mail came back', () => {
  it('is marked for all who keep the register, and the officers see it where something is asked', async () => {
    const { secretary, panelId, may, partnerId } = await entered();
    const owner = { kind: 'registered', partnerId } as const;
    const asked = { panelId, meetingId: may, what: 'Mend the lamp', kind: 'prevention', owner } as const;
    const { actionId } = granted(await app.askAction(request(secretary), asked));
    expect(granted(await app.viewAction(secretary, panelId, actionId)).route).toBe('not-confirmed');
    expect(await stopPartnerMail(table)(borough, partnerId, sentNow)).toBe(true);
    expect(granted(await app.viewAction(secretary, panelId, actionId)).route).toBe('bounced');
    expect(granted(await app.viewAction(anonymous, panelId, actionId))).not.toHaveProperty('route');
    const offered = await app.listPartners(borough);
    expect(offered.find(({ id }) => id === partnerId)).toMatchObject({ route: 'bounced' });
    expect(JSON.stringify(offered)).not.toMatch(/linkKey|lights@example/);
  });

  it('gets mail again once it is another one, or is confirmed anew', async () => {
    const { secretary, partnerId, kept, link } = await entered();
    await stopPartnerMail(table)(borough, partnerId, sentNow);
    granted(await app.confirmPartner(request(anonymous), link));
    expect((await kept()).mail?.stopped).toBeUndefined();
    // What came back late, of a mail from before the address was confirmed, says nothing of it now.
    const before = { stopped, sentAt: '2026-06-12T09:59:00.000Z' };
    const later = over(table, '2026-06-12T10:06:00Z');
    granted(await later.confirmPartner(request(anonymous), link));
    for (const late of [before, sentNow]) expect(await stopPartnerMail(table)(borough, partnerId, late)).toBe(false);
    expect(await stopPartnerMail(table)(borough, partnerId, { stopped, sentAt: '2026-06-12T10:07:00.000Z' })).toBe(
      true,
    );
    const routes = { ...lighting.routes, email: 'lamps@example.org' };
    granted(await app.changePartner(request(secretary), { ...lighting, partnerId, routes }));
    expect((await kept()).mail?.stopped).toBeUndefined();
  });

  it('is not the one that was entered after the mail went out', async () => {
    const { partnerId, kept } = await entered();
    const before = { stopped, sentAt: '2026-06-12T09:59:00.000Z' };
    expect(await stopPartnerMail(table)(borough, partnerId, before)).toBe(false);
    expect(await stopPartnerMail(table)(borough, 'partner_none', sentNow)).toBe(false);
    expect((await kept()).mail?.stopped).toBeUndefined();
  });

  it('makes a change that was begun before look again', async () => {
    const { secretary, partnerId } = await entered();
    await stopPartnerMail(table)(borough, partnerId, sentNow);
    expect(await app.changePartner(request(secretary, { expects: 1 }), { ...lighting, partnerId })).toMatchObject({
      refused: 'changed-meanwhile',
    });
  });
});
