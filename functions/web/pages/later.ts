import { Hono } from 'hono';
import type { Env } from '../env.ts';

const methods = ['GET', 'POST'] as const;

/**
 * Pages at these addresses that are loaded with the first request for one of them: forms bring the schemas of all that they accept,
 * and whoever only reads does not wait for those. They run in the context of the request, as if they had stood here from the start.
 */
export const later = (addresses: readonly { readonly pattern: string }[], load: () => Promise<Hono<Env>>) => {
  const pages = new Hono<Env>();
  let loading: Promise<Hono<Env>> | undefined;
  for (const { pattern } of addresses)
    for (const method of methods)
      pages.on(method, pattern, async (c, next) => {
        loading ??= load();
        const { routes } = await loading;
        const found = routes.find((route) => route.method === method && route.path === pattern);
        return found ? found.handler(c, next) : next();
      });
  return pages;
};
