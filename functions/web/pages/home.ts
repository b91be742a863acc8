import type { Role } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { jobsOf } from '@wardmote/pages/jobs';
import { paths } from '@wardmote/pages/paths';
import { placeName } from '@wardmote/pages/place-name';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { showView } from './show-view.ts';

type Place = { readonly href: string; readonly text: string };

/** Where a role that is not a panel's own does its work. */
const placeOf = (role: Role): Place | undefined => {
  if (role.role === 'sergeant') return { href: paths.desk.to({}), text: 'Answer what panels ask of your team' };
  if (role.role === 'borough-officer' || role.role === 'council-officer')
    return { href: paths.borough.to({ borough: role.borough }), text: `See the panels in ${placeName(role.borough)}` };
  if (role.role === 'operator') return { href: paths.boroughs.to({}), text: 'See the boroughs on record' };
  return role.role === 'london-coordinator'
    ? { href: paths.london.to({}), text: 'See the panels in London' }
    : undefined;
};

const placesOf = (roles: readonly Role[]): readonly Place[] => {
  const places = roles.flatMap((role) => placeOf(role) ?? []);
  return [...new Map(places.map((place) => [place.href, place])).values()];
};

/** Who only listens on a panel has no job there. */
const listens = ({ role }: Role): boolean => role === 'adviser' || role === 'observer';

/** Somebody with one job in one place is there at once: no page of links in between (reliability.md 3.4). */
const onlyPlace = (roles: readonly Role[]): Place | undefined => {
  const [place, ...others] = placesOf(roles);
  return others.length === 0 && roles.every((role) => placeOf(role) || listens(role)) ? place : undefined;
};

const showHome = async (c: Context<Env>, services: Services) => {
  const actor = c.get('actor');
  const place = actor.kind === 'person' ? onlyPlace(actor.roles) : undefined;
  if (place) return c.redirect(place.href, 303);
  const view = await services.useCases.viewHome(actor);
  if (isRefusal(view)) return showView(c, services, 'home', view);
  const panels = view.panels.map((one) => ({
    ...one,
    jobs: jobsOf({ ...one, actions: one.panel.actions, today: view.today }),
  }));
  return showView(c, services, 'home', { ...view, panels, places: placesOf(view.roles) });
};

/** What each role can do next. */
export const homePages = (services: Services) => new Hono<Env>().get(paths.home.pattern, (c) => showHome(c, services));
