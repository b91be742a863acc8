import { paths } from '@wardmote/pages/paths';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, appOver, baseUrl } from '../support/app.ts';
import { freshTable } from '../support/fresh-table.ts';

let app: App;
beforeAll(async () => {
  ({ app } = appOver(await freshTable(), 'http://issuer.invalid'));
});

const post = (body: string) =>
  app.request('/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(baseUrl).origin },
    body,
  });

describe('a form from anywhere', () => {
  it('with more fields than any form of ours is turned away before they are sorted', async () => {
    expect((await post('a&'.repeat(100_000))).status).toBe(413);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('may have a field named %s', async (name) => {
    expect((await post(`${name}=1&${name}=2`)).status).toBeLessThan(500);
  });
});

it('a page that a link with a key opens is kept by no cache', async () => {
  const byLink = Object.values(paths).filter(({ pattern }) => pattern.includes(':linkKey'));
  expect(byLink.length).toBeGreaterThan(8);
  for (const { pattern } of byLink) {
    const { headers } = await app.request(pattern.replace(/:(\w+)Id/g, '$1_x').replace(/:\w+/g, 'x'));
    expect([pattern, headers.get('cache-control')]).toEqual([pattern, 'private, no-store']);
  }
});
