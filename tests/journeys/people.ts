import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Page } from '@playwright/test';

/** What reliability.md 0.6 asks for: the rules of WCAG A and AA and the best practices, and their number told. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const pictures = process.env.PICTURES === '1';

/** axe needs a page with scripts; it looks at the same address with the same cookies. */
const axeOn = async (browser: Browser, page: Page) => {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const twin = await context.newPage();
  await twin.goto(page.url());
  const found = await new AxeBuilder({ page: twin }).withTags(tags).analyze();
  await context.close();
  return found;
};

type Tools = {
  /** A browser without JavaScript in which somebody of the demo is signed in; nobody is, without a key. */
  readonly as: (name?: string) => Promise<Page>;
  /** The same with the browser's own scripts on: what they add, and nothing that is needed. */
  readonly withScripts: (name: string) => Promise<Page>;
  /** The page has no barrier that axe knows, fits 320 pixels, and has one heading. */
  readonly sound: (page: Page) => Promise<void>;
  readonly picture: (page: Page, name: string, width?: number) => Promise<void>;
};

let rules = 0;
let pages = 0;
export const axeTotals = () => ({ pages, rules });

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
};

export const test = base.extend<Tools>({
  as: async ({ browser }, use) => {
    await use(async (name) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      if (name) await signIn(page, name);
      return page;
    });
  },
  withScripts: async ({ browser }, use) => {
    await use(async (name) => {
      const page = await (await browser.newContext()).newPage();
      await signIn(page, name);
      return page;
    });
  },
  sound: async ({ browser }, use) => {
    await use(async (page) => {
      const { violations, passes, incomplete, inapplicable } = await axeOn(browser, page);
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(told, page.url()).toEqual([]);
      rules = Math.max(rules, violations.length + passes.length + incomplete.length + inapplicable.length);
      pages += 1;
      await page.setViewportSize({ width: 320, height: 640 });
      const width = await page.locator('html').evaluate((element) => element.scrollWidth);
      expect(width, `${page.url()} at 320 pixels`).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
  },
  picture: async ({ browserName: _any }, use) => {
    await use(async (page, name, width = 1100) => {
      if (!pictures) return;
      await page.setViewportSize({ width, height: width < 600 ? 1800 : 900 });
      await page.screenshot({ path: `docs/pictures/${name}.png` });
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  },
});

export { expect };
