import { page } from '@wardmote/pages/page';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let list: string;
beforeAll(async () => {
  site = await startWebApp();
  list = `/panels/${site.world.panels.a1.panelId}/escalations`;
}, 60_000);

describe('putting something to the borough group', () => {
  it('is done from the list of the panel, and answered by the borough’s officer, in the open', async () => {
    const secretary = await site.as('secretary-a1');
    expect((await secretary.get(list)).html).toContain(`href="${list}/new"`);
    const what = 'Fly-tipping along the boundary';
    const why = 'Two wards report it and nobody clears it.';
    const put = await secretary.submit(`${list}/new`, { what, why });
    expect(put.status).toBe(303);
    const at = put.location ?? '';

    const officer = await site.as('borough-officer-a');
    expect((await officer.get('/boroughs/lambeth/escalations')).html).toContain(what);
    expect((await officer.get(at)).html).toContain(`href="${at}/answer"`);
    expect((await secretary.get(at)).html).not.toContain(`${at}/answer`);
    const words = 'Both cleansing crews start on Monday.';
    expect(await officer.submit(`${at}/answer`, { state: 'taken-up', words })).toMatchObject({
      status: 303,
      location: at,
    });

    const { html } = await site.anybody.get(at);
    expect(html).toContain('Taken up. Last change:');
    expect(html).toContain(words);
  });

  it('says what money it moved, with the last word of the group, and the borough’s page counts it (row 107)', async () => {
    const secretary = await site.as('secretary-a1');
    const officer = await site.as('borough-officer-a');
    const { location: at = '' } = await secretary.submit(`${list}/new`, { what: 'Lamps', why: 'Dark' });
    expect((await site.anybody.get('/boroughs/lambeth/escalations')).html).toContain('0 done, 0 not taken up.</p>');
    const words = 'The ward fund pays for lamps.';
    const early = await officer.submit(`${at}/answer`, { state: 'taken-up', words, pounds: '£12,500' });
    expect([early.status, early.html.includes('value="£12,500"')]).toEqual([422, true]);
    const odd = await officer.submit(`${at}/answer`, { state: 'done', words, pounds: 'a lot' });
    expect([odd.status, odd.html.includes('Enter the sum in whole pounds')]).toEqual([400, true]);
    const vast = await officer.submit(`${at}/answer`, { state: 'done', words, pounds: '250,000,000' });
    expect([vast.status, vast.html.includes('Enter £99,999,999 or less')]).toEqual([400, true]);
    expect((await officer.submit(`${at}/answer`, { state: 'done', words, pounds: '£12,500' })).status).toBe(303);
    expect((await site.anybody.get(at)).html).toContain('£12,500 given or moved because of it');
    const { html } = await site.anybody.get('/boroughs/lambeth/escalations');
    expect(html).toMatch(/\d+ matters put to the group since [^:]+: 1 done, 0 not taken up; £12,500 given or moved/);
  });

  it('names the list of a borough that is too long to be counted whole, and no first day', async () => {
    const common = { assets: {}, errors: [], values: {}, borough: { slug: 'lambeth', name: 'Lambeth' } };
    const matter = { id: 'escalation_1', panelId: 'panel_1', panelName: 'Brixton', state: 'put', answers: [] };
    const escalations = [{ ...matter, what: 'Lamps', why: 'Dark', putOn: '2026-06-01', changedOn: '2026-06-01' }];
    const influence = { put: 61, done: 60, notTakenUp: 0, pounds: 0 };
    const html = await page('escalation/borough', { ...common, escalations, influence, onlyLast: { settled: 60 } });
    expect(html).toContain(
      '61 matters put to the group: 60 done, 0 not taken up. Of those that are settled, only the last 60 are counted.</p>',
    );
  });

  it('begins with the action that it is about, when it comes from there', async () => {
    const { panelId, teamActionId: actionId } = site.world.panels.a1;
    const secretary = await site.as('secretary-a1');
    const asked = `${list}/new?about=${actionId}`;
    expect((await secretary.get(`/panels/${panelId}/actions/${actionId}`)).html).toContain(asked);
    expect((await secretary.get(asked)).html).toMatch(new RegExp(`<option value="${actionId}" selected`));
  });

  it('gives back what was typed where it cannot be saved', async () => {
    const secretary = await site.as('secretary-a1');
    const empty = await secretary.submit(`${list}/new`, { what: '', why: 'Kept words' });
    expect([empty.status, empty.html.includes('Kept words')]).toEqual([400, true]);
    const officer = await site.as('borough-officer-a');
    const { escalationId } = site.world.panels.a1;
    const wordless = await officer.submit(`${list}/${escalationId}/answer`, { state: 'not-taken-up' });
    expect([wordless.status, wordless.html.includes('Write what the group decided')]).toEqual([422, true]);
  });
});
