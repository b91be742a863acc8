import { expect, test } from './people.ts';

/** When panels meet, as anybody finds it and as a secretary plans it. */

test('anybody finds a meeting in a calendar, narrows it, and can add it to their own', async ({ as, sound }) => {
  const page = await as();
  await page.goto('/london');
  await page.getByRole('link', { name: 'Meetings to come in London' }).click();
  await page.getByLabel('Time of day').selectOption('evening');
  await page.getByLabel('Borough').selectOption('lambeth');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(page.url()).toContain('borough=lambeth&when=evening');
  await sound(page);
  const feed = page.getByRole('link', { name: 'Add these meetings to my calendar' });
  const address = (await feed.getAttribute('href')) ?? '';
  expect(address).toMatch(/^webcal:/);
  const answer = await page.request.get(address.replace('webcal:', 'http:'));
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const evenings = await page.getByRole('listitem').getByRole('heading').count();
  expect((await answer.text()).split('BEGIN:VEVENT')).toHaveLength(evenings + 1);
});

test('the page of a meeting holds data for search engines, and the browser has nothing against it', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/boroughs/lambeth/calendar');
  await page.getByRole('listitem').getByRole('link').first().click();
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'Event', isAccessibleForFree: true });
  expect(complaints).toEqual([]);
});

test('a chair sees why each day is suggested, records a break, and the panel is due later', async ({ as, sound }) => {
  const page = await as('Ranjit Sohal');
  await page.getByRole('link', { name: 'Schedule a meeting' }).first().click();
  await expect(page.getByText('your usual day of the week').first()).toBeVisible();
  await expect(page.getByText('the hall is being painted')).toBeVisible();
  await sound(page);
  await page.getByRole('link', { name: 'Back to the panel' }).click();
  await page.getByRole('link', { name: 'Breaks: when the panel does not meet' }).click();
  for (const [label, month] of [
    ['First day', '8'],
    ['Last day', '8'],
  ] as const) {
    const group = page.getByRole('group', { name: label });
    await group.getByLabel('Day').fill(label === 'First day' ? '1' : '31');
    await group.getByLabel('Month').fill(month);
    await group.getByLabel('Year').fill('2098');
  }
  await page.getByLabel('Why?').fill('Summer holidays');
  await page.getByRole('button', { name: 'Record the break' }).click();
  await expect(page.getByText('Friday 1 August 2098 to Sunday 31 August 2098: Summer holidays')).toBeVisible();
  await sound(page);
});
