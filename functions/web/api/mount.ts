import { createHash } from 'node:crypto';
import { isRefusal } from '@wardmote/domain/refusal';
import type { Request } from '@wardmote/use-cases/carry-out';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Asked, Endpoint } from './endpoint.ts';
import { problem } from './problem.ts';
import { inputProblem, refusalProblem } from './refused.ts';

const root = '/api/v1';
const honoPath = (path: string): string => `${root}${path.replace(/\{(\w+)\}/g, ':$1')}`;

/** Compression on the way makes a tag weak (`W/"7-kQ"`); it is the same version all the same. */
const expected = (header: string | undefined): number | undefined => {
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d+)(?:-[\w-]+)?"$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
};

/** The version, which `If-Match` asks for, and a digest of what is told, because replies and days change it without a new version. */
const tagOf = (version: number, body: object): string =>
  `"${version}-${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 12)}"`;

const weakly = (header: string | undefined): string | undefined => header?.trim().replace(/^W\//, '');

const requestOf = (c: Context<Env>, { newCommandId }: Services): Request => {
  const key = c.req.header('idempotency-key');
  const actor = c.get('actor');
  const whose = actor.kind === 'person' ? actor.personId : 'anonymous';
  return {
    commandId: key ? `${whose} ${key}` : newCommandId(),
    actor,
    expects: expected(c.req.header('if-match')),
  };
};

const json = async (c: Context<Env>): Promise<unknown> => {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const longestKey = 200;

const bodyOf = async (c: Context<Env>, { body }: Endpoint) => {
  if (!body) return { value: undefined };
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type))
    return { failed: problem(c, 415, 'not-json', 'Send JSON, with the content type application/json.') };
  const value = await json(c);
  if (value === undefined)
    return { failed: problem(c, 400, 'not-json', 'The body is not JSON. Check its brackets and quotes.') };
  const parsed = body.safeParse(value);
  return parsed.success ? { value: parsed.data } : { failed: inputProblem(c, parsed.error) };
};

const inputOf = async (c: Context<Env>, row: Endpoint) => {
  if ((c.req.header('idempotency-key') ?? '').length > longestKey)
    return { failed: problem(c, 400, 'key-too-long', `An Idempotency-Key has ${longestKey} characters or fewer.`) };
  const params = row.params.safeParse(c.req.param());
  if (!params.success) return { failed: problem(c, 404, 'not-found', 'There is nothing here.') };
  const query = row.query?.safeParse(c.req.query());
  if (query && !query.success) return { failed: inputProblem(c, query.error) };
  const body = await bodyOf(c, row);
  if (body.failed) return { failed: body.failed };
  return { params: params.data, query: query?.data ?? {}, body: body.value };
};

const serve = async (c: Context<Env>, services: Services, row: Endpoint) => {
  const input = await inputOf(c, row);
  if (input.failed) return input.failed;
  const { params, query, body } = input;
  const asked = { services, actor: c.get('actor'), request: requestOf(c, services), params, query, body } as Asked;
  const outcome = await row.run(asked);
  if (isRefusal(outcome)) return refusalProblem(c, outcome);
  if (outcome.version !== undefined) {
    const tag = tagOf(outcome.version, outcome.body);
    c.header('etag', tag);
    c.header('vary', 'Authorization');
    if (row.method === 'get' && weakly(c.req.header('if-none-match')) === tag) return c.body(null, 304);
  }
  if (outcome.location) c.header('location', `${services.baseUrl}${root}${outcome.location}`);
  return c.json(outcome.body, row.status);
};

/** The routes of the table; a method that a path does not have is 405 with those it has (RFC 9110 15.5.6). */
export const mount = (services: Services, table: readonly Endpoint[]) => {
  const app = new Hono<Env>();
  for (const row of table) app.on(row.method.toUpperCase(), honoPath(row.path), (c) => serve(c, services, row));
  for (const path of new Set(table.map((row) => row.path))) {
    const allowed = table.filter((row) => row.path === path).map(({ method }) => method.toUpperCase());
    app.all(honoPath(path), (c) => {
      c.header('allow', allowed.join(', '));
      return problem(c, 405, 'method-not-allowed', `Use ${allowed.join(' or ')} here.`);
    });
  }
  return app;
};
