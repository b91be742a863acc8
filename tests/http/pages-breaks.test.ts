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

const spring = {
  'from-day': '1',
  'from-month': '4',
  'from-year': '2097',
  'to-day': '14',
  'to-month': 'april',
  'to-year': '2097',
  reason: 'The hall is <closed>',
};

describe('a break of the panel', () => {
  it('is recorded on its page, shown to everybody, and taken back', async () => {
    const recorded = await secretary.submit(`${panel}/breaks`, spring);
    expect(recorded).toMatchObject({ status: 303, location: `${panel}/breaks` });
    const seen = await (await site.app.request(panel)).text();
    expect(seen).toContain('1 April 2097 to 14 April 2097 (<bdi>The hall is &lt;closed&gt;</bdi>)');

    const { html } = await secretary.get(`${panel}/breaks`);
    const removal = /href="([^"]*\/remove)"/.exec(html)?.[1] ?? '';
    expect((await secretary.get(removal)).html).toContain('Monday 1 April 2097 to Sunday 14 April 2097');
    expect(await secretary.submit(removal, {})).toMatchObject({ status: 303 });
    expect(await (await site.app.request(panel)).text()).not.toContain('Does not meet');
    expect((await secretary.get(removal)).html).toContain('This break is not on record any more');
  });

  it('that ends before it begins is given back with all that was typed', async () => {
    const { status, html } = await secretary.submit(`${panel}/breaks`, { ...spring, 'to-month': '3' });
    expect(status).toBe(422);
    expect(html).toContain('The break ends before it begins on 1 April 2097.');
    expect(html).toContain('value="The hall is &lt;closed&gt;"');
  });
});

describe('a time that the clocks leave out or bring twice', () => {
  const night = { 'other-day': '31', 'other-month': '3', 'other-year': '2097', end: '3am', place: 'The hall' };

  it('is asked about, beside the field, with what was typed', async () => {
    const fields = { ...night, on: 'other', start: '1:30am', 'agenda-0-heading': 'Welcome' };
    const { status, html } = await secretary.submit(`${panel}/meetings/new`, fields);
    expect(status).toBe(422);
    expect(html).toContain('The clocks go forward on 31 March 2097, so there is no 1:30am.');
    expect(html).toContain('value="1:30am"');
  });
});
