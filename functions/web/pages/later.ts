import { type Context, Hono, type Next } from 'hono';
import type { Env } from '../env.ts';

const methods = ['GET', 'POST'] as const;

type Handlers = Hono<Env>['routes'];

/** What stands at an address, one after the other as Hono does it: the first may look at what the next one answers. */
const inTurn = async (handlers: Handlers, c: Context<Env>, next: Next): Promise<Response | undefined> => {
  const [first, ...others] = handlers;
  if (!first) return void (await next());
  return first.handler(c, async () => {
    const answer = await inTurn(others, c, next);
    if (answer) c.res = answer;
  });
};

/**
 * Pages at these addresses that are loaded with the first request for one of them: forms bring the schemas of all that they accept,
 * reading pages all that they tell, and whoever asks for something else waits for neither. They run in the context of the request, as if they had stood here from the start.
 */
export const later = (addresses: readonly { readonly pattern: string }[], load: () => Promise<Hono<Env>>) => {
  const pages = new Hono<Env>();
  let loading: Promise<Hono<Env>> | undefined;
  for (const { pattern } of addresses)
    for (const method of methods)
      pages.on(method, pattern, async (c, next) => {
        loading ??= load();
        const { routes } = await loading;
        const found = routes.filter((route) => route.method === method && route.path === pattern);
        return inTurn(found, c, next);
      });
  return pages;
};
