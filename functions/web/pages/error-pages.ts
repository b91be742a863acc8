import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { pageFor } from './page-for.ts';

export const notFoundPage = (c: Context<Env>, services: Services) => pageFor(c, services, 'problem/not-found', {}, 404);

/** What somebody typed is in the browser's memory of the form: the page says to go back, and that nothing was changed. */
export const errorPage = (c: Context<Env>, services: Services) => pageFor(c, services, 'problem/fault', {}, 500);

/** A form that did not come from this site's own page, or not as a form: nothing is done, and the page says how to go on. */
export const refusedRequest = (c: Context<Env>, services: Services, status: ContentfulStatusCode) =>
  pageFor(c, services, 'problem/form-not-ours', {}, status);
