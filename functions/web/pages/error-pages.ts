import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { pageFor } from './page-for.ts';

export const notFoundPage = (c: Context<Env>, services: Services) => pageFor(c, services, 'problem/not-found', {}, 404);

/** What somebody typed is in the browser's memory of the form: the page says to go back, and that nothing was changed. */
export const errorPage = (c: Context<Env>, services: Services) => pageFor(c, services, 'problem/fault', {}, 500);

const ofThePage = new Set(['commandId', 'formToken']);

/** What was typed, to be sent again with one button: by the same person, after signing in again. */
export const sendAgain = (c: Context<Env>, services: Services, status: ContentfulStatusCode) => {
  const sent = Object.entries(c.get('sent') ?? {}).filter(([name]) => !ofThePage.has(name));
  const { pathname, search } = new URL(c.req.url);
  c.header('cache-control', 'private, no-store');
  return pageFor(c, services, 'problem/send-again', { sent, to: `${pathname}${search}` }, status);
};

/** A form that did not come from this site's own page, or not as a form: nothing is done, and the page says how to go on. */
export const refusedRequest = (c: Context<Env>, services: Services, status: ContentfulStatusCode) =>
  status === 403 && c.get('sent')
    ? sendAgain(c, services, status)
    : pageFor(c, services, 'problem/form-not-ours', {}, status);
