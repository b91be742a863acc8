import { log } from '@wardmote/runtime/log';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { securityHeaders } from '../security-headers.ts';
import type { Services } from '../services.ts';
import { problem } from './problem.ts';
import { apiRoutes } from './routes.ts';

/** The API as an app of its own, which ../app.ts loads with the first request for it. It answers its own faults, as problem+json. */
export const createApi = (services: Services) =>
  new Hono<Env>()
    .use(securityHeaders(services.baseUrl))
    .route('/', apiRoutes(services))
    .notFound((c) => problem(c, 404, 'not-found', 'There is nothing here.'))
    .onError((error, c) => {
      log.fault('request-failed', error, { method: c.req.method, requestId: c.req.header('x-amzn-trace-id') });
      return problem(
        c,
        500,
        'fault',
        'Something went wrong with Wardmote. It may or may not have been saved: send it again with the same Idempotency-Key.',
      );
    });
