import { paths } from '@wardmote/pages/paths';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where addresses with a secret in them begin; somebody's own calendar has its key in the name of the file. */
const withSecret: readonly string[] = [
  '/calendar/',
  ...Object.values(paths).flatMap(({ pattern }) =>
    pattern.includes(':linkKey') ? [`/${pattern.split('/')[1]}/`] : [],
  ),
];

/** What they show is one person's own, or one body's. */
const opensByLink = (path: string): boolean => withSecret.some((start) => path.startsWith(start));

/** On every answer (reliability.md I3). What somebody signed in sees is never kept by a cache or a shared computer (F15, H4). */
export const securityHeaders =
  (baseUrl: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    // Not `no-referrer`: a browser then says `Origin: null` of our own forms (Fetch 3.2), and they could not be told from another site's.
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    if (baseUrl.startsWith('https:')) c.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (!c.res.headers.has('cache-control'))
      c.header(
        'cache-control',
        c.get('actor')?.kind === 'person' || opensByLink(c.req.path) ? 'private, no-store' : 'no-cache',
      );
  };
