import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { identifyByCookie } from '../identify.ts';
import type { Services } from '../services.ts';
import { signInRoutes } from '../sign-in/routes.ts';
import { boroughPages } from './borough.ts';
import { formAddresses } from './form-addresses.ts';
import { later } from './later.ts';
import { readingAddresses } from './reading-addresses.ts';
import { startPages } from './start.ts';

/** The pages that most people open first, and the others as they are asked for. The forms come first: `/documents/new` is no document. */
export const pageRoutes = (services: Services) =>
  new Hono<Env>()
    .use(identifyByCookie(services))
    .route('/', startPages(services))
    .route('/', signInRoutes(services))
    .route('/', boroughPages(services))
    .route(
      '/',
      later(formAddresses, async () => (await import('./form-pages.ts')).formPages(services)),
    )
    .route(
      '/',
      later(readingAddresses, async () => (await import('./reading-pages.ts')).readingPages(services)),
    );
