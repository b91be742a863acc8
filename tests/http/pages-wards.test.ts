import { writeItems } from '@wardmote/store/places-store';
import { sectorItem } from '@wardmote/store/postcode-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let web: WebApp;
beforeAll(async () => {
  web = await startWebApp();
  await web.digested();
  const lambeth = (ward: `E05${string}`, ...units: readonly string[]) => ({ borough: 'lambeth', ward, units });
  await writeItems(web.world.table)([sectorItem('SW2 5', [lambeth('E05000416', 'JX'), lambeth('E05000999', 'JZ')])]);
}, 60_000);

const send = (postcode: string) => web.anybody.post('/find-your-ward', { postcode });

describe('find your ward', () => {
  it('leads from the postcode to the panel, and writes it into no address', async () => {
    const start = await web.anybody.get('/');
    expect(start.html).toContain('action="/find-your-ward"');
    const { status, headers } = await send('sw2 5jx');
    expect([status, headers.get('location')]).toEqual([303, '/boroughs/lambeth/wards/E05000416']);
    const ward = await web.anybody.get('/boroughs/lambeth/wards/E05000416');
    expect([ward.status, ward.headers.get('location')]).toEqual([303, `/panels/${web.world.panels.a1.panelId}`]);
  });

  it('says what to do about one that is not on record or not whole, and gives it back', async () => {
    const unknown = await send('SW2 5AA');
    expect(unknown.status).toBe(422);
    expect(unknown.html).toContain('choose your borough from the list');
    expect(unknown.html).toContain('value="SW2 5AA"');
    const half = await send('SW2');
    expect(half.status).toBe(400);
    expect(half.html).toContain('Enter the whole postcode');
    expect((await web.anybody.get('/boroughs/lambeth/wards/E05000999')).status).toBe(404);
  });

  it('is found by signed-in people too', async () => {
    const person = await web.as('secretary-a1');
    const { html } = await person.get('/');
    const [, commandId = ''] = /name="commandId" value="([^"]*)"/.exec(html) ?? [];
    const [, formToken = ''] = /name="formToken" value="([^"]+)"/.exec(html) ?? [];
    const sent = await person.post('/find-your-ward', { commandId, formToken, postcode: 'SW2 5JX' });
    expect([sent.status, sent.location]).toEqual([303, '/boroughs/lambeth/wards/E05000416']);
  });
});
