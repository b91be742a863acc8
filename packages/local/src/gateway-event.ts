import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * The content types that an HTTP API passes on as text. It passes everything else in base64, forms included
 * (seen on AWS; its documentation says only "binary").
 */
const isText = (contentType: string) =>
  /^(text\/|application\/(json|xml|javascript)\s*(;|$))/i.test(contentType.trim());

const bodyOf = (body: Buffer, contentType: string) => {
  if (body.length === 0) return { isBase64Encoded: false };
  return isText(contentType)
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
};

/**
 * The host that the function sees. CloudFront cannot pass the site's own on to API Gateway, so a function that took
 * its address from a request would be wrong; it must be wrong here too.
 */
const host = 'local.execute-api.eu-west-2.amazonaws.com';

/** Header names in lower case, repeated ones joined by commas; cookies stand apart in the event. */
const headersOf = ({ headers }: IncomingMessage, sourceIp: string) => {
  const others = Object.entries(headers).filter(([name]) => name !== 'cookie');
  return {
    ...Object.fromEntries(others.map(([name, value]) => [name, [value].flat().join(',')])),
    host,
    'x-forwarded-for': [headers['x-forwarded-for'], sourceIp].flat().filter(Boolean).join(', '),
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
  };
};

const queryOf = (search: URLSearchParams) => {
  const names = [...new Set(search.keys())];
  if (names.length === 0) return {};
  return { queryStringParameters: Object.fromEntries(names.map((name) => [name, search.getAll(name).join(',')])) };
};

const cookiesOf = ({ headers: { cookie } }: IncomingMessage) => (cookie ? { cookies: cookie.split(/;\s*/) } : {});

/**
 * An HTTP API hands over the path decoded, and ends it at a question mark that was hidden in it.
 * Answers undefined when the path cannot be decoded: AWS answers 400.
 */
const decodedPath = (pathname: string): string | undefined => {
  try {
    return decodeURIComponent(pathname).split('?')[0];
  } catch {
    return undefined;
  }
};

const requestContext = (request: IncomingMessage, path: string, sourceIp: string) => {
  const now = new Date();
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName: host,
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: '$default',
    stage: '$default',
    time: now.toISOString(),
    timeEpoch: now.getTime(),
  };
};

/** The event of an API Gateway HTTP API, payload format 2.0. Answers undefined for a request that is not one. */
export const gatewayEvent = (request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 | undefined => {
  const url = URL.parse(request.url ?? '/', 'http://localhost');
  const rawPath = url ? decodedPath(url.pathname) : undefined;
  if (!url || rawPath === undefined) return undefined;
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: url.search.slice(1),
    ...cookiesOf(request),
    headers: headersOf(request, sourceIp),
    ...queryOf(url.searchParams),
    requestContext: requestContext(request, rawPath, sourceIp),
    ...bodyOf(body, request.headers['content-type'] ?? ''),
  };
};
