import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let secretary: Browser;
let panel: string;
beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  panel = `/panels/${site.world.panels.a1.panelId}`;
}, 60_000);

const seen = async (path: string) => (await site.app.request(path)).text();
const hall = {
  name: 'St Vincent’s <hall>',
  address: '1 Talma Road, SW2 1AS',
  cost: 'priced',
  price: '£20 an hour',
  stepFree: 'yes',
  hearingLoop: 'yes',
  affiliation: 'faith',
  opening: 'Every evening',
  contact: '',
};
const register = '/boroughs/lambeth/venues';

describe('the places to meet of a borough', () => {
  it('are added by an officer of a panel, found by what they offer, changed and taken off the list', async () => {
    expect(await secretary.submit(`${register}/new`, hall)).toMatchObject({ status: 303, location: register });
    const all = await seen(register);
    expect(all).toContain('<bdi>St Vincent’s &lt;hall&gt;</bdi>');
    expect(all).toContain('£20 an hour');
    expect(all).not.toContain('Add a place');
    expect(await seen(`${register}?free=yes&step-free=yes`)).not.toContain('St Vincent’s');
    expect(await seen(`${register}?hearing-loop=yes`)).toContain('St Vincent’s');
    expect(await seen(`${register}?hearing-loop=yes&neutral=yes`)).toContain('No place on the list is all of that');

    const kept = (await secretary.get(register)).html;
    const changes = [...kept.matchAll(/href="([^"]*\/change)">Change<span[^>]*> St Vincent/g)].map(([, href]) => href);
    const change = changes[0] ?? '';
    expect((await secretary.get(change)).html).toContain('value="£20 an hour"');
    expect(await secretary.submit(change, { ...hall, price: '£25 an hour', version: '1' })).toMatchObject({
      status: 303,
    });
    expect(await seen(register)).toContain('£25 an hour');
    expect(await secretary.submit(change.replace('/change', '/retire'), {})).toMatchObject({ status: 303 });
    expect(await seen(register)).not.toContain('St Vincent’s');
    expect((await secretary.get(change)).html).toContain('not in the borough’s register any more');
  });

  it('without a price, or with nothing, are given back with all that was typed', async () => {
    const { status, html } = await secretary.submit(`${register}/new`, { ...hall, price: '', address: '' });
    expect(status).toBe(400);
    expect(html).toContain('Enter the address, with its postcode');
    expect(html).toContain('value="Every evening"');
  });
});

const online = {
  'other-day': '3',
  'other-month': '6',
  'other-year': '2097',
  on: 'other',
  start: '7:30pm',
  end: '9pm',
  'agenda-0-heading': 'Welcome',
};

describe('how and where a meeting is held', () => {
  it('is chosen from the register when the place was left as the form showed it', async () => {
    const { venueId } = site.world.panels.a1;
    const fields = { ...online, place: 'As before', placeShown: 'As before', venueShown: '' };
    const scheduled = await secretary.submit(`${panel}/meetings/new`, { ...fields, 'arrangements-venueId': venueId });
    expect(scheduled.status).toBe(303);
    const { html } = await secretary.get(scheduled.location.replace('/call', ''));
    expect(html).toContain('The Karibu Centre, 7 Gresham Road, SW9 7PH. Step-free.');
    expect(html).toContain('Step-free. There is no hearing loop.');
    expect(html).not.toContain('As before');
  });

  it('is said on the page: the link, the theme and the surgery', async () => {
    const fields = {
      ...online,
      place: '',
      'arrangements-how': 'online',
      'arrangements-joinUrl': 'https://meet.example.org/abc?x=1',
      'arrangements-theme': 'Young <people>',
      surgery: '7pm',
    };
    const scheduled = await secretary.submit(`${panel}/meetings/new`, fields);
    expect(scheduled.status).toBe(303);
    const { html } = await secretary.get(scheduled.location.replace('/call', ''));
    expect(html).toContain('href="https://meet.example.org/abc?x=1" rel="noreferrer noopener"');
    expect(html).toContain('<bdi>Young &lt;people&gt;</bdi>');
    expect(html).toContain('From 7pm: officers see people one by one');
  });

  it('is given back, with what to do, when the link could do harm or there is no place at all', async () => {
    const bad = { ...online, place: '', 'arrangements-joinUrl': 'javascript:alert(1)' };
    const { status, html } = await secretary.submit(`${panel}/meetings/new`, bad);
    expect(status).toBe(400);
    expect(html).toContain('The link must begin with https://');
    expect(html).not.toContain('href="javascript:');
    const nowhere = await secretary.submit(`${panel}/meetings/new`, { ...online, place: '' });
    expect(nowhere.html).toContain('Enter where the meeting is held, or choose a venue');
  });
});
