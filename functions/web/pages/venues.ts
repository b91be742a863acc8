import type { Actor } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import type { VenueFilter } from '@wardmote/domain/venue';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { venue as venueInput } from '../api/where-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { nothing } from './fields/nothing.ts';
import { text, textIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const boroughIn = (params: Params) => params.borough ?? '';
const venueIn = (params: Params) => ({ borough: boroughIn(params), venueId: idIn(params, 'venueId', 'venue') });
const backToVenues = (_outcome: object, params: Params) => paths.venues.to({ borough: boroughIn(params) });

const filterFrom = (query: Readonly<Record<string, string>>): VenueFilter => ({
  free: query.free !== undefined,
  stepFree: query['step-free'] !== undefined,
  hearingLoop: query['hearing-loop'] !== undefined,
  neutral: query.neutral !== undefined,
});

const showVenues = async (c: Context<Env>, services: Services) => {
  const wanted = filterFrom(c.req.query());
  const view = await services.useCases.viewVenues(c.get('actor'), boroughIn(c.req.param()), wanted);
  return showView(c, services, 'venue/list', isRefusal(view) ? view : { ...view, wanted });
};

const venueFrom = (fields: Fields) => ({
  name: text(fields, 'name'),
  address: text(fields, 'address'),
  cost: textIfAny(fields, 'cost'),
  price: text(fields, 'price'),
  stepFree: textIfAny(fields, 'stepFree'),
  hearingLoop: textIfAny(fields, 'hearingLoop'),
  affiliation: textIfAny(fields, 'affiliation'),
  opening: text(fields, 'opening'),
  contact: text(fields, 'contact'),
});

const add = ({ useCases }: Services): FormPage<typeof venueInput, object> => ({
  path: paths.addVenue.pattern,
  template: 'venue/edit',
  view: (actor, params) => useCases.viewVenue(actor, 'venue.add', { borough: boroughIn(params) }),
  read: venueFrom,
  schema: venueInput,
  command: (request, input, params) => useCases.addVenue(request, { ...input, borough: boroughIn(params) }),
  thenGoTo: backToVenues,
});

/** A venue that was retired shows that instead of the form. */
const viewKept = async (
  { useCases }: Services,
  action: 'venue.change' | 'venue.retire',
  [actor, params]: [Actor, Params],
) => {
  const view = await useCases.viewVenue(actor, action, venueIn(params));
  if (isRefusal(view)) return view;
  const gone = view.venue?.retiredOn && explain({ refused: 'venue-unknown', facts: {} }).text;
  return { ...view, instead: gone };
};

const change = (services: Services): FormPage<typeof venueInput, object> => ({
  path: paths.changeVenue.pattern,
  writesOver: 'venue',
  template: 'venue/edit',
  view: (actor, params) => viewKept(services, 'venue.change', [actor, params]),
  read: venueFrom,
  schema: venueInput,
  command: (request, input, params) => services.useCases.changeVenue(request, { ...input, ...venueIn(params) }),
  thenGoTo: backToVenues,
});

const retire = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.retireVenue.pattern,
  template: 'venue/retire',
  view: (actor, params) => viewKept(services, 'venue.retire', [actor, params]),
  read: () => ({}),
  schema: nothing,
  command: (request, _input, params) => services.useCases.retireVenue(request, venueIn(params)),
  thenGoTo: backToVenues,
});

/** The venue register of a borough: where panels may meet, by what it costs and who can get in. */
export const venuePages = (services: Services) =>
  new Hono<Env>()
    .get(paths.venues.pattern, (c) => showVenues(c, services))
    .route('/', formPage(services, add(services)))
    .route('/', formPage(services, change(services)))
    .route('/', formPage(services, retire(services)));
