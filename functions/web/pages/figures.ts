import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

/** What was recorded in a ward beside what people say there: what a panel looks at before it agrees priorities. */
export const figuresPages = (services: Services) =>
  new Hono<Env>().get(paths.figures.pattern, async (c) => {
    const panelId = idIn(c.req.param(), 'panelId', 'panel');
    return showView(c, services, 'figures/show', await services.useCases.viewFigures(c.get('actor'), panelId));
  });
