import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { places } from '../support/personas.ts';
import { startWebApp, type WebApp } from '../support/web-app.ts';

/** A client of data.police.uk finds here what it knows: names, types and nulls (domain.md 4.1). */

let site: WebApp;
let base: string;

beforeAll(async () => {
  site = await startWebApp();
  base = `/compat/police-uk/api/metropolitan/${places.a1.ward}`;
}, 60_000);

const get = async (path: string) => {
  const answer = await site.app.request(path);
  return { answer, body: answer.status === 200 ? await answer.json() : undefined };
};

/** What a value is to a client: a time and HTML are told from other texts. */
const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return typeof value;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value)) return 'time';
  return value.startsWith('<p>') ? 'html' : 'text';
};
const shapeOf = (thing: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(thing)
      .filter(([name]) => name !== 'wardmote')
      .map(([name, value]) => [name, typeOf(value)]),
  );

const samples = '../shared/data/police_uk_samples';
const sample = (name: string) => JSON.parse(readFileSync(`${samples}/${name}.json`, 'utf8'));

/** Each name that theirs has, and of one of the types that theirs has. */
const expectLike = (ours: readonly object[], theirs: readonly object[]) => {
  const allowed: Record<string, Set<string>> = {};
  for (const shape of theirs.map(shapeOf))
    for (const [name, type] of Object.entries(shape)) allowed[name] = new Set([...(allowed[name] ?? []), type]);
  for (const shape of ours.map(shapeOf)) {
    expect(Object.keys(shape).toSorted()).toEqual(Object.keys(allowed).toSorted());
    for (const [name, type] of Object.entries(shape)) expect([...(allowed[name] ?? [])], name).toContain(type);
  }
};

describe('the neighbourhood of a ward, in the shapes of data.police.uk', () => {
  it('tells its priorities as HTML, with the last that was done and when, and ours beside it', async () => {
    const { answer, body } = await get(`${base}/priorities`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=900');
    expect(body).toHaveLength(3);
    expect(body[0]).toMatchObject({
      issue: '<p>Vehicle crime</p><p>A street briefing</p>',
      action: null,
      'action-date': null,
      wardmote: { title: 'Vehicle crime', category: 'other', source: 'community' },
    });
  });

  it('tells the meetings that everybody may come to, in times without a zone', async () => {
    const { body } = await get(`${base}/events`);
    expect(body[0]).toMatchObject({ type: 'meeting', start_date: '2098-03-03T19:30:00', address: 'The hall' });
  });

  it('answers 304 to whoever has it already, and 404 of what is not there', async () => {
    const { answer } = await get(`${base}/priorities`);
    const again = await site.app.request(`${base}/priorities`, {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await get('/compat/police-uk/api/metropolitan/E05999999/priorities')).answer.status).toBe(404);
    expect((await get(`${base.replace('metropolitan', 'leicestershire')}`)).answer.status).toBe(404);
  });

  it.skipIf(!existsSync(samples))('has their names, types and nulls (skipped without ../shared)', async () => {
    const { body: priorities } = await get(`${base}/priorities`);
    expectLike(priorities, sample('priorities'));
    const { body: events } = await get(`${base}/events`);
    const theirs = sample('events_metropolitan_E05009386');
    expectLike(events, [...theirs, { ...theirs[0], description: null }]);
    const { body: own } = await get(base);
    const { url_force, ...detail } = sample('neighbourhood_detail');
    expectLike(
      [own],
      [
        { ...detail, url_force },
        { ...detail, url_force, description: null },
      ],
    );
    const { body: wards } = await get('/compat/police-uk/api/metropolitan/neighbourhoods');
    expectLike(wards, sample('neighbourhoods_metropolitan_shape'));
    expect((await get(`${base}/people`)).body).toEqual([]);
  });
});
