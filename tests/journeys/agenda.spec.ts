import { expect } from '@playwright/test';
import { test } from './people.ts';

test('the agenda is edited without scripts, and what is printed has the sheet and nothing of the site', async ({
  as,
  sound,
}) => {
  const page = await as('Tomasz Zielinski');
  await page.goto('/home');
  await page.getByRole('link', { name: /panel/i }).first().click();
  await page
    .getByRole('link', { name: /See who is coming/ })
    .first()
    .click();
  const at = page.url();

  await page.getByRole('link', { name: 'Change the agenda' }).click();
  await sound(page);
  const second = await page.getByLabel('Heading of item 2', { exact: true }).inputValue();
  await page.getByLabel('Minutes for item 1 (optional)').fill('7');
  await page.getByRole('button', { name: 'Move down item 1', exact: true }).click();
  await expect(page.getByLabel('Heading of item 1', { exact: true })).toHaveValue(second);
  await expect(page.getByLabel('Minutes for item 2 (optional)')).toHaveValue('7');
  const field = await page.getByLabel('Heading of item 1', { exact: true }).boundingBox();
  expect(field?.width).toBeGreaterThan(280);

  await page.emulateMedia({ media: 'print' });
  await page.goto(`${at}/sign-in-sheet`);
  await expect(page.getByRole('columnheader', { name: 'Signature' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Wardmote' })).toBeHidden();
  await expect(page.getByText('Print this page')).toBeHidden();
  await page.goto(`${at}/agenda?size=large`);
  const link = page.getByRole('link', { name: /^Minutes of/ }).first();
  expect(await link.evaluate((one) => getComputedStyle(one, '::after').content)).toBe('none');
  const item = page.getByRole('listitem').filter({ hasText: 'Welcome' });
  expect(await item.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(24);
});
