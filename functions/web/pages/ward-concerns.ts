import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { findWard } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage } from './form-page.ts';
import { showView } from './show-view.ts';

type Found = { readonly borough: string; readonly ward: string };

/** The finder of the ward, for somebody who knows already what they want there. The postcode stands in no address (reliability.md K1). */
const find = (services: Services): FormPage<typeof findWard, Found> => ({
  path: paths.sayWhatWorries.pattern,
  template: 'ward-concern/find',
  view: async () => ({ boroughs: await services.useCases.listBoroughs() }),
  read: (fields) => ({ postcode: text(fields, 'postcode') }),
  schema: findWard,
  command: (_request, { postcode }) => services.useCases.findWard(postcode),
  thenGoTo: (found) => paths.wardConcern.to(found),
});

/** Each ward once, however many police teams it has. */
const showWards = async (c: Context<Env>, services: Services) => {
  const view = await services.useCases.viewBorough(c.req.param('borough') ?? '');
  if (isRefusal(view)) return showView(c, services, 'ward-concern/wards', view);
  const wards = [...new Map(view.patches.map(({ ward, wardName }) => [ward, { ward, wardName }])).values()];
  const byName = wards.toSorted((one, other) => one.wardName.localeCompare(other.wardName));
  return showView(c, services, 'ward-concern/wards', { borough: view.borough, wards: byName });
};

/** A ward with one panel is that panel's form; with several police teams one says which. */
const lead = async (c: Context<Env>, services: Services) => {
  const { borough = '', ward = '' } = c.req.param();
  const view = await services.useCases.viewWardPanels(borough, ward);
  if (isRefusal(view)) return showView(c, services, 'ward-concern/teams', view);
  const [only, ...others] = view.patches;
  const { panelId } = only?.panel ?? {};
  if (panelId && others.length === 0) return c.redirect(paths.raiseConcern.to({ panelId }), 303);
  return showView(c, services, 'ward-concern/teams', view);
};

/** From a ward to where one says what worries one there: one address a ward, whoever receives it (rows 7, 159). */
export const wardConcernPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, find(services)))
    .get(paths.wardsToSayIn.pattern, (c) => showWards(c, services))
    .get(paths.wardConcern.pattern, (c) => lead(c, services));
