import type { Table } from '@wardmote/store/table';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { expect, test } from 'vitest';
import type { Env } from '../../functions/web/env.ts';
import { formAddresses } from '../../functions/web/pages/form-addresses.ts';
import { formPages } from '../../functions/web/pages/form-pages.ts';
import { later } from '../../functions/web/pages/later.ts';
import { readingAddresses } from '../../functions/web/pages/reading-addresses.ts';
import { readingPages } from '../../functions/web/pages/reading-pages.ts';
import { appOver } from '../support/app.ts';

const addresses = [{ pattern: '/told/:name' }] as const;

const counted = () => {
  let loads = 0;
  const pages = new Hono<Env>().get('/told/:name', etag(), (c) =>
    c.req.param('name') === 'nobody' ? c.notFound() : c.text(`told ${c.req.param('name')}`),
  );
  const load = async () => {
    loads += 1;
    return pages;
  };
  const app = new Hono<Env>()
    .route('/', later(addresses, load))
    .get('/told/:name', (c) => c.text('told by the next'))
    .post('/told/:name', (c) => c.text('sent to the next'));
  return { app, loads: () => loads };
};

test('a page is loaded with the first request for it, once', async () => {
  const { app, loads } = counted();
  expect(loads()).toBe(0);
  const answers = await Promise.all([app.request('/told/one'), app.request('/told/two')]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['told one', 'told two']);
  expect(loads()).toBe(1);
});

test('what stands before a page sees its answer, and may put another in its place', async () => {
  const { app } = counted();
  const first = await app.request('/told/one');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).not.toBe('');
  const again = await app.request('/told/one', { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('a page that finds nothing is not found, and a method that it does not know is left to the next', async () => {
  const { app } = counted();
  expect((await app.request('/told/nobody')).status).toBe(404);
  expect(await (await app.request('/told/one', { method: 'POST' })).text()).toBe('sent to the next');
});

test.each([
  ['forms', formPages, formAddresses],
  ['reading pages', readingPages, readingAddresses],
] as const)('the addresses of the %s are those at which they stand', (_, pages, known) => {
  // Nothing is read: only where pages stand is asked.
  const { services } = appOver({} as Table, 'https://identity.example.org');
  const stand = new Set(pages(services).routes.map(({ path }) => path));
  expect(stand).toEqual(new Set(known.map(({ pattern }) => pattern)));
});
