import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** What an officer has heard at a stall, from the form to the public list (row 87). */

let site: WebApp;
let secretary: Browser;
let concerns: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a2');
  concerns = `/panels/${site.world.panels.a2.panelId}/concerns`;
}, 60_000);

const day = (on: string) => {
  const [year = '', month = '', date = ''] = on.split('-');
  return { 'heard-session-on-day': date, 'heard-session-on-month': month, 'heard-session-on-year': year };
};
const where = 'Brixton Library';
const heard = { 'heard-from': 'outreach', 'heard-voices': '12', 'heard-session-where': where, ...day('2025-11-03') };
const write = (more: Record<string, string>, text = 'Bins overflow') =>
  secretary.submit(`${concerns}/new`, { text, website: '', ...more });
const idIn = (location: string) => /(concern_[^/]+)/.exec(location)?.[1];
const take = (id: string | undefined, title: string) =>
  secretary.submit(`${concerns}/${id}`, { outcome: 'taken', title, remit: 'council', category: 'environment' });

describe('an officer who has heard it at a stall', () => {
  it('says when and where: what is missing or wrong is told beside its field, with what was typed', async () => {
    const none = await write({ 'heard-from': 'outreach', 'heard-voices': '12' });
    expect(none.status).toBe(422);
    expect(none.html).toContain('id="heard-session-on-error"');
    expect(none.html).toContain('Say on which day and where this was heard.');
    const noPlace = await write({ ...heard, 'heard-session-where': '' });
    expect(noPlace.status).toBe(400);
    expect(noPlace.html).toContain('id="heard-session-where-error"');
    expect(noPlace.html).toMatch(/<details[^>]* open/);
    const toCome = await write({ ...heard, ...day('2098-01-01') });
    expect(toCome.status).toBe(422);
    expect(toCome.html).toContain('1 January 2098 is still to come.');
    expect(toCome.html).toContain(`value="${where}"`);
    expect((await write({ ...heard, 'heard-session-where': 'Flat 3, 12 Acre Lane' })).html).toContain(
      'Where were they heard?',
    );
  });

  it('writes down another from there in the same form, with day and place filled in', async () => {
    const { status, location } = await write(heard);
    expect(status).toBe(303);
    const own = (await secretary.get(location)).html;
    const [, next = ''] = /href="([^"]+)">Another from this session</.exec(own) ?? [];
    expect(next).not.toContain('Library');
    const form = (await secretary.get(next)).html;
    expect(form).toContain(`value="${where}"`);
    expect(form).toMatch(/name="heard-session-on-day"[^>]*value="0?3"/);
    expect(form).toMatch(/<option value="outreach" selected/);
    expect(form).toMatch(/<details[^>]* open/);
    expect((await site.anybody.get(location)).html).not.toContain('Another from this session');
    expect((await site.anybody.get(next)).html).not.toContain(where);
    await take(idIn(location), 'Full bins');
  });
});

describe('the list of a panel', () => {
  it('says where and when people were heard of what is on it, and is narrowed to one session', async () => {
    const { location } = await write({ ...heard, 'heard-voices': '5' }, 'Lamps are out');
    const elsewhere = await write({ 'heard-from': 'survey', 'heard-voices': '9' }, 'Scooters on pavements');
    expect((await site.anybody.get(concerns)).html).not.toContain('Heard from 5 people');
    expect((await secretary.get(concerns)).html).toContain(`Heard from 5 people at <bdi>${where}</bdi>`);
    await take(idIn(location), 'Dark street');
    await take(idIn(elsewhere.location), 'Scooters');
    const { html } = await site.anybody.get(concerns);
    expect(html).toContain(`Heard from 12 people at <bdi>${where}</bdi> on 3 November 2025.`);
    const [, session = ''] =
      /href="([^"]*\?session=[^"#]+)#list">3 November 2025, <bdi>Brixton Library</.exec(html) ?? [];
    expect(html).toContain('Brixton Library</bdi></a>: 2 concerns, 17 voices');
    const there = (await site.anybody.get(session)).html;
    expect([...there.matchAll(/<b>\d+\. <bdi>([^<]+)</g)].map(([, title]) => title)).toEqual([
      'Full bins',
      'Dark street',
    ]);
    expect(there).toMatch(/<option value="2025-11-03 Brixton Library" selected/);
    const figures = (await site.anybody.get(`/panels/${site.world.panels.a2.panelId}/figures`)).html;
    expect(figures).toContain('Brixton Library</bdi></a>: 2 concerns, 17 voices');
  });
});
