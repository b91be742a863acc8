import type { Actor } from '@wardmote/domain/actor';
import { commonPriorities } from '@wardmote/domain/common-priorities';
import { allows } from '@wardmote/domain/policy';
import { isRefusal } from '@wardmote/domain/refusal';
import { boroughCounts } from '@wardmote/pages/borough-counts';
import { feedLinks } from '@wardmote/pages/feed-links';
import type { Job } from '@wardmote/pages/jobs';
import { paths } from '@wardmote/pages/paths';
import { boroughPublications } from '@wardmote/pages/publications';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { dayAsked } from './day-asked.ts';
import { showView } from './show-view.ts';

/** The force whose boroughs the London page counts; the City of London has a police force of its own. */
const londonForce = 'metropolitan';

const status = (errors: readonly unknown[]): 200 | 400 => (errors.length > 0 ? 400 : 200);

/** For those who answer for its group; what it needs is loaded for nobody else. */
const jobsOfGroup = async ({ useCases }: Services, actor: Actor, borough: string): Promise<readonly Job[]> => {
  if (!allows(actor, 'ward-concern.read', { borough })) return [];
  const waits = await useCases.viewWaitingOfWards(actor, borough);
  return waits ? [(await import('@wardmote/pages/jobs')).wardConcernsJob(waits, borough)] : [];
};

const showBorough = async (c: Context<Env>, services: Services, borough: string) => {
  const { on, errors } = await dayAsked(c.req.query());
  const [view, jobs] = await Promise.all([
    services.useCases.viewBorough(borough, on),
    jobsOfGroup(services, c.get('actor'), borough),
  ]);
  if (isRefusal(view)) return showView(c, services, 'borough', view);
  const mayFound = allows(c.get('actor'), 'panel.found', { borough: view.borough.slug });
  const counts = boroughCounts(view.patches, view.on);
  // The rows tell what panels work on now, and nothing of that on a day before.
  const common = on === undefined ? commonPriorities(view.patches) : undefined;
  const feed = feedLinks(services.baseUrl, paths.boroughFeed.to({ borough: view.borough.slug }));
  const publications = boroughPublications(view.borough.slug);
  return showView(
    c,
    services,
    'borough',
    { ...view, jobs, counts, common, feed, publications, mayFound, asked: on, errors, values: c.req.queries() },
    status(errors),
  );
};

const showLondon = async (c: Context<Env>, services: Services) => {
  const { on, errors } = await dayAsked(c.req.query());
  const view = await services.useCases.viewForce(londonForce, on);
  if (isRefusal(view)) return showView(c, services, 'london', view);
  const feed = feedLinks(services.baseUrl, paths.londonFeed.to({}));
  return showView(c, services, 'london', { ...view, feed, asked: on, errors, values: c.req.queries() }, status(errors));
};

/** The boroughs, each borough's panels with their reasons, and London in numbers: all on any day that is asked for. */
export const boroughPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.boroughs.pattern, async (c) =>
      showView(c, services, 'boroughs', { boroughs: await services.useCases.listBoroughs() }),
    )
    .get(paths.borough.pattern, (c) => showBorough(c, services, c.req.param('borough') ?? ''))
    .get(paths.london.pattern, (c) => showLondon(c, services));
