import { log } from '@wardmote/runtime/log';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { problem } from './api/problem.ts';
import { policeUk } from './compat/police-uk.ts';
import type { Env } from './env.ts';
import { errorPage, notFoundPage, refusedRequest } from './pages/error-pages.ts';
import { pageRoutes } from './pages/routes.ts';
import { securityHeaders } from './security-headers.ts';
import type { Services } from './services.ts';

/** Minutes of a long evening fit four times; more is not typed by hand. */
const largestBody = 1024 * 1024;

const isApi = (path: string): boolean => path.startsWith('/api/') || path.startsWith('/openapi');

/** The API, with the schemas of all that it takes and answers, is loaded when somebody asks it something. */
const apiOf = (services: Services) => {
  let loading: Promise<Hono<Env>> | undefined;
  return async (c: Context<Env>): Promise<Response> => {
    loading ??= import('./api/app.ts').then(({ createApi }) => createApi(services));
    return (await loading).fetch(c.req.raw, c.env);
  };
};

/** The site: two route trees, pages and API, over the same use cases. */
export const createWebApp = (services: Services) =>
  new Hono<Env>()
    .use(compress({ encoding: 'gzip' }))
    .use(securityHeaders(services.baseUrl))
    .use(
      bodyLimit({
        maxSize: largestBody,
        onError: (c) => problem(c, 413, 'too-large', 'That is more than one megabyte. Send it in parts.'),
      }),
    )
    .get('/healthz', (c) => c.text('ok'))
    .all('/api/*', apiOf(services))
    .get('/openapi.json', apiOf(services))
    .route('/', policeUk(services))
    .route('/', pageRoutes(services))
    .notFound((c) =>
      isApi(c.req.path) ? problem(c, 404, 'not-found', 'There is nothing here.') : notFoundPage(c, services),
    )
    .onError((error, c) => {
      if (error instanceof HTTPException) return refusedRequest(c, services, error.status);
      log.fault('request-failed', error, { method: c.req.method, requestId: c.req.header('x-amzn-trace-id') });
      return isApi(c.req.path)
        ? problem(c, 500, 'fault', 'Something went wrong with Wardmote. Try again in a minute.')
        : errorPage(c, services);
    });
