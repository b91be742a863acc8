import { matches } from '@wardmote/domain/calendar-filter';
import { isRefusal } from '@wardmote/domain/refusal';
import { calendarFeed, type Feed } from '@wardmote/notices/feed';
import { ownFeed } from '@wardmote/notices/own-feed';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { calendarAsked } from './calendar-asked.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

/** The same for everybody: a quarter of an hour old at most, and kept by whoever carries it. */
const cacheControl = 'public, max-age=900';

const send = (c: Context<Env>, { baseUrl }: Services, feed: Omit<Feed, 'url'> & { readonly page: string }) =>
  c.body(calendarFeed({ ...feed, url: `${baseUrl}${feed.page}` }, baseUrl), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="meetings.ics"',
    'cache-control': cacheControl,
  });

const panelFeed = async (c: Context<Env>, services: Services) => {
  const panelId = idIn(c.req.param(), 'panelId', 'panel');
  const view = await services.useCases.viewPanelCalendar(panelId);
  if (isRefusal(view)) return showView(c, services, 'panel/show', view);
  const { name } = view.panel;
  const entries = view.meetings.map((meeting) => ({
    ...meeting,
    panelName: name,
    sequence: meeting.sequence ?? 0,
    changedAt: meeting.changedAt ?? `${meeting.calledOn ?? meeting.start.slice(0, 10)}T00:00:00.000Z`,
  }));
  return send(c, services, { name, page: paths.panel.to({ panelId }), entries });
};

/** Narrowed by the same filters as the page, so that what somebody found can be subscribed to. */
const calendarOf = async (c: Context<Env>, services: Services, slug?: string) => {
  const view = await services.useCases.viewCalendar(slug);
  if (isRefusal(view)) return showView(c, services, 'calendar', view);
  const where = view.borough?.name ?? 'London';
  const page = view.borough ? paths.boroughCalendar.to({ borough: view.borough.slug }) : paths.londonCalendar.to({});
  const entries = view.meetings.filter(matches(calendarAsked(c.req.query())));
  return send(c, services, { name: `Panel meetings in ${where}`, page, entries });
};

/** Each calendar program asks by itself, without a session: the key is what counts, and nobody on the way keeps the answer. */
const own = async (c: Context<Env>, services: Services) => {
  const { useCases, baseUrl } = services;
  const found = await useCases.readOwnCalendar(idIn(c.req.param(), 'personId', 'person'), c.req.param('linkKey') ?? '');
  if (isRefusal(found)) return showView(c, services, 'own-calendar', found);
  return c.body(ownFeed(found, baseUrl), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="meetings.ics"',
    'cache-control': 'private, max-age=900',
  });
};

/** Calendars to subscribe to: of a panel, a borough, London. Open meetings, no attendees, no closed text (U79, U80). And one's own. */
export const feeds = (services: Services) =>
  new Hono<Env>()
    .get(paths.panelFeed.pattern, etag(), (c) => panelFeed(c, services))
    .get(paths.boroughFeed.pattern, etag(), (c) => calendarOf(c, services, c.req.param('borough')))
    .get(paths.londonFeed.pattern, etag(), (c) => calendarOf(c, services))
    .get(paths.ownFeed.pattern, etag(), (c) => own(c, services));
