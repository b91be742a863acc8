import { isRefusal } from '@wardmote/domain/refusal';
import { paths } from '@wardmote/pages/paths';
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { nothing } from './fields/nothing.ts';
import { type FormPage, formPage } from './form-page.ts';

const addressOf = ({ baseUrl }: Services, personId: string, feedKey: string): string =>
  `${baseUrl}${paths.ownFeed.to({ personId, linkKey: feedKey })}`;

/** Where one's own calendar is, and the button that makes its address anew. */
const page = (services: Services): FormPage<typeof nothing, object> => ({
  path: paths.ownCalendar.pattern,
  template: 'own-calendar',
  view: async (actor) => {
    const view = await services.useCases.viewOwnCalendar(actor);
    if (isRefusal(view)) return view;
    const address = view.feedKey && addressOf(services, view.personId, view.feedKey);
    return { address, subscribe: address?.replace(/^https?:/, 'webcal:') };
  },
  read: () => ({}),
  schema: nothing,
  command: (request) => services.useCases.renewOwnCalendar(request),
  thenGoTo: () => paths.ownCalendar.to({}),
});

export const ownCalendarPages = (services: Services) => new Hono<Env>().route('/', formPage(services, page(services)));
