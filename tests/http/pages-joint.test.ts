import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
beforeAll(async () => {
  site = await startWebApp();
}, 60_000);

describe('a meeting of two panels', () => {
  it('is asked for on one page, answered on another, and found from both panels', async () => {
    const { a1, a2 } = site.world.panels;
    const [secretary, chair] = [await site.as('secretary-a1'), await site.as('chair-a2')];
    const meeting = `/panels/${a1.panelId}/meetings/${a1.scheduledId}`;
    const asking = await secretary.get(`${meeting}/joint`);
    expect(asking.html).toContain('Brixton Hill ward panel');
    expect(asking.html).not.toContain('Brunswick');
    expect(await secretary.submit(`${meeting}/joint`, { otherPanelId: a2.panelId })).toMatchObject({ status: 303 });

    const joining = `/panels/${a2.panelId}/joining/${a1.scheduledId}`;
    expect((await chair.get(`/panels/${a2.panelId}`)).html).toContain(`href="${joining}"`);
    expect((await site.anybody.get(`/panels/${a2.panelId}`)).html).not.toContain(joining);
    expect((await chair.submit(joining, {})).html).toContain('Choose whether your panel joins');
    expect(await chair.submit(joining, { answer: 'accepted' })).toMatchObject({ status: 303 });
    expect((await secretary.get(meeting)).html).toContain('Held with');
    expect((await secretary.get(`${meeting}/call`)).html).toContain('all its members are invited too');

    expect(await secretary.submit(`${meeting}/call`, {})).toMatchObject({ status: 303 });
    const own = await site.app.request(`/panels/${a2.panelId}/meetings/${a1.scheduledId}`);
    expect([own.status, own.headers.get('location')]).toEqual([302, meeting]);
    const minutes = await site.app.request(`/panels/${a2.panelId}/meetings/${a1.scheduledId}/minutes`);
    expect([minutes.status, minutes.headers.get('location')]).toEqual([302, `${meeting}/minutes`]);
    expect(await (await site.app.request(`/panels/${a2.panelId}`)).text()).toContain(
      'with <bdi>Bishop’s ward panel</bdi>',
    );
    expect((await chair.get(joining)).html).toContain('Panels are asked, and answer, before that');
  });
});
