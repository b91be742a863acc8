import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let web: WebApp;
let panel: string;
beforeAll(async () => {
  web = await startWebApp();
  panel = `/panels/${web.world.panels.a1.panelId}`;
}, 60_000);

const eventsIn = (content: string) =>
  new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
const get = (path: string, headers: Readonly<Record<string, string>> = {}) => web.app.request(path, { headers });

describe.each([
  ['a panel', () => `${panel}/calendar.ics`],
  ['a borough', () => '/boroughs/lambeth/calendar.ics'],
  ['London', () => '/london/calendar.ics'],
])('the feed of %s', (_, path) => {
  it('is a calendar that caches may keep, with the called meeting in it', async () => {
    const answer = await get(path());
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'public, max-age=900',
    ]);
    const uids = eventsIn(await answer.text()).map(({ uid }) => uid);
    expect(uids).toContain(`${web.world.panels.a1.calledId}@wardmote`);
    expect(uids).not.toContain(`${web.world.panels.a1.scheduledId}@wardmote`);
  });

  it('is not sent again to a reader that has it, however the tag was weakened on the way', async () => {
    const tag = (await get(path())).headers.get('etag') ?? '';
    expect(tag).toMatch(/^(W\/)?"[\w-]{20,}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const answer = await get(path(), { 'if-none-match': known });
      expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([
        304,
        '',
        'public, max-age=900',
      ]);
    }
  });

  it('tells nobody’s name and nothing closed, and the same to everybody', async () => {
    const content = await (await get(path())).text();
    expect(content).not.toMatch(/CANARY|secretary-|chair-|member-|mailto|attendee|organizer/i);
    expect((await (await web.as('secretary-a1')).get(path())).html).toBe(content);
  });
});

describe('a feed', () => {
  it.each(['/panels/panel_none/calendar.ics', '/boroughs/atlantis/calendar.ics'])(
    'of nothing, %s, is not found',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('says that a meeting was called off, and in the panel’s own that one was held', async () => {
    const { panelId, calledId, meetingId } = web.world.panels.a2;
    const secretary = await web.as('secretary-a2');
    await secretary.submit(`/panels/${panelId}/meetings/${calledId}/cancel`, { reason: 'The hall is flooded' });
    const borough = await (await get('/boroughs/lambeth/calendar.ics')).text();
    expect(borough).toMatch(new RegExp(`UID:${calledId}@wardmote\r\nSEQUENCE:1\r\n[\\s\\S]*?STATUS:CANCELLED`));
    expect(borough).not.toContain('flooded');
    const own = eventsIn(await (await get(`/panels/${panelId}/calendar.ics`)).text());
    expect(own.map(({ uid }) => uid)).toContain(`${meetingId}@wardmote`);
  });
});

describe('the calendar pages', () => {
  it.each(['/boroughs/lambeth/calendar', '/london/calendar'])(
    '%s lists each meeting with its panel, and leads to the feed',
    async (path) => {
      const { status, html } = await web.anybody.get(path);
      expect(status).toBe(200);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain(`href="${panel}/meetings/${web.world.panels.a1.calledId}"`);
      expect(html).toContain('Bishop’s ward panel');
      expect(html).toContain(`href="webcal://localhost:3000${path}.ics"`);
      expect(html).toContain(`href="${path}.ics"`);
      expect(html).not.toMatch(/undefined|\[object|NaN|null</);
    },
  );

  it('show what is asked for in the address, and say how to see all', async () => {
    const { html } = await web.anybody.get('/london/calendar?borough=southwark&when=evening');
    expect(html).not.toContain('Bishop’s ward panel');
    expect(html).toContain('Show all');
    expect(html).toContain('<option value="southwark" selected>');
    expect(html).toContain('/london/calendar.ics?borough=southwark&amp;when=evening');
  });

  it('of a borough that there is not is not found', async () => {
    expect((await web.anybody.get('/boroughs/atlantis/calendar')).status).toBe(404);
  });

  it('are led to from the pages of a panel, a borough and London, each with its calendar to add', async () => {
    const pages = await Promise.all([panel, '/boroughs/lambeth', '/london'].map((path) => web.anybody.get(path)));
    for (const { html } of pages)
      expect(html).toMatch(/href="webcal:[^"]*calendar\.ics">Add these meetings to my calendar/);
  });
});
