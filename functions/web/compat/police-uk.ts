import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';

/** The same for everybody, a quarter of an hour old at most; and any page of any site may read it, because it is open data. */
const open = { 'cache-control': 'public, max-age=900', 'access-control-allow-origin': '*' };

const shapes = () => import('./shapes.ts');

type Shapes = Awaited<ReturnType<typeof shapes>>;

const told =
  <View extends object>(
    look: (force: string, ward: string) => Promise<View | Refusal<'not-found'>>,
    tell: (view: View, shape: Shapes) => unknown,
  ) =>
  async (c: Context<Env>) => {
    const { force = '', ward = '' } = c.req.param();
    const view = await look(force, ward);
    if (isRefusal(view)) return c.json({ error: 'There is no such force or neighbourhood here.' }, 404, open);
    return c.body(JSON.stringify(tell(view, await shapes())), 200, { ...open, 'content-type': 'application/json' });
  };

const list = (services: Services) => async (c: Context<Env>) => {
  const wards = await services.useCases.listNeighbourhoods(c.req.param('force') ?? '');
  if (isRefusal(wards)) return c.json({ error: 'There is no such force here.' }, 404, open);
  return c.json((await shapes()).policeUkNeighbourhoods(wards), 200, open);
};

/** What a client of data.police.uk asks for, answered from the record of the panels, in the shapes that it knows. */
export const policeUk = (services: Services) => {
  const pageOf = (panelId: string) => `${services.baseUrl}${paths.panel.to({ panelId })}`;
  const linkOf = (panelId: string, meetingId: string) =>
    `${services.baseUrl}${paths.meeting.to({ panelId, meetingId })}`;
  const { useCases } = services;
  const current = told(useCases.viewCurrentPriorities, (view, shape) => shape.policeUkPriorities(view, linkOf));
  const ended = told(useCases.viewEndedPriorities, (view, shape) => shape.policeUkEnded(view, linkOf));
  return new Hono<Env>()
    .get(paths.policeUkNeighbourhoods.pattern, etag(), list(services))
    .get(paths.policeUkPriorities.pattern, etag(), (c) => (c.req.query('status') === 'ended' ? ended(c) : current(c)))
    .get(
      paths.policeUkEvents.pattern,
      etag(),
      told(useCases.viewNeighbourhood, (view, shape) => shape.policeUkEvents(view, linkOf)),
    )
    .get(
      paths.policeUkPeople.pattern,
      etag(),
      told(useCases.viewNeighbourhood, (view, shape) => shape.policeUkPeople(view)),
    )
    .get(
      paths.policeUkNeighbourhood.pattern,
      etag(),
      told(useCases.viewPlacedNeighbourhood, (view, shape) => shape.policeUkNeighbourhood(view, pageOf)),
    );
};
