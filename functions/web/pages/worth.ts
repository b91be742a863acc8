import { isRefusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { sayWorth } from '../api/reply-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { numberIfAny } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const invitedIn = (params: Params) => ({
  meetingId: idIn(params, 'meetingId', 'meeting'),
  personId: idIn(params, 'personId', 'person'),
  linkKey: params.linkKey ?? '',
});

/** A link that holds no longer says so in its own page; one that never held is not there. */
const form = ({ useCases }: Services): FormPage<typeof sayWorth, object> => ({
  path: paths.sayWorth.pattern,
  template: 'worth/say',
  view: async (_actor, params, query) => {
    const view = await useCases.viewWorthAsked(invitedIn(params));
    if (!isRefusal(view)) return { ...view, said: query.said !== undefined };
    return view.refused === 'not-found' ? view : { instead: explain(view).text };
  },
  read: (fields) => ({ worth: numberIfAny(fields, 'worth') }),
  schema: sayWorth,
  command: (_request, { worth }, params) => useCases.sayWorth({ ...invitedIn(params), worth }),
  thenGoTo: (_outcome, params) => `${paths.sayWorth.to(invitedIn(params))}?said=1`,
});

const show = async (c: Context<Env>, services: Services) => {
  const view = await services.useCases.viewWorth(c.get('actor'), idIn(c.req.param(), 'panelId', 'panel'));
  return showView(c, services, 'worth/figures', view);
};

/** Was it worth your time? Asked of each who was there, shown to the panel in numbers (row 112). */
export const worthPages = (services: Services) =>
  new Hono<Env>().route('/', formPage(services, form(services))).get(paths.worth.pattern, (c) => show(c, services));
