import * as z from 'zod';
import { problem } from './answers.ts';
import type { Endpoint } from './endpoint.ts';
import { apiTable } from './table.ts';

const schema = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(type, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return rest;
};

const idPatterns = /^(\w+)Id$/;
const examples: Readonly<Record<string, string>> = { borough: 'lambeth', force: 'metropolitan', office: 'chair' };

const parameter = (name: string) => {
  const kind = idPatterns.exec(name)?.[1];
  const pattern = kind ? { pattern: `^${kind}_[A-Za-z0-9-]{1,40}$` } : {};
  return { name, in: 'path', required: true, schema: { type: 'string', ...pattern }, example: examples[name] };
};

const dayQuery = { name: 'on', in: 'query', required: false, schema: { type: 'string', format: 'date' } };
const headers = [
  { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description: 'The ETag you have seen',
  },
];

const problems: Readonly<Record<number, string>> = {
  400: 'Something sent cannot be used',
  401: 'Sign in first',
  403: 'Not your part in this panel',
  404: 'There is nothing here for you',
  409: 'A rule refuses it: `code` says which',
  412: 'It has changed since you saw it',
  413: 'Too large',
  415: 'Not JSON',
};

const answersOf = ({ status, summary, answer, method }: Endpoint) => {
  const codes = method === 'get' ? [400, 401, 403, 404] : Object.keys(problems).map(Number);
  const refused = codes.map((code) => [
    code,
    {
      description: problems[code],
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  const done = { description: summary, content: { 'application/json': { schema: schema(answer, 'output') } } };
  return Object.fromEntries([[status, done], ...refused]);
};

const operation = (row: Endpoint) => ({
  operationId: row.operationId,
  summary: row.summary,
  tags: [row.path.split('/')[1] ?? 'api'],
  'x-policy': row.action,
  security: row.action === 'record.read' ? [{}, { accessToken: [] }] : [{ accessToken: [] }],
  parameters: [
    ...[...row.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name)),
    ...(row.query ? [dayQuery] : []),
    ...(row.method === 'get' ? [] : headers),
  ],
  ...(row.body && {
    requestBody: { required: true, content: { 'application/json': { schema: schema(row.body, 'input') } } },
  }),
  responses: answersOf(row),
});

const pathsOf = (rows: readonly Endpoint[]) => {
  const paths: Record<string, Record<string, object>> = {};
  for (const row of rows) paths[row.path] = { ...paths[row.path], [row.method]: operation(row) };
  return paths;
};

/** The OpenAPI 3.1 document of the table. Made when it is asked for: the rest of the function carries none of it. */
export const openApiDocument = (baseUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Wardmote',
    version: '1.0.0',
    description: "The record of London's Safer Neighbourhoods Panels. Public facts need no token.",
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: `${baseUrl}/api/v1` }],
  paths: pathsOf(apiTable),
  components: {
    schemas: { Problem: schema(problem, 'output') },
    securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  },
});
