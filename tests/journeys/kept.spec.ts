import { expect, test } from './people.ts';

/** A form that is kept while somebody types: with the browser's own scripts on, and the connection gone. */

test.describe.configure({ mode: 'serial' });

let path = '';

test('a meeting of today is called, to be recorded', async ({ as }) => {
  const page = await as('Ranjit Sohal');
  await page.goto('/home');
  await page
    .getByRole('link', { name: /Herne Hill/ })
    .first()
    .click();
  await page.goto(`${new URL(page.url()).pathname}/meetings/new`);
  const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short' }).format(new Date());
  const [day = '', month = '', year = ''] = today.split('/');
  const other = page.getByLabel('Another day');
  if (await other.count()) await other.first().check();
  await page.getByLabel('Day', { exact: true }).first().fill(day);
  await page.getByLabel('Month', { exact: true }).first().fill(month);
  await page.getByLabel('Year', { exact: true }).first().fill(year);
  await page.getByLabel('Kind of meeting').selectOption({ label: 'Extra meeting' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send the invitations' }).click();
  path = new URL(page.url()).pathname.replace(/called$/, 'close');
});

test('loses no word when the connection goes, the page is loaded again and the connection comes back', async ({
  withScripts,
}) => {
  const page = await withScripts('Ranjit Sohal');
  const console: string[] = [];
  page.on('console', (message) => console.push(message.text()));
  await page.goto(path);
  const first = page.locator('[name="outcomes-0-text"]');
  const said = page.getByRole('status').first();

  await page.context().setOffline(true);
  await first.fill('Typed in the church hall.');
  await page.getByRole('button', { name: 'Keep it for now' }).click();
  await expect(said).toContainText('Nothing is lost');

  // The network is back before the server can be reached, and the page is loaded again.
  await page.route(`**${path}`, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.context().setOffline(false);
  await expect(said).toContainText('No connection');
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await expect(first).toHaveValue('Typed in the church hall.');
  await expect(said).toContainText('Saved at');

  const elsewhere = await withScripts('Ranjit Sohal');
  await elsewhere.goto(path);
  await expect(elsewhere.locator('[name="outcomes-0-text"]')).toHaveValue('Typed in the church hall.');
  expect(console.filter((line) => /Content Security|violat/i.test(line))).toEqual([]);
});

test('shows what was typed when the page that comes was read before the save', async ({ withScripts }) => {
  const page = await withScripts('Ranjit Sohal');
  await page.goto(path);
  const text = 'Typed while the page was on its way.';
  const gate = () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, opened };
  };
  const [asked, read, saved] = [gate(), gate(), gate()];
  // The page is read before the save is carried out, and arrives after the answer to it.
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() === 'POST') {
      asked.open();
      await read.opened;
      await route.fulfill({ response: await route.fetch() });
      return saved.open();
    }
    const response = await route.fetch();
    read.open();
    await saved.opened;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return route.fulfill({ response });
  });
  await page.locator('[name="outcomes-0-text"]').fill(text);
  await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
  await asked.opened;
  await page.reload();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(page.locator('[name="outcomes-0-text"]')).toHaveValue(text);
  await page.goto(path);
  await expect(page.locator('[name="outcomes-0-text"]')).toHaveValue(text);
});

test('tries again by itself when the server is not able to save, and says so', async ({ withScripts }) => {
  const page = await withScripts('Ranjit Sohal');
  await page.clock.install();
  await page.goto(path);
  await page.route(`**${path}`, (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await page.locator('[name="outcomes-0-text"]').fill('Typed while the server rested.');
  await page.clock.runFor(21_000);
  await expect(page.getByRole('status').first()).toContainText('Not saved yet');
  await page.unrouteAll({ behavior: 'wait' });
  await page.clock.runFor(16_000);
  await expect(page.getByRole('status').first()).toContainText('Saved at');
});

test('tells of what somebody else kept meanwhile, and keeps one’s own text', async ({ withScripts }) => {
  const [one, other] = [await withScripts('Ranjit Sohal'), await withScripts('Ranjit Sohal')];
  for (const page of [one, other]) await page.goto(path);
  await one.locator('[name="outcomes-0-text"]').fill('The first writer.');
  await one.getByRole('button', { name: 'Keep it for now' }).click();
  await expect(one.getByText('What you wrote is saved')).toBeVisible();
  await other.locator('[name="outcomes-0-text"]').fill('The second writer.');
  await other.getByRole('button', { name: 'Keep it for now' }).click();
  await expect(other.getByText('Two texts.')).toBeVisible();
  await expect(other.locator('[name="outcomes-0-text"]')).toHaveValue('The second writer.');
  await expect(other.getByText('The first writer.')).toBeVisible();
});

test('does not save over what somebody else kept before one has chosen', async ({ withScripts }) => {
  const [one, other] = [await withScripts('Ranjit Sohal'), await withScripts('Ranjit Sohal')];
  for (const page of [one, other]) await page.goto(path);
  await one.locator('[name="outcomes-0-text"]').fill('Theirs.');
  await one.getByRole('button', { name: 'Keep it for now' }).click();
  await expect(one.getByText('What you wrote is saved')).toBeVisible();
  await other.clock.install();
  await other.locator('[name="outcomes-0-text"]').fill('Mine.');
  await other.getByRole('button', { name: 'Keep it for now' }).click();
  await expect(other.getByText('Two texts.')).toBeVisible();
  await other.locator('[name="outcomes-0-text"]').fill('Mine, and more.');
  await other.clock.runFor(60_000);
  await one.goto(path);
  await expect(one.locator('[name="outcomes-0-text"]')).toHaveValue('Theirs.');
  await other.reload();
  await expect(other.locator('[name="outcomes-0-text"]')).toHaveValue('Mine, and more.');
});

test('closes no meeting by the Enter key', async ({ withScripts }) => {
  const page = await withScripts('Ranjit Sohal');
  await page.goto(path);
  await page.locator('[name="guests-0-name"]').fill('A neighbour');
  await page.locator('[name="guests-0-name"]').press('Enter');
  await expect(page.getByText('What you wrote is saved')).toBeVisible();
});

test('leaves nothing on a shared computer after signing out', async ({ withScripts }) => {
  const page = await withScripts('Ranjit Sohal');
  await page.goto(path);
  await page.context().setOffline(true);
  await page.locator('[name="outcomes-0-text"]').fill('Not for the next one at this desk.');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(1);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});

test('is sound, on a phone too', async ({ as, sound, picture }) => {
  const page = await as('Ranjit Sohal');
  await page.goto(path);
  await sound(page);
  await picture(page, 'close-meeting', 390);
});
