import { anonymous } from '@wardmote/domain/actor';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';
import type { Services } from './services.ts';
import { sessionFrom } from './session-cookie.ts';

/** Pages: who holds the session of the cookie, in one read; a session that is not there is nobody. */
export const identifyByCookie =
  ({ useCases, baseUrl }: Services): MiddlewareHandler<Env> =>
  async (c, next) => {
    const session = sessionFrom(c.req.header('cookie'), baseUrl);
    const known = session && (await useCases.identifySession(session));
    c.set('actor', known?.actor ?? anonymous);
    if (known && session) {
      c.set('formKey', known.formKey);
      c.set('session', session);
    }
    await next();
  };

/** The API: an access token in the header and nothing else; a cookie does not count here, so no other site can use one (reliability.md F4). */
export const identifyByToken =
  (services: Services): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!token) {
      c.set('actor', anonymous);
      return next();
    }
    const { verifyAccessToken } = await import('./sign-in/verify-access-token.ts');
    const identity = await verifyAccessToken(services, token);
    const actor = identity && (await services.useCases.identifyBearer(identity));
    if (!actor) {
      const body = {
        type: 'about:blank',
        title: 'The access token is not valid here.',
        status: 401,
        code: 'token-not-valid',
      };
      return c.json(body, 401, {
        'content-type': 'application/problem+json',
        'www-authenticate': 'Bearer error="invalid_token"',
      });
    }
    c.set('actor', actor);
    return next();
  };
