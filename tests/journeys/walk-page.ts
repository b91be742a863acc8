import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { startSession } from '@wardmote/store/people-store';
import { tags } from './people.ts';
import type { startWorldSite } from './world-site.ts';

type Site = Awaited<ReturnType<typeof startWorldSite>>;

/** One person's two browsers, with scripts and without, as narrow as a small phone; and what the browsers complained of. */
export type Pages = { readonly scripted: Page; readonly plain: Page; readonly complaints: string[] };

const narrow = { width: 320, height: 640 };

const listen = (context: BrowserContext, origin: string, complaints: string[]) => {
  context.on('console', (message) => complaints.push(`the console says ${message.text()}`));
  context.on('weberror', (error) => complaints.push(`a script failed: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) complaints.push(`it asks ${url.href}`);
  });
};

/** The browsers of somebody of the world, signed in by a session as sign-in makes it; `anybody` has none. */
export const openPages = async (browser: Browser, { world, baseUrl }: Site, who: string): Promise<Pages> => {
  const complaints: string[] = [];
  const id = world.people[who];
  if (!id && who !== 'anybody') throw new Error(`nobody is ${who}`);
  if (id) await startSession(world.table)(id, 'secret', `form key of ${who}`, Math.floor(Date.now() / 1000) + 3600);
  const open = async (javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: narrow });
    if (id) await context.addCookies([{ name: 'session', value: `${id}.secret`, url: baseUrl }]);
    listen(context, new URL(baseUrl).origin, complaints);
    return context.newPage();
  };
  return { scripted: await open(true), plain: await open(false), complaints };
};

/** With scripts: it answers at its own address, and there is no barrier that axe knows, in the narrow view where most can go wrong. */
const faultsWithScripts = async (page: Page, address: string): Promise<readonly string[]> => {
  const answer = await page.goto(address);
  if (answer?.status() !== 200 || page.url() !== address) return [`${answer?.status()} at ${page.url()}`];
  const { width, headings, title } = await page.evaluate(() => ({
    width: document.scrollingElement?.scrollWidth ?? 0,
    headings: document.querySelectorAll('h1').length,
    title: document.title.trim(),
  }));
  // The old mode looks at one document; the new one opens a page more each time, for frames, of which there are none.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags([...tags])
    .analyze();
  return [
    ...(width > narrow.width ? [`it is ${width} pixels wide`] : []),
    ...(headings === 1 ? [] : [`it has ${headings} h1`]),
    ...(title ? [] : ['it has no title']),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ];
};

/** What is wrong with one page, and whether a form's button is seen on it without scripts. */
export const faultsOf = async ({ scripted, plain, complaints }: Pages, address: string) => {
  const without = async () => {
    await plain.goto(address);
    const heading = await plain.getByRole('heading', { level: 1 }).isVisible();
    const hasForm = await plain.locator('main form').getByRole('button').first().isVisible();
    return { heading, hasForm };
  };
  const [faults, { heading, hasForm }] = await Promise.all([faultsWithScripts(scripted, address), without()]);
  const hidden = heading ? [] : ['its h1 is not seen without scripts'];
  return { faults: [...faults, ...hidden, ...complaints.splice(0)], hasForm };
};
