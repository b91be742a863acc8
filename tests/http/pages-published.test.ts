import { publishedItem } from '@wardmote/store/figures-store';
import { findPanel } from '@wardmote/store/panel-store';
import { writeItems } from '@wardmote/store/places-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedList } from '../builders/published.ts';
import { startWebApp, type WebApp } from '../support/web-app.ts';

/** What the police team publishes beside the panel's priorities, as everybody reads it, and as an officer compares it. */

let site: WebApp;
let panel: string;
let secretary: Awaited<ReturnType<WebApp['as']>>;

beforeAll(async () => {
  site = await startWebApp();
  panel = `/panels/${site.world.panels.a2.panelId}`;
  secretary = await site.as('secretary-a2');
}, 60_000);

const main = (html: string): string => html.split('<main')[1] ?? '';
const read = async () => main((await site.anybody.get(`${panel}/figures`)).html);
const form = () => `${panel}/published-priorities`;

describe('what the police team publishes', () => {
  it('is not there for residents until it is brought in, and officers read how that is done', async () => {
    expect(await read()).not.toContain('id="published"');
    const { html } = await secretary.get(`${panel}/figures`);
    expect(html).toContain('“What police teams publish” in docs/operate.md');
    expect((await secretary.get(form())).html).toContain('was not brought in yet');
  });

  it('is told where the team had published none, and nobody is asked to compare it', async () => {
    const ward = (await findPanel(site.world.table)(site.world.panels.a2.panelId))?.patches[0]?.ward ?? 'E05000000';
    await writeItems(site.world.table)([publishedItem(ward, { ...aPublishedList(), priorities: [] })]);
    const html = main((await secretary.get(`${panel}/figures`)).html);
    expect(html).toContain('It had published none.');
    expect(html).not.toContain('The panel has not said yet');
    expect(html).not.toContain('/published-priorities');
  });

  it('stands beside the panel’s priorities', async () => {
    const ward = (await findPanel(site.world.table)(site.world.panels.a2.panelId))?.patches[0]?.ward ?? 'E05000000';
    const list = aPublishedList();
    const issue = '<b>Burglary</b> in the terraces';
    const priorities = list.priorities.map((one, at) => (at === 0 ? { ...one, issue } : one));
    await writeItems(site.world.table)([publishedItem(ward, { ...list, priorities })]);
    const html = await read();
    expect(html).toContain('&lt;b&gt;Burglary&lt;/b&gt; in the terraces');
    expect(html).toContain('What the team says of it, 20 April 2026: <span class="wm-text">Patrols</span>');
    expect(html).toContain('brought in on 1 June 2026');
    expect(html).toContain('The panel has not said yet which of them are the same.');
    expect(html).not.toContain('/published-priorities');
  });

  it('is compared by an officer, and the rate is there for everybody', async () => {
    const { priorityId } = site.world.panels.a2;
    const { html } = await secretary.get(form());
    expect(html).toContain('<option value="none">None of ours</option>');
    const nothing = await secretary.submit(form(), { 'match-published_1': '' });
    expect(nothing.status).toBe(400);
    expect(nothing.html).toContain('Choose for at least one of them');
    const done = await secretary.submit(form(), { 'match-published_1': priorityId });
    expect(done.location).toBe(`${panel}/figures#published`);
    const half = await read();
    expect(half).toMatch(/<b>1 of \d of the panel’s priorities are among those that the team publishes,<\/b>/);
    expect(half).toContain('1 that the team publishes is not compared yet.');
    await secretary.submit(form(), { 'match-published_1': priorityId, 'match-published_2': 'none' });
    const whole = await read();
    expect(whole).toContain('None of the panel’s');
    expect(whole).not.toContain('not compared yet');
    const again = (await secretary.get(form())).html;
    expect(again).toMatch(new RegExp(`<option value="${priorityId}" selected`));
    expect(again).toMatch(/<option value="none" selected/);
  });

  it('is refused where a newer list was brought in meanwhile', async () => {
    const stale = await secretary.submit(form(), { 'match-published_9': 'none' });
    expect(stale.html).toContain('a newer list was brought in meanwhile');
  });
});
