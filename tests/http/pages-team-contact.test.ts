import { page } from '@wardmote/pages/page';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let panel: string;
beforeAll(async () => {
  site = await startWebApp();
  panel = `/panels/${site.world.panels.a1.panelId}`;
}, 60_000);

describe('how the team answers', () => {
  it('is told without an account, on a form that the page of the team leads to', async () => {
    const form = `${panel}/how-the-team-answers`;
    const { html } = await site.anybody.get(`${panel}/team`);
    expect(html).toContain(`href="${form}"`);
    expect(html).toContain('Nobody has told yet');
    expect(await site.anybody.submit(form, { answered: 'later', ease: '2', age: '65-and-over' })).toMatchObject({
      status: 303,
      location: `${form}?told=1`,
    });
    expect((await site.anybody.get(`${form}?told=1`)).html).toContain('Thank you. Your answer counts.');
    expect((await site.anybody.get(`${panel}/team`)).html).toContain(
      '1 person has answered: too few to show what they said.',
    );
  });

  it('is told and read of all teams of a panel together, where it has several', async () => {
    const common = { assets: {}, errors: [], values: {}, panel: { id: 'panel_1', name: 'Brixton' } };
    const contact = { told: 0, asked: 0, easeByAge: [], from: '2026-01-01' };
    const shown = (template: string, teams: readonly object[]) => page(template, { ...common, contact, teams });
    expect(await shown('team/contact', [{}])).toContain('>How the team answers</h2>');
    expect(await shown('team/contact', [{}, {}])).toContain('>How the teams of this panel answer, taken together</h2>');
    expect(await shown('team/tell', [{}])).not.toContain('taken together');
    expect(await shown('team/tell', [{}, {}])).toContain('about the teams of this panel, taken together');
  });

  it('comes back with what was chosen where something is missing, and takes nothing of a program', async () => {
    const form = `${panel}/how-the-team-answers`;
    const missing = await site.anybody.submit(form, { ease: '4', age: '18-24' });
    expect([missing.status, missing.html.includes('Choose when the team answered you')]).toEqual([400, true]);
    expect(missing.html).toMatch(/value="4" checked/);
    expect(missing.html).toMatch(/value="18-24" selected/);
    const filled = await site.anybody.submit(form, { answered: 'later', website: 'https://example.org' });
    expect([filled.status, filled.html.includes('Leave the box “website” empty')]).toEqual([400, true]);
  });

  it('is shown to everybody in numbers, on the page and in the API', async () => {
    const form = `${panel}/how-the-team-answers`;
    for (const _ of [1, 2, 3])
      await site.anybody.submit(form, { answered: 'in-three-days', ease: '5', age: '65-and-over' });
    const { html } = await site.anybody.get(`${panel}/team`);
    expect(html).toContain('<b>3 of 4</b> who asked the team something (75%) had an answer within 72 hours');
    expect(html).toContain('<b>4.3 of 5</b>, from 4 answers');
    expect(html).toMatch(/65 and over<\/th><td[^>]*>4.3<\/td><td[^>]*>4</);
    expect(html).toContain('as residents tell it; calls are not measured');
    const answer = await site.app.request(`/api/v1${panel}/team`);
    expect((await answer.json()) as object).toMatchObject({
      contact: { told: 4, asked: 4, inThreeDays: 3, ease: { answers: 4, mean: 4.3 } },
    });
  });
});
