import { timesMix } from '@wardmote/domain/meeting-times';
import { isRefusal } from '@wardmote/domain/refusal';
import { workShares } from '@wardmote/domain/work-shares';
import { feedLinks } from '@wardmote/pages/feed-links';
import { jobsOf } from '@wardmote/pages/jobs';
import { paths } from '@wardmote/pages/paths';
import { panelPublications } from '@wardmote/pages/publications';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const showPanel = async (c: Context<Env>, services: Services) => {
  const [actor, panelId] = [c.get('actor'), idIn(c.req.param(), 'panelId', 'panel')];
  const [view, waiting] = await Promise.all([
    services.useCases.viewPanel(actor, panelId),
    services.useCases.viewWaiting(actor, panelId),
  ]);
  if (isRefusal(view)) return showView(c, services, 'panel/show', view);
  const feed = feedLinks(services.baseUrl, paths.panelFeed.to({ panelId: view.panel.id }));
  return showView(c, services, 'panel/show', {
    ...view,
    jobs: jobsOf({ ...view, waiting }),
    feed,
    publications: panelPublications(view.panel.id),
    mix: timesMix(view.meetings),
    work: workShares(view.actions, view.panel),
  });
};

/** A panel's public page; its own people find what they can do next on it. */
export const panelPages = (services: Services) =>
  new Hono<Env>().get(paths.panel.pattern, (c) => showPanel(c, services));
