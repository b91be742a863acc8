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

/** Addresses with a secret in them: what they show is one person's own. */
const opensByLink = (path: string): boolean =>
  ['/reply/', '/mail/', '/actions/', '/follow/', '/calendar/', '/requests/', '/concerns/'].some((start) =>
    path.startsWith(start),
  );

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
