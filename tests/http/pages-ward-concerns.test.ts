import { rollUpItem, writeItems } from '@wardmote/store/places-store';
import { sectorItem } from '@wardmote/store/postcode-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';
import { startWebApp, type WebApp } from '../support/web-app.ts';
import { wardWithoutPanel } from '../support/world.ts';

const severalTeams = 'E05000538';

let web: WebApp;
beforeAll(async () => {
  web = await startWebApp();
  await web.digested();
  const several = { borough: 'southwark', ward: severalTeams, wardName: 'East Walworth' } as const;
  const panel = someFacts({ panelId: 'panel_second', name: 'The second panel' });
  await writeItems(web.world.table)([
    sectorItem('SW2 5', [{ borough: 'lambeth', ward: 'E05000416', units: ['JX'] }]),
    rollUpItem('metropolitan', { ...several, number: 1 }),
    rollUpItem('metropolitan', { ...several, number: 2, panel }),
  ]);
}, 60_000);

describe('from a ward to where one says what worries one', () => {
  it('is found by postcode or by the list of wards, from the start page, the finder, the borough and the ward', async () => {
    for (const page of ['/', '/find-your-ward'])
      expect((await web.anybody.get(page)).html).toContain('href="/say-what-worries-you"');
    const { status, headers } = await web.anybody.post('/say-what-worries-you', { postcode: 'sw2 5jx' });
    expect([status, headers.get('location')]).toEqual([303, '/boroughs/lambeth/wards/E05000416/concern']);
    expect((await web.anybody.get('/say-what-worries-you')).html).toContain('href="/say-what-worries-you/southwark"');

    expect((await web.anybody.get('/boroughs/southwark')).html).toContain('href="/say-what-worries-you/southwark"');
    const { html: list } = await web.anybody.get('/say-what-worries-you/southwark');
    const wards = [...list.matchAll(/href="\/boroughs\/southwark\/wards\/(\w+)\/concern"/g)].map(([, ward]) => ward);
    expect(wards).toEqual(['E05000534', wardWithoutPanel, severalTeams]);
    expect((await web.anybody.get('/say-what-worries-you/atlantis')).status).toBe(404);

    const ward = `/boroughs/southwark/wards/${wardWithoutPanel}`;
    expect((await web.anybody.get(ward)).html).toContain(`href="${ward}/concern"`);
  });

  it('is the form of the panel where there is one', async () => {
    const { status, headers } = await web.anybody.get('/boroughs/lambeth/wards/E05000416/concern');
    const form = `/panels/${web.world.panels.a1.panelId}/concerns/new`;
    expect([status, headers.get('location')]).toEqual([303, form]);
  });

  it('lets one choose among several police teams', async () => {
    const { html } = await web.anybody.get(`/boroughs/southwark/wards/${severalTeams}/concern`);
    expect(html).toContain('Say what worries you in East Walworth');
    expect(html).toContain('href="/panels/panel_second/concerns/new"');
    expect((await web.anybody.get('/boroughs/southwark/wards/E05999999/concern')).status).toBe(404);
  });
});
