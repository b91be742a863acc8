import { mostFromOneADay } from '@wardmote/domain/sender';
import { rollUpItem, writeItems } from '@wardmote/store/places-store';
import { sectorItem } from '@wardmote/store/postcode-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { someFacts } from '../builders/facts.ts';
import { startWebApp, type WebApp } from '../support/web-app.ts';
import { wardWithoutPanel } from '../support/world.ts';

const severalTeams = 'E05000538';
const several = { borough: 'southwark', ward: severalTeams, wardName: 'East Walworth' } as const;
const panelOf = (name: string) => someFacts({ panelId: `panel_${name}`, name: `The ${name} panel` });

let web: WebApp;
beforeAll(async () => {
  web = await startWebApp();
  await web.digested();
  await writeItems(web.world.table)([
    sectorItem('SW2 5', [{ borough: 'lambeth', ward: 'E05000416', units: ['JX'] }]),
    rollUpItem('metropolitan', { ...several, number: 1 }),
    rollUpItem('metropolitan', { ...several, number: 2, panel: panelOf('second') }),
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
    const ward = `/boroughs/southwark/wards/${severalTeams}`;
    const { html } = await web.anybody.get(`${ward}/concern`);
    expect(html).toContain('Say what worries you in East Walworth');
    expect(html).toContain('href="/panels/panel_second/concerns/new"');
    expect(html).toContain('For the team of <bdi>East Walworth</bdi>, which has no panel');
    expect(html).toContain('<textarea');
    await writeItems(web.world.table)([rollUpItem('metropolitan', { ...several, number: 1, panel: panelOf('first') })]);
    const { html: all } = await web.anybody.get(`${ward}/concern`);
    expect(all).toContain('href="/panels/panel_first/concerns/new"');
    expect(all).not.toContain('<textarea');
    const [, commandId = ''] = /name="commandId" value="([^"]+)"/.exec(html) ?? [];
    const wrong = { commandId, text: 'Scooters', email: 'not an address', website: '' };
    const again = (await web.anybody.post(`${ward}/concern`, wrong)).html;
    expect(again).toContain('<bdi>East Walworth</bdi> has panels by now: <a');
    expect(again).toContain('href="/panels/panel_first/concerns/new">The first panel</a>');
    expect(again).toContain('What you send here goes to the borough group, which passes it on.');
    expect(again).toContain('Scooters</textarea>');
    expect(again).not.toContain('which has no panel');
    const both = [1, 2].map((number) => ({ ...several, number, panel: panelOf('second') }));
    await writeItems(web.world.table)(both.map((one) => rollUpItem('metropolitan', one)));
    const one = (await web.anybody.post(`${ward}/concern`, wrong)).html;
    expect(one).toMatch(
      /has a panel by now: <a[^>]*panel_second\/concerns\/new">The second panel<\/a>\. What you send/,
    );
    expect(one).not.toContain('more than one police team');
    await writeItems(web.world.table)([rollUpItem('metropolitan', { ...several, number: 1 })]);
    expect((await web.anybody.get('/boroughs/southwark/wards/E05999999/concern')).status).toBe(404);
  });
});

describe('a ward without a panel', () => {
  const ward = `/boroughs/southwark/wards/${wardWithoutPanel}`;
  const text = 'Young men race scooters along the pavement';
  const raise = async (more: Record<string, string> = {}) =>
    (await web.as('nobody')).submit(`${ward}/concern`, { text, website: '', ...more });

  it('has a form of its own, for which nobody needs an account', async () => {
    const { status, html } = await web.anybody.get(`${ward}/concern`);
    expect([status, html.includes('Say what worries you in Chaucer')]).toEqual([200, true]);
    const sent = await web.anybody.post(`${ward}/concern`, { text, website: '' });
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/ward-concerns\/southwark\/concern_\w+\/[\w-]{22}$/),
    ]);
  });

  it('takes whom it touches in the raiser’s own words, which those of the group read (row 123)', async () => {
    expect((await raise({ ownGroup: 'Night workers' })).status).toBe(303);
    const officer = await web.as('borough-officer-b');
    expect((await officer.get('/boroughs/southwark/concerns')).html).toContain(
      'In their own words: <bdi>Night workers',
    );
  });

  it('tells whom to turn to instead, stops programs, and gives back what was typed', async () => {
    const shown = await raise({ text: 'He is selling drugs from a blue car' });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('call Crimestoppers on 0800');
    expect(shown.html).toContain('He is selling drugs from a blue car</textarea>');
    expect((await raise({ website: 'https://spam.example' })).status).toBe(400);
    const wrong = await raise({ email: 'not an address' });
    expect([wrong.status, wrong.html.includes(`${text}</textarea>`)]).toEqual([400, true]);
  });

  it('takes so many in a day from one network, whichever ward they name, and as many from another', async () => {
    const [one, other] = [web.at('203.0.113.7'), web.at('203.0.113.8')];
    const from = (by: typeof one, at = ward) => by.submit(`${at}/concern`, { text, website: '' });
    for (let count = 0; count < mostFromOneADay; count += 1) expect((await from(one)).status).toBe(303);
    const refused = await from(one, `/boroughs/southwark/wards/${severalTeams}`);
    expect([refused.status, refused.html.includes(`${text}</textarea>`)]).toEqual([422, true]);
    expect(refused.html).toContain('Please come back tomorrow. A library');
    expect(refused.html).not.toContain('the panel’s secretary');
    expect((await from(other)).status).toBe(303);
  });

  it('is answered by the officers of the borough group, and the raiser’s own page tells it', async () => {
    const { location } = await raise({ email: 'resident@example.org', text: 'The lamps in the park are out' });
    const own = await web.anybody.get(location);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(own.html).toContain('You can expect to hear by');

    const officer = await web.as('borough-officer-b');
    const list = '/boroughs/southwark/concerns';
    expect((await officer.get('/boroughs/southwark')).html).toContain(`href="${list}"`);
    expect((await web.anybody.get('/boroughs/southwark')).html).not.toContain(`href="${list}"`);
    const { html } = await officer.get(list);
    expect(html).toContain('The lamps in the park are out');
    expect(html).not.toContain('resident@example.org');
    const [id = ''] = /concern_\w+/.exec(location) ?? [];
    const wordless = await officer.submit(`${list}/${id}`, { outcome: 'elsewhere', whose: 'council' });
    expect([wordless.status, wordless.html.includes('Say who deals with it')]).toEqual([422, true]);
    const words = 'The council mends them this week.';
    const done = await officer.submit(`${list}/${id}`, { outcome: 'elsewhere', whose: 'council', words });
    expect([done.status, done.location]).toEqual([303, list]);
    expect((await officer.get(list)).html).not.toContain('The lamps in the park are out');
    const said = (await officer.get(`${list}/${id}`)).html;
    expect(said).toContain('Somebody else deals with it. For the council. Said on');
    expect(said).toContain(words);
    expect(said).not.toContain('Open the page again');
    expect(said).not.toContain('<textarea');
    const told = (await web.anybody.get(location)).html;
    expect(told).toContain(words);
    expect(told).toContain('For the council.');
  });

  it('is passed on with one press once a panel covers it, and the own page leads on', async () => {
    const { panelId, wardConcernId, wardConcernKey } = web.world.panels.b1;
    const officer = await web.as('borough-officer-b');
    const at = `/boroughs/southwark/concerns/${wardConcernId}`;
    expect((await officer.get(at)).html).toContain('Pass it on to Brunswick Park ward panel');
    const passed = await officer.submit(`${at}/pass-on`, { panelId });
    expect([passed.status, passed.location]).toEqual([303, '/boroughs/southwark/concerns']);
    const own = await web.anybody.get(`/ward-concerns/southwark/${wardConcernId}/${wardConcernKey}`);
    const onward = `/concerns/${panelId}/${wardConcernId}/${wardConcernKey}`;
    expect([own.status, own.headers.get('location')]).toEqual([303, onward]);
    expect((await web.anybody.get(onward)).html).toContain('Scooters race along the pavement');
    expect((await (await web.as('secretary-b1')).get(`/panels/${panelId}/concerns`)).html).toContain(
      `/concerns/${wardConcernId}"`,
    );
    for (const page of [at, `${at}/pass-on`]) {
      const { html } = await officer.get(page);
      expect(html).toContain(
        `Passed on to <a class="govuk-link" href="/panels/${panelId}">Brunswick Park ward panel</a>`,
      );
      expect(html).not.toContain('Open the page again');
    }
  });
});
