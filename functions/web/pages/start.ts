import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { pageFor } from './page-for.ts';

/** The start page, and the two statements that every site owes. */
export const startPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.start.pattern, async (c) =>
      pageFor(c, services, 'start', { boroughs: await services.useCases.listBoroughs() }),
    )
    .get(paths.accessibility.pattern, (c) => pageFor(c, services, 'accessibility', {}))
    .get(paths.privacy.pattern, (c) => pageFor(c, services, 'privacy', {}));
