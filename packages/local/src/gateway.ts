import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { gatewayEvent } from './gateway-event.ts';
import { type Running, readBody, startHttpServer } from './http-server.ts';
import { lambdaContext } from './lambda-context.ts';
import type { AssetServer } from './static-assets.ts';

/** An answer in payload format 2.0. A field that is not there has the default that API Gateway gives it. */
export type WebAnswer = {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, boolean | number | string | readonly string[]>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
};

export type WebHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<WebAnswer>;

type GatewayOptions = {
  readonly port: number;
  readonly handler: WebHandler;
  readonly assets?: AssetServer | undefined;
  readonly onError: (error: unknown) => void;
  readonly timeoutMs?: number;
};

/** The quotas of API Gateway for HTTP APIs, and of a Lambda function that it waits for. */
const mostHeaderBytes = 10_240;
const mostRequestBytes = 10 * 1024 * 1024;
const mostLambdaBytes = 6 * 1024 * 1024;
const longestWaitMs = 30_000;

/** A failure in the words of API Gateway. */
const fail = (response: ServerResponse, status: number, message: string) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
};

const headerBytes = ({ method, url, httpVersion, rawHeaders }: IncomingMessage) =>
  Buffer.byteLength([`${method} ${url} HTTP/${httpVersion}`, ...rawHeaders].join(''));

const send = (response: ServerResponse, result: WebAnswer) => {
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded } = result;
  if (Buffer.byteLength(body) > mostLambdaBytes) throw new Error('The answer is larger than the 6 MB of a function.');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
  response.writeHead(statusCode);
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
};

const timedOut = Symbol('timed out');

/** Waits for the function as long as API Gateway would; what comes later is nobody's. */
const callInTime = async ({ handler, timeoutMs = longestWaitMs }: GatewayOptions, event: APIGatewayProxyEventV2) => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(() => resolve(timedOut), timeoutMs);
  });
  try {
    return await Promise.race([handler(event, lambdaContext('web', timeoutMs)), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

const answer = async (options: GatewayOptions, request: IncomingMessage, response: ServerResponse) => {
  if (headerBytes(request) > mostHeaderBytes) return fail(response, 431, 'Request Header Fields Too Large');
  if (options.assets?.(request, response)) return;

  const body = await readBody(request, mostRequestBytes);
  if (!body) return fail(response, 413, 'Request Entity Too Large');
  const event = gatewayEvent(request, body);
  if (!event) return fail(response, 400, 'Bad Request');
  if (Buffer.byteLength(JSON.stringify(event)) > mostLambdaBytes)
    return fail(response, 413, 'Request Entity Too Large');
  try {
    const result = await callInTime(options, event);
    if (result === timedOut) return fail(response, 503, 'Service Unavailable');
    send(response, result);
  } catch (error) {
    options.onError(error);
    fail(response, 500, 'Internal Server Error');
  }
};

/** Serves a Lambda function on a port as an API Gateway HTTP API would, and its assets as their bucket would. */
export const startGateway = (options: GatewayOptions): Promise<Running> =>
  startHttpServer(options.port, (request, response) => answer(options, request, response));
