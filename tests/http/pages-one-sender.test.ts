import { mostFromOneADay } from '@wardmote/domain/sender';
import { beforeAll, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let form: string;
let elsewhere: string;

beforeAll(async () => {
  site = await startWebApp();
  form = `/panels/${site.world.panels.a2.panelId}/concerns/new`;
  elsewhere = `/panels/${site.world.panels.a1.panelId}/concerns/new`;
}, 60_000);

it('one sender does not use up the day of a panel: the others still come in, and what was typed is not lost', async () => {
  const sender = site.at('203.0.113.7');
  const raise = (by = sender, at = form) => by.submit(at, { text: 'Bins overflow again', website: '' });
  for (let count = 0; count < mostFromOneADay; count += 1) expect((await raise()).status).toBe(303);
  const refused = await raise();
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Please come back tomorrow, or tell the panel’s secretary at the next meeting.');
  expect(refused.html).toContain('Bins overflow again</textarea>');
  expect((await raise(sender, elsewhere)).status).toBe(303);
  expect((await raise(site.at('203.0.113.8'))).status).toBe(303);
});

it('neither a member who is signed in is counted, nor what an officer has heard', async () => {
  const member = await site.as('other-a2');
  const secretary = await site.as('secretary-a2');
  const heard = { 'heard-from': 'survey', 'heard-voices': '2' };
  for (let count = 0; count <= mostFromOneADay; count += 1) {
    expect((await member.submit(form, { text: 'Lamps are out', website: '' })).status).toBe(303);
    expect((await secretary.submit(form, { text: 'Lamps are out', website: '', ...heard })).status).toBe(303);
  }
});
