import { beforeAll, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
beforeAll(async () => {
  site = await startWebApp();
}, 60_000);

it('gives somebody the address of their own calendar, which any program may then ask', async () => {
  const secretary = await site.as('secretary-a1');
  expect((await secretary.get('/my-calendar')).html).toContain('Make an address');
  expect(await secretary.submit('/my-calendar', {})).toMatchObject({ status: 303, location: '/my-calendar' });
  const { html } = await secretary.get('/my-calendar');
  const [, path = ''] = /<code>[^<]*?(\/calendar\/[^<]+)<\/code>/.exec(html) ?? [];
  const feed = await site.anybody.get(path);
  expect(feed.status).toBe(200);
  expect(feed.html).toMatch(/^BEGIN:VCALENDAR/);
  expect(feed.html).toContain('Invited as');
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(feed.headers.get('cache-control')).toBe('private, max-age=900');
  const again = await site.app.request(path, { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  await secretary.submit('/my-calendar', {});
  expect((await site.anybody.get(path)).status).toBe(404);
});
