import { isRefusal } from '@wardmote/domain/refusal';
import { calendarPage } from '@wardmote/pages/calendar-page';
import { feedLinks } from '@wardmote/pages/feed-links';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { calendarAsked, fromAsked } from './calendar-asked.ts';
import { showView } from './show-view.ts';

const showCalendar = async (c: Context<Env>, services: Services, slug?: string) => {
  const view = await services.useCases.viewCalendar(slug);
  if (isRefusal(view)) return showView(c, services, 'calendar', view);
  const at = { borough: view.borough?.slug ?? '' };
  const addresses = view.borough
    ? { page: paths.boroughCalendar.to(at), feed: paths.boroughFeed.to(at) }
    : { page: paths.londonCalendar.to({}), feed: paths.londonFeed.to({}) };
  const asked = { filter: calendarAsked(c.req.query()), from: fromAsked(c.req.query()) };
  const { feedPath, ...page } = calendarPage(view, asked, addresses);
  return showView(c, services, 'calendar', {
    ...view,
    ...page,
    feed: feedLinks(services.baseUrl, feedPath),
    themeChoices: [{ value: '', text: 'Any' }, ...page.themes.map((theme) => ({ value: theme, text: theme }))],
    boroughChoices: [
      { value: '', text: 'All' },
      ...view.boroughs.map(({ slug: value, name: text }) => ({ value, text })),
    ],
  });
};

/** What meets when, in a borough and in London, with filters in the address (U3). */
export const calendarPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.boroughCalendar.pattern, (c) => showCalendar(c, services, c.req.param('borough')))
    .get(paths.londonCalendar.pattern, (c) => showCalendar(c, services));
