import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

/** What is published of a panel and of a borough: one record in every format, led to from the pages. */

let site: WebApp;
let panel: string;
const borough = '/boroughs/lambeth';

beforeAll(async () => {
  site = await startWebApp();
  panel = `/panels/${site.world.panels.a1.panelId}`;
}, 60_000);

const get = (path: string) => site.app.request(path);
const titles = ['Vehicle crime', 'Graffiti', 'Youth disorder'];

const feedOf = async (path: string) => {
  const document = new DOMParser({ onError: (level, message) => expect.fail(`${level}: ${message}`) }).parseFromString(
    await (await get(path)).text(),
    'application/xml',
  );
  const atom = 'http://www.w3.org/2005/Atom';
  const text = (name: string, of: Pick<typeof document, 'getElementsByTagNameNS'> = document) =>
    of.getElementsByTagNameNS(atom, name).item(0)?.textContent ?? '';
  const entries = [...document.getElementsByTagNameNS(atom, 'entry')].map((entry) => ({
    id: text('id', entry),
    title: text('title', entry),
    updated: text('updated', entry),
    link: entry.getElementsByTagNameNS(atom, 'link').item(0)?.getAttribute('href') ?? '',
  }));
  const self = [...document.getElementsByTagNameNS(atom, 'link')].find((link) => link.getAttribute('rel') === 'self');
  return { id: text('id'), title: text('title'), updated: text('updated'), self: self?.getAttribute('href'), entries };
};

describe('the feed', () => {
  it('of a panel has each priority under an id that stays, and leads to its page (RFC 4287)', async () => {
    const feed = await feedOf(`${panel}/priorities.atom`);
    expect(feed.title).toBe('Bishop’s ward panel');
    expect(feed.self).toBe(`http://localhost:3000${panel}/priorities.atom`);
    expect(feed.entries.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
    for (const { id, updated, link } of feed.entries) {
      expect(id).toMatch(/^urn:wardmote:priority_/);
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect((await get(new URL(link).pathname)).status).toBe(200);
    }
  });

  it('of a borough has those of all its panels, each with the panel’s name, and the same ids', async () => {
    const feed = await feedOf(`${borough}/priorities.atom`);
    expect(feed.id).toBe('urn:wardmote:E09000022');
    expect(feed.entries.map(({ title }) => title).toSorted()).toEqual(
      ['Bishop’s', 'Brixton Hill'].flatMap((ward) => titles.map((title) => `${ward} ward panel: ${title}`)).toSorted(),
    );
    const own = await feedOf(`${panel}/priorities.atom`);
    expect(feed.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(own.entries.map(({ id }) => id)));
  });
});

const contentOf = async (path: string) =>
  strFromU8(unzipSync(new Uint8Array(await (await get(path)).arrayBuffer()))['content.xml'] ?? new Uint8Array());

describe.each([
  ['a panel', () => panel],
  ['a borough', () => borough],
])('what is published of %s', (_, at) => {
  it('is the same in each format: priorities, what is asked, and nobody’s name', async () => {
    const priorities = await (await get(`${at()}/priorities.csv`)).text();
    const actions = await (await get(`${at()}/actions.csv`)).text();
    const sheet = await contentOf(`${at()}/priorities-and-actions.ods`);
    for (const title of titles) for (const told of [priorities, sheet]) expect(told).toContain(title);
    for (const told of [actions, sheet]) expect(told).toContain('Patrol at the school gate');
    const feed = await (await get(`${at()}/priorities.atom`)).text();
    for (const told of [priorities, actions, sheet, feed])
      expect(told).not.toMatch(/CANARY|secretary-|chair-|member-|lights@/);
  });

  it.each(['priorities.csv', 'actions.csv', 'priorities-and-actions.ods', 'priorities.atom'])(
    'may be kept for a quarter of an hour, and is not sent again to who has %s',
    async (file) => {
      const answer = await get(`${at()}/${file}`);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=900');
      const known = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } };
      expect((await site.app.request(`${at()}/${file}`, known)).status).toBe(304);
    },
  );

  it('is told to programs in the head of the page and to people in it, and each address is there', async () => {
    const { html } = await site.anybody.get(at());
    const [head = '', main = ''] = html.split('<main');
    const alternates = [...head.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)" title="[^"]+">/g)];
    expect(alternates.map(([, type]) => type)).toEqual([
      'application/atom+xml',
      'text/calendar',
      'application/vnd.oasis.opendocument.spreadsheet',
      'text/csv',
      'text/csv',
    ]);
    for (const [, type = '', href = ''] of alternates) {
      expect(main).toContain(`href="${href}" type="${type}"`);
      const answer = await get(href);
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    }
  });
});

it('nothing is published of what is not there', async () => {
  for (const path of ['/panels/panel_none/priorities.atom', '/boroughs/atlantis/priorities.atom'])
    expect((await get(path)).status).toBe(404);
});
