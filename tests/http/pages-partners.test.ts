import { findPartner } from '@wardmote/store/partner-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { places } from '../support/personas.ts';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let secretary: Browser;
const { borough } = places.a1;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  const { panelId, meetingId, partnerId } = site.world.panels.a1;
  const asked = { 'action-what': 'Clear =the alley', 'action-owner': partnerId, 'action-kind': 'prevention' };
  const due = { 'action-dueOn-day': '3', 'action-dueOn-month': '3', 'action-dueOn-year': '2098' };
  await secretary.submit(`/panels/${panelId}/meetings/${meetingId}/actions/new`, { ...asked, ...due });
}, 60_000);

const deskOf = async () => {
  const { partnerId } = site.world.panels.a1;
  const partner = await findPartner(site.table)(borough, partnerId);
  return `/partners/${borough}/${partnerId}/${partner?.mail?.linkKey}`;
};

describe('the page of a partner', () => {
  it('lists all that is asked of it, for an officer, and as a table', async () => {
    const page = `/boroughs/${borough}/partners/${site.world.panels.a1.partnerId}`;
    await expect.poll(async () => (await secretary.get(page)).html).toContain('Clear =the alley');
    const { html } = await secretary.get(page);
    expect(html).toContain('1 action asked by 1 panel');
    expect(html).toContain('envirocrime@example.org');
    const csv = await secretary.get(`${page}/asked.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.html).toContain('"Clear =the alley"');
    expect((await secretary.get(`/boroughs/${borough}/partners`)).html).toContain(`href="${page}"`);
  });

  it('is opened by the link of the partner, where each is answered; looking changes nothing', async () => {
    const desk = await deskOf();
    for (const _ of [1, 2]) expect((await site.anybody.get(desk)).status).toBe(200);
    const { html } = await site.anybody.get(desk);
    const [, answer = ''] = /href="(\/actions\/[^"]+)"/.exec(html) ?? [];
    const done = await site.anybody.submit(answer, { status: 'answered', text: 'Cleared on Monday' });
    expect(done.status).toBe(303);
    await expect.poll(async () => (await site.anybody.get(desk)).html).toContain('Last answer: Cleared on Monday');
    expect((await site.anybody.get(`${desk}x`)).status).toBe(404);
    expect((await site.anybody.get(`${desk}/asked.csv`)).html).toContain('Cleared on Monday');
  });

  it('asks the partner once whether its address is the right one, and shows to officers that it was confirmed', async () => {
    const desk = await deskOf();
    const list = `/boroughs/${borough}/partners`;
    expect((await secretary.get(list)).html).toContain('Address not confirmed yet');
    expect((await site.anybody.get(desk)).html).toContain('Yes, send requests to this address');
    expect(await site.anybody.submit(desk, {})).toMatchObject({ status: 303, location: desk });
    const { html } = await site.anybody.get(desk);
    expect(html).toContain('You confirmed on');
    expect(html).not.toContain('Yes, send requests to this address');
    expect((await secretary.get(list)).html).toContain('Address confirmed on');
    expect((await site.anybody.get(list)).html).not.toMatch(/confirmed|envirocrime@/);
  });
});
