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

  await page.context().setOffline(false);
  await page.reload();
  await expect(first).toHaveValue('Typed in the church hall.');
  await expect(said).toContainText('Saved at');

  const elsewhere = await withScripts('Ranjit Sohal');
  await elsewhere.goto(path);
  await expect(elsewhere.locator('[name="outcomes-0-text"]')).toHaveValue('Typed in the church hall.');
  expect(console.filter((line) => /Content Security|violat/i.test(line))).toEqual([]);
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
