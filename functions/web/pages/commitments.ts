import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { showView } from './show-view.ts';

/** What panels of a borough ask of its council, for anybody (row 58). */
export const commitmentPages = (services: Services) =>
  new Hono<Env>().get(paths.commitments.pattern, async (c) =>
    showView(c, services, 'partner/commitments', await services.useCases.viewCommitments(c.req.param('borough') ?? '')),
  );
