import assert from 'node:assert/strict';
import { readFacts, writeDigest } from '@wardmote/store/digest';
import { startSession } from '@wardmote/store/people-store';
import { type App, appOver, baseUrl } from './app.ts';
import { freshTable } from './fresh-table.ts';
import { makeWorld, type World } from './world.ts';

/** A page as it came: its status, its HTML and where it sends the browser. */
type Answer = {
  readonly status: number;
  readonly html: string;
  readonly location: string;
  readonly headers: Headers;
};
type Fields = Readonly<Record<string, string | readonly string[]>>;

const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  html: await response.text(),
  location: response.headers.get('location') ?? '',
  headers: response.headers,
});

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html.split('<main')[1] ?? '')?.[1] ?? '';

const encoded = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString();

let others = 0;
/** Each request is that of another household, unless a test says whose. */
const anotherNetwork = (): string => {
  others += 1;
  return `198.18.${Math.floor(others / 256) % 256}.${others % 256}`;
};

/** What API Gateway hands over beside a request. */
const gatewayOf = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } });

/** A browser with somebody's cookie, or with none. It does not follow redirects, so that a test sees them. */
const browserOf = (app: App, cookie?: string, network?: string) => {
  const headers = { ...(cookie && { cookie }) };
  const get = async (path: string) => answerOf(await app.request(path, { headers }));
  const post = async (path: string, fields: Fields, more: Readonly<Record<string, string>> = { origin: baseUrl }) =>
    answerOf(
      await app.request(
        path,
        {
          method: 'POST',
          headers: { ...headers, ...more, 'content-type': 'application/x-www-form-urlencoded' },
          body: encoded(fields),
        },
        gatewayOf(network ?? anotherNetwork()),
      ),
    );
  /** Opens the page of a form, fills it in and sends it, with the hidden fields that the page gave. */
  const submit = async (path: string, fields: Fields) => {
    const { html } = await get(path);
    const tokens = { commandId: hidden(html, 'commandId'), formToken: hidden(html, 'formToken') };
    const version = hidden(html, 'version');
    return post(path.split('?')[0] ?? path, { ...tokens, ...(version && { version }), ...fields });
  };
  return { get, post, submit };
};

export type Browser = ReturnType<typeof browserOf>;

/** Somebody signed in, without the way through an identity provider: a session as sign-in makes it. */
const signedIn = async ({ table, people }: World, app: App, who: string): Promise<Browser> => {
  const personId = people[who];
  assert.ok(personId, `nobody is called ${who}`);
  await startSession(table)(personId, 'secret', `form key of ${who}`, Math.floor(Date.now() / 1000) + 3600);
  return browserOf(app, `session=${personId}.secret`);
};

/** The site over a table of its own, with all that ./world.ts has in it. */
export const startWebApp = async () => {
  const table = await freshTable();
  const world = await makeWorld(table);
  const { app, services } = appOver(table, 'http://127.0.0.1:1');
  /** What the digest function does when it hears of a change: the borough's page shows the panel as it is now. */
  const digested = async () => {
    for (const { panelId } of Object.values(world.panels)) {
      const facts = await readFacts(table)(panelId);
      if (facts) await writeDigest(table)(facts);
    }
  };
  return {
    app,
    services,
    table,
    world,
    digested,
    as: (who: string) => signedIn(world, app, who),
    anybody: browserOf(app),
    /** Somebody who is not signed in, at one address. */
    at: (network: string) => browserOf(app, undefined, network),
  };
};

export type WebApp = Awaited<ReturnType<typeof startWebApp>>;
