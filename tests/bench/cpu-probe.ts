import { median } from './median.ts';

/** Run by itself: `node cpu-probe.ts BUNDLE BUNDLE PATH` prints what one request costs each bundle, in microseconds of processor time. */

type Handler = (event: object) => Promise<{ readonly statusCode?: number }>;

const [ours = '', floor = '', path = '/'] = process.argv.slice(2);
const [warmUp, batch, samples] = [150, 10, 50];

/** As much of an HTTP API's event as Hono looks at. */
const event = {
  version: '2.0',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'wardmote.example.org' },
  isBase64Encoded: false,
  requestContext: { domainName: 'wardmote.example.org', http: { method: 'GET', path } },
};

const load = async (bundle: string): Promise<Handler> => (await import(bundle)).handler;

const request = async (handler: Handler): Promise<void> => {
  const { statusCode } = await handler(event);
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
};

const sample = async (handler: Handler, requests: number): Promise<number> => {
  const before = process.cpuUsage();
  for (let number = 0; number < requests; number += 1) await request(handler);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
};

const handlers = await Promise.all([load(ours), load(floor)]);
for (const handler of handlers) await sample(handler, warmUp);
const taken = handlers.map((): number[] => []);
for (let round = 0; round < samples; round += 1)
  for (const [index, handler] of handlers.entries()) taken[index]?.push(await sample(handler, batch));

process.stdout.write(JSON.stringify(taken.map(median)));
process.exit();
