import { beforeAll, describe, expect, it } from 'vitest';
import { places } from '../support/personas.ts';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { peopleAnswer } from './police-uk-client.ts';

let site: WebApp;
let sergeant: Browser;
let panel: string;
let page: string;

beforeAll(async () => {
  site = await startWebApp();
  sergeant = await site.as('sergeant-a1');
  panel = `/panels/${site.world.panels.a1.panelId}`;
  page = `${panel}/team/${site.world.panels.a1.teamId}`;
}, 60_000);

const people = async () =>
  peopleAnswer.parse(
    await (await site.app.request(`/compat/police-uk/api/metropolitan/${places.a1.ward}/people`)).json(),
  );

const fields = {
  duty: 'Most days from 8am',
  email: 'team@example.org',
  'posts-0-rank': 'sergeant',
  'posts-0-state': 'filled',
  'posts-0-since-day': '3',
  'posts-0-since-month': '4',
  'posts-0-since-year': '2024',
  'posts-0-name': 'Bell',
  'posts-0-about': 'Comes to the meetings.',
  'posts-1-rank': 'pcso',
  'posts-1-state': 'vacant',
  'posts-1-since-day': '1',
  'posts-1-since-month': '5',
  'posts-1-since-year': '2026',
  'posts-2-rank': 'pcso',
};

describe('the page of a team', () => {
  it('says what to do when the team is off duty, whether anybody kept it or not (row 106)', async () => {
    const { html } = await site.anybody.get(`${panel}/team`);
    for (const told of ['has not said yet', 'call 999', 'call 101', 'reported online']) expect(html).toContain(told);
    expect(await people()).toEqual([]);
  });

  it('comes back with what was typed where something is wrong', async () => {
    const wrong = await sergeant.submit(page, { ...fields, 'posts-1-name': 'Ray', duty: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Nobody is in a vacant post');
    expect(wrong.html).toContain('Say when the team is on duty');
    expect(wrong.html).toMatch(/name="posts-1-name"[^>]*value="Ray"/);
    const ahead = await sergeant.submit(page, { ...fields, 'posts-1-since-year': '2098' });
    expect([ahead.status, ahead.html.includes('1 May 2098 lies ahead')]).toEqual([422, true]);
  });

  it('is kept by the sergeant and read by everybody: those who agreed by name, and by no more than that', async () => {
    expect(await sergeant.submit(page, fields)).toMatchObject({ status: 303, location: `${panel}/team` });
    const { html } = await site.anybody.get(`${panel}/team`);
    expect(html).toMatch(/Sergeant<\/dt>[^\n]*<bdi>Bell<\/bdi>, in post since 3 April 2024/);
    expect(html).toMatch(/<b>Vacant<\/b> since 1 May 2026/);
    expect(html).toContain('2 posts, 1 of them vacant');
    expect(html).not.toContain('Bring this up to date');
    expect(await people()).toEqual([
      { name: 'Bell', rank: 'Sgt', bio: '<p>Comes to the meetings.</p>', contact_details: {} },
    ]);
    expect((await sergeant.get(page)).html).toMatch(/name="posts-0-name"[^>]*value="Bell"/);
  });

  it('shows both texts when two keep it at once', async () => {
    const { html } = await sergeant.get(page);
    await sergeant.submit(page, { ...fields, duty: 'By night' });
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html.split('<main')[1] ?? '')?.[1] ?? '';
    const tokens = { commandId: hidden('commandId'), formToken: hidden('formToken'), version: hidden('version') };
    const again = await sergeant.post(page, { ...fields, ...tokens, duty: 'By day' });
    expect(again.status).toBe(409);
    expect(again.html).toContain('By night');
    expect(again.html).toContain('By day</textarea>');
  });

  it('is led to from the panel’s page, and its vacancies are on the borough’s', async () => {
    expect((await site.anybody.get(panel)).html).toContain(`href="${panel}/team"`);
    expect((await site.anybody.get('/boroughs/lambeth')).html).toContain('1 of 2 police posts vacant');
  });
});
