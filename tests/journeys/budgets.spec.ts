import type { Page } from '@playwright/test';
import { counted, type Effort } from './effort.ts';
import { expect, test } from './people.ts';

/** The most used jobs, each within its budget of clicks, fields and pages (reliability.md 3.4), without JavaScript, over the demo. */

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();

const told: string[] = [];
const within = (job: string, effort: Effort, budget: Omit<Effort, 'seconds'> & { readonly seconds?: number }) => {
  told.push(
    `${job}: ${effort.clicks}/${effort.fields}/${effort.pages} of ${budget.clicks}/${budget.fields}/${budget.pages}, ${effort.seconds} s by the model`,
  );
  for (const [what, most] of Object.entries(budget))
    expect(effort[what as keyof Effort], `${what} to ${job}`).toBeLessThanOrEqual(most);
};

test.describe.configure({ mode: 'serial' });
test.afterAll(() => {
  process.stdout.write(`Effort (clicks/fields/pages of the budget):\n  ${told.join('\n  ')}\n`);
});

test('schedule a meeting on a suggested day', async ({ as }) => {
  const page = await as('Tomasz Zielinski');
  await page.goto('/home');
  const { click, effort } = counted(page);
  await click(link(page, 'Schedule a meeting'));
  await click(page.getByRole('radio').first());
  await click(button(page, 'Continue'));
  await click(button(page, 'Send the invitations'));
  await expect(page.getByText('Invitations sent')).toBeVisible();
  within('schedule a meeting on a suggested day', effort(), { clicks: 4, fields: 0, pages: 4 });
});

test('schedule a meeting on another day', async ({ as }) => {
  const page = await as('Tomasz Zielinski');
  await page.goto('/home');
  const { click, fill, effort } = counted(page);
  await click(link(page, 'Schedule a meeting'));
  await fill(page.getByLabel('Day', { exact: true }).first(), '3');
  await fill(page.getByLabel('Month', { exact: true }).first(), '12');
  await fill(page.getByLabel('Year', { exact: true }).first(), String(new Date().getFullYear() + 1));
  await click(button(page, 'Continue'));
  await click(button(page, 'Send the invitations'));
  await expect(page.getByText('Invitations sent')).toBeVisible();
  within('schedule a meeting on another day', effort(), { clicks: 4, fields: 3, pages: 4, seconds: 45 });
});

/** The last meeting of the panel that was held, from the panel's own page. */
const lastHeld = async (page: Page) => {
  await page.goto('/home');
  await link(page, /Brixton Hill/).click();
  const minutes = await page
    .getByRole('link', { name: /^Minutes of/ })
    .first()
    .getAttribute('href');
  await page.goto((minutes ?? '').replace(/\/minutes$/, ''));
};

test('record that the priorities stay', async ({ as }) => {
  const page = await as('Tomasz Zielinski');
  await lastHeld(page);
  const { click, effort } = counted(page);
  await click(link(page, 'Set the priorities that this meeting agreed'));
  await click(button(page, 'Save the priorities'));
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0);
  within('record that the priorities stay', effort(), { clicks: 3, fields: 0, pages: 2 });
});

test('record three new priorities', async ({ as }) => {
  const page = await as('Tomasz Zielinski');
  await lastHeld(page);
  const { click, fill, effort } = counted(page);
  await click(link(page, 'Set the priorities that this meeting agreed'));
  const kept = page.getByRole('checkbox', { checked: true });
  for (let left = await kept.count(); left > 0; left -= 1) await click(kept.first());
  await click(page.getByText('Add new priorities'));
  const titles = page.getByLabel('What is it?').filter({ visible: true });
  const sources = page.getByLabel('Something else that shows it, and where it is from').filter({ visible: true });
  for (const [number, title] of [
    'Speeding on Hill Road',
    'Bikes on the pavement',
    'Dark alley by the school',
  ].entries()) {
    await fill(titles.nth(number), title);
    await fill(sources.nth(number), 'The street briefing of this month');
  }
  await click(button(page, 'Save the priorities'));
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0);
  within('record three new priorities', effort(), { clicks: 8, fields: 6, pages: 3 });
});

test('review an action, from the link in a mail', async ({ as }) => {
  const page = await as('Laura Whitcombe');
  await page.goto('/desk');
  const action = await link(page, /^Answer: /).getAttribute('href');
  await page.goto((action ?? '').replace(/\/answer$/, ''));
  const { click, fill, effort } = counted(page);
  await click(button(page, /^Answer/));
  await click(page.getByLabel('Answered', { exact: true }));
  await fill(page.getByLabel('What was done, or what happens next?'), 'We are there every school day now.');
  await click(button(page, 'Send the answer'));
  await expect(page.getByText('We are there every school day now.').first()).toBeVisible();
  within('review an action', effort(), { clicks: 3, fields: 1, pages: 2 });
});

test('see which wards need support, and why', async ({ as }) => {
  const page = await as('Helen Marsh');
  const { click, effort } = counted(page);
  await page.goto('/home');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lambeth');
  await expect(page.getByText(/needs? support|No meeting/i).first()).toBeVisible();
  within('see which wards need support', effort(), { clicks: 0, fields: 0, pages: 1 });
  await click(link(page, /Clapham Town/));
  await expect(page.getByRole('heading', { name: 'Where this panel needs support' })).toBeVisible();
  within('see why a ward needs support', effort(), { clicks: 2, fields: 0, pages: 2 });
});

test('find the last minutes of my ward by its postcode', async ({ as }) => {
  const page = await as();
  await page.goto('/');
  const { click, fill, effort } = counted(page);
  await fill(page.getByLabel('Your postcode'), 'sw25ck');
  await click(page.getByRole('button', { name: 'Find my ward' }));
  await click(link(page, /^Minutes of/));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Minutes of');
  within('find the last minutes of my ward', effort(), { clicks: 3, fields: 1, pages: 3 });
});

test('find the last minutes of my ward', async ({ as }) => {
  const page = await as();
  await page.goto('/boroughs/lambeth');
  const { click, effort } = counted(page);
  await click(link(page, /Herne Hill/));
  await click(link(page, /^Minutes of/));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Minutes of');
  within('find the last minutes of my ward', effort(), { clicks: 3, fields: 1, pages: 3 });
});
