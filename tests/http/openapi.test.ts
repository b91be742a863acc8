import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../functions/web/api/openapi.ts';
import { apiTable } from '../../functions/web/api/table.ts';
import { type App, appOver, audience, baseUrl } from '../support/app.ts';
import { freshTable } from '../support/fresh-table.ts';
import { startIssuer } from '../support/issuer.ts';
import { emailOf, makeWorld, type World } from '../support/world.ts';
import { apiCalls } from './api-calls.ts';

type Operation = {
  operationId: string;
  parameters: { name: string; in: string }[];
  requestBody?: { content: { 'application/json': { schema: object } } };
  responses: Record<string, { content: Record<string, { schema: { $ref?: string } }> }>;
};
type Paths = Record<string, Record<string, Operation>>;

const document = openApiDocument(baseUrl);
const operations = Object.entries(document.paths as unknown as Paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'problem', ...document.components.schemas.Problem });
const validators = new Map<object, ValidateFunction>();
const validatorOf = (schema: { $ref?: string }): ValidateFunction => {
  const known = validators.get(schema) ?? (schema.$ref ? ajv.getSchema('problem') : undefined) ?? ajv.compile(schema);
  validators.set(schema, known);
  return known;
};

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: World;
let app: App;
let tokens: (string | undefined)[];

beforeAll(async () => {
  issuer = await startIssuer(audience);
  world = await makeWorld(await freshTable());
  ({ app } = appOver(world.table, issuer.issuer));
  tokens = [
    undefined,
    ...(await Promise.all(['secretary-a1', 'sergeant-a1', 'nobody'].map((who) => issuer.token(emailOf(who))))),
  ];
}, 60_000);
afterAll(() => issuer.stop());

/** What the document says of an answer holds: its status, its content type, its shape. */
const held = async (operation: Operation, answer: Response): Promise<void> => {
  const where = `${operation.operationId} answered ${answer.status}`;
  if (answer.status === 405) return;
  const told = operation.responses[String(answer.status)];
  expect(told, `${where}, which the document does not know`).toBeDefined();
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const schema = told?.content[type]?.schema;
  expect(schema, `${where} as ${type}`).toBeDefined();
  if (!schema) return;
  const validate = validatorOf(schema);
  const body = await answer.json();
  expect(validate(body), `${where}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(body).slice(0, 600)}`).toBe(
    true,
  );
};

const send = (method: string, path: string, token: string | undefined, body?: unknown) =>
  app.request(`/api/v1${path}`, {
    method: method.toUpperCase(),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const seeded = (operationId: string) => {
  const call = apiCalls(world.panels.a1, 'E05000416', 'lambeth')[operationId];
  if (!call) throw new Error(`${operationId} is not in api-calls.ts`);
  return { ...call, params: { panelId: world.panels.a1.panelId, ...call.params } as Record<string, string> };
};
const filled = (path: string, params: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? 'none'));

describe('the OpenAPI document', () => {
  it('has every operation of the table, each with an id of its own', () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      apiTable.map(({ operationId }) => operationId).sort(),
    );
    expect(new Set(apiTable.map(({ operationId }) => operationId)).size).toBe(apiTable.length);
  });

  it('is served at /openapi.json', async () => {
    const answer = await app.request('/openapi.json');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0' });
  });

  it.each(operations)('holds for $operation.operationId with real identifiers', async ({ path, method, operation }) => {
    const { params, body } = seeded(operation.operationId);
    for (const token of tokens)
      await held(
        operation,
        await send(method, filled(path, params), token, method === 'get' ? undefined : (body ?? {})),
      );
  });

  it('holds for anything sent: no fault, no status or shape that it does not know', async () => {
    let requests = 0;
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.record({ name: fc.string(), email: fc.string(), role: fc.constant('operator'), version: fc.integer() }),
      fc.constant('{"a":'),
      fc.constant('{"__proto__":{"role":"operator"}}'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...operations),
        fc.nat(3),
        fc.boolean(),
        fc.string({ maxLength: 60 }),
        junk,
        async ({ path, method, operation }, who, real, id, body) => {
          requests += 1;
          const params = real ? seeded(operation.operationId).params : {};
          const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
            encodeURIComponent(params[name] ?? (id || 'x')),
          );
          const answer = await send(method, address, tokens[who], method === 'get' ? undefined : body);
          expect(answer.status, `${method} ${address}`).toBeLessThan(500);
          if (!/\/\.{1,2}(\/|$)/.test(address)) await held(operation, answer);
        },
      ),
      { numRuns: 400 },
    );
    process.stdout.write(`Contract fuzz: ${requests} requests over ${operations.length} operations.\n`);
  }, 60_000);
});
