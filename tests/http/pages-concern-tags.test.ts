import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** By what the list of a panel is told apart, and narrowed: theme, whom it touches, and a place in the panel's words (row 26). */

let site: WebApp;
let secretary: Browser;
let concerns: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a2');
  concerns = `/panels/${site.world.panels.a2.panelId}/concerns`;
}, 60_000);

const raise = async (more: Record<string, string> = {}) => {
  const { location } = await site.anybody.submit(`${concerns}/new`, {
    text: 'It goes on and on',
    website: '',
    ...more,
  });
  return `${concerns}/${/(concern_[^/]+)/.exec(location)?.[1]}`;
};
const take = async (title: string, how: Record<string, string>, raised: Record<string, string> = {}) => {
  const concern = await raise(raised);
  const done = await secretary.submit(concern, { outcome: 'taken', title, remit: 'police', ...how });
  expect(done.status).toBe(303);
  return concern;
};
const titles = async (query = '') => {
  const { html } = await site.anybody.get(`${concerns}${query}`);
  return [...html.matchAll(/<b>(\d+)\. <bdi>([^<]+)</g)].map(([, number, title]) => `${number} ${title}`);
};

describe('the list of a panel', () => {
  it('tells everybody what kind of trouble it is, whom it touches and where, and is narrowed by each', async () => {
    await take('Scooters', { category: 'traffic', place: 'Brixton Hill Estate' }, { groups: 'older-people' });
    await take('Dealing', { category: 'drugs', place: 'Acre Lane' }, { place: 'CANARY-PLACE' });
    await take('Needles', { category: 'drugs', place: 'brixton hill estate' }, { groups: 'young-people' });
    const { html } = await site.anybody.get(concerns);
    expect(html).toContain('Place: <bdi>Brixton Hill Estate</bdi>. Touches most: Older people.');
    expect(html).not.toContain('CANARY-PLACE');
    expect(await titles('?theme=drugs')).toEqual(['2 Dealing', '3 Needles']);
    expect(await titles('?group=older-people')).toEqual(['1 Scooters']);
    expect(await titles('?place=Brixton+Hill+Estate')).toEqual(['1 Scooters', '3 Needles']);
    expect(await titles('?theme=drugs&place=Brixton+Hill+Estate&group=')).toEqual(['3 Needles']);
    expect((await site.anybody.get(`${concerns}?theme=drugs`)).html).toContain('2 of 4 concerns.');
    expect((await site.anybody.get(`${concerns}?theme=drugs&group=businesses`)).html).toContain('0 of 4 concerns.');
    expect(await titles('?theme=nonsense&group=nonsense')).toHaveLength(3);
  });

  it('counts the voices of each place beside those of each kind', async () => {
    const { html } = await site.anybody.get(`/panels/${site.world.panels.a2.panelId}/figures`);
    expect(html).toMatch(/<bdi>Brixton Hill Estate<\/bdi><\/th><td[^>]*>2</);
    expect(html).toMatch(/<bdi>Acre Lane<\/bdi><\/th><td[^>]*>1</);
  });
});

describe('an officer who takes a concern on', () => {
  it('is offered the places that are on the list, and asked once more where it may be a home', async () => {
    const concern = await raise();
    const form = (await secretary.get(concern)).html;
    expect(form).toContain('list="place-known"');
    expect(form).toContain('<option value="Acre Lane"></option>');
    const shown = await secretary.submit(concern, {
      outcome: 'taken',
      title: 'Noise',
      remit: 'council',
      place: 'Flat 3, 12 Acre Lane',
    });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Where everybody reads that it is');
    expect(shown.html).toContain('value="Flat 3, 12 Acre Lane"');
  });
});
