import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { showView } from './show-view.ts';

/** What is asked of a sergeant's teams, due soonest first. */
export const deskPages = (services: Services) =>
  new Hono<Env>().get(paths.desk.pattern, async (c) =>
    showView(c, services, 'desk/show', await services.useCases.viewDesk(c.get('actor'))),
  );
