import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { findWard } from '../api/inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage } from './form-page.ts';
import { showView } from './show-view.ts';
import { wardConcernPages } from './ward-concerns.ts';

type Found = { readonly borough: string; readonly ward: string };

/** The postcode is sent in the form and stands in no address: it may be somebody's home (reliability.md K1). */
const find = (services: Services): FormPage<typeof findWard, Found> => ({
  path: paths.findWard.pattern,
  template: 'ward/find',
  view: async () => ({ boroughs: await services.useCases.listBoroughs() }),
  read: (fields) => ({ postcode: text(fields, 'postcode') }),
  schema: findWard,
  command: (_request, { postcode }) => services.useCases.findWard(postcode),
  thenGoTo: (found) => paths.ward.to(found),
});

/** A ward with one panel is that panel; with none, or with several, it is a page that says so. */
const show = async (c: Context<Env>, services: Services) => {
  const { borough = '', ward = '' } = c.req.param();
  const view = await services.useCases.viewWard(borough, ward);
  if (isRefusal(view)) return showView(c, services, 'ward/ward', view);
  const [only, ...others] = view.patches;
  const { panelId } = only?.panel ?? {};
  if (panelId && others.length === 0) return c.redirect(paths.panel.to({ panelId }), 303);
  return showView(c, services, 'ward/ward', view);
};

/** From a postcode to the ward, and from the ward to its panel, and to where one says what worries one (row 159). */
export const wardPages = (services: Services) =>
  new Hono<Env>()
    .route('/', formPage(services, find(services)))
    .get(paths.ward.pattern, (c) => show(c, services))
    .route('/', wardConcernPages(services));
