import { request } from 'node:http';
import { startGateway, type WebHandler } from '@wardmote/local/gateway';
import { freePort } from '@wardmote/local/ports';
import { serveAssets } from '@wardmote/local/static-assets';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, describe, expect, it } from 'vitest';

let stop = async () => {};
afterEach(() => stop());

/** A gateway in front of a function that says `ok`, unless the test says otherwise; `events` is what it was given. */
const aGateway = async (handler?: WebHandler, timeoutMs?: number) => {
  const events: APIGatewayProxyEventV2[] = [];
  const errors: unknown[] = [];
  const port = await freePort();
  const asset = {
    name: 'site.css',
    hashedName: 'site.0123456789.css',
    contentType: 'text/css; charset=utf-8',
    body: Buffer.from('p{}'),
  };
  const gateway = await startGateway({
    port,
    assets: serveAssets([asset]),
    onError: (error) => errors.push(error),
    ...(timeoutMs !== undefined && { timeoutMs }),
    handler: async (event, context) => {
      events.push(event);
      return handler ? handler(event, context) : { statusCode: 200, body: 'ok' };
    },
  });
  stop = gateway.stop;
  return { url: `http://localhost:${port}`, port, events, errors };
};

describe('what the function is given', () => {
  it('has the cookies in a list of their own, and not among the headers', async () => {
    const { url, events } = await aGateway();
    await fetch(url, { headers: { cookie: 'session=abc; lang=en' } });
    expect(events[0]?.cookies).toEqual(['session=abc', 'lang=en']);
    expect(events[0]?.headers.cookie).toBeUndefined();
  });

  it('has the path decoded, the query as it came, and repeated names joined', async () => {
    const { url, events } = await aGateway();
    await fetch(`${url}/panels/St%20James?a=1&a=2&b=%C3%A9`);
    expect(events[0]).toMatchObject({
      version: '2.0',
      rawPath: '/panels/St James',
      rawQueryString: 'a=1&a=2&b=%C3%A9',
      queryStringParameters: { a: '1,2', b: 'é' },
      requestContext: { http: { method: 'GET', path: '/panels/St James' } },
    });
  });

  it.each([
    ['application/json', '{"a":1}', false],
    ['application/json; charset=utf-8', '{"a":1}', false],
    ['text/plain', 'words', false],
    ['application/x-www-form-urlencoded', 'a=1', true],
    ['application/problem+json', '{}', true],
    ['application/octet-stream', 'bytes', true],
  ])('has a body of %s as text or in base64, as AWS does', async (contentType, body, isBase64Encoded) => {
    const { url, events } = await aGateway();
    await fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body });
    expect(events[0]?.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(events[0]?.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(body);
  });

  it('never names the host of the site, because CloudFront cannot pass it on', async () => {
    const { url, events } = await aGateway();
    await fetch(url);
    expect(events[0]?.headers.host).toMatch(/execute-api/);
    expect(events[0]?.requestContext.domainName).toMatch(/execute-api/);
  });
});

describe('what the browser is given', () => {
  it('has each cookie in a header of its own', async () => {
    const { url } = await aGateway(async () => ({
      statusCode: 303,
      headers: { location: '/' },
      cookies: ['a=1', 'b=2'],
    }));
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('has a base64 body as bytes', async () => {
    const { url } = await aGateway(async () => ({
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    }));
    expect([...new Uint8Array(await (await fetch(url)).arrayBuffer())]).toEqual([0, 255]);
  });

  it('may keep an asset for a year by its hashed name only', async () => {
    const { url, events } = await aGateway();
    const hashed = await fetch(`${url}/assets/site.0123456789.css`);
    const plain = await fetch(`${url}/assets/site.css`);
    expect(await hashed.text()).toBe('p{}');
    expect(hashed.headers.get('cache-control')).toMatch(/immutable/);
    expect(plain.headers.get('cache-control')).toBe('no-cache');
    expect(events).toHaveLength(0);
  });

  it('leaves what is not in the list of assets to the function', async () => {
    const { url, events } = await aGateway();
    await fetch(`${url}/assets/..%2f..%2fpackage.json`);
    expect(events).toHaveLength(1);
  });
});

describe('the limits of API Gateway', () => {
  it('refuses a body over 10 MB, and still answers', async () => {
    const { url, events } = await aGateway();
    const answer = await fetch(url, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
    expect(events).toHaveLength(0);
  });

  it('refuses a body that does not fit into the event of a function', async () => {
    const { url } = await aGateway();
    const answer = await fetch(url, { method: 'POST', body: Buffer.alloc(5 * 1024 * 1024) });
    expect(answer.status).toBe(413);
  });

  it('refuses more than 10,240 bytes of headers', async () => {
    const { url } = await aGateway();
    expect((await fetch(url, { headers: { cookie: 'a'.repeat(10_300) } })).status).toBe(431);
    expect((await fetch(url, { headers: { cookie: 'a'.repeat(9_000) } })).status).toBe(200);
  });

  it('refuses a path that cannot be decoded', async () => {
    const { port } = await aGateway();
    const status = await new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/%zz' }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
  });

  it('answers 503 when the function takes too long', async () => {
    const { url } = await aGateway(() => new Promise(() => {}), 50);
    expect((await fetch(url)).status).toBe(503);
  });

  it('answers 500 to a page over 6 MB and to a function that throws, and reports both', async () => {
    const { url, errors } = await aGateway(async ({ rawPath }) => {
      if (rawPath === '/throws') throw new Error('broken');
      return { body: 'x'.repeat(6 * 1024 * 1024 + 1) };
    });
    expect((await fetch(`${url}/throws`)).status).toBe(500);
    expect((await fetch(`${url}/large`)).status).toBe(500);
    expect(errors).toHaveLength(2);
  });
});
