import { linkIn, mailTo } from './mailbox.ts';
import { follow, mailAddressOf, press } from './on-a-page.ts';
import { expect, test } from './people.ts';

/** A resident of a ward without a panel says what worries them, and hears what becomes of it from the borough group. Without JavaScript. */

const officer = 'Colin Yardley';
const resident = 'high-road@example.org';
const text = 'The lamps along the common have been out since October.';
const words = 'The council mends the lamps in the first week of the month.';

let own = '';

test.describe.configure({ mode: 'serial' });

test('a resident finds the ward in the list, and says what worries them', async ({ as, sound }) => {
  const page = await as();
  await page.goto('/');
  await follow(page, 'Say what worries you');
  await sound(page);
  await follow(page, 'Southwark');
  await follow(page, 'Nunhead');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Say what worries you in Nunhead/);
  await page.getByLabel('What worries you?').fill(text);
  await page.getByLabel('Where is it?').fill('Nunhead Lane');
  await page.getByLabel('Your email address').fill(resident);
  await sound(page);
  await press(page, 'Send it to the group');
  await expect(page.getByText('The borough group has what you wrote')).toBeVisible();
  own = new URL(page.url()).pathname;
  await sound(page);
});

test('the officer of the group is told, reads it, and says what becomes of it', async ({ as, sound }) => {
  await mailTo(mailAddressOf(officer), /a concern from a ward without a panel/);
  const page = await as(officer);
  await page.goto('/boroughs/southwark');
  await page.getByRole('link', { name: /concerns? from (a ward|wards) without a panel/ }).click();
  await sound(page);
  const waiting = page.getByRole('listitem').filter({ hasText: text });
  await waiting.getByRole('link', { name: /^Say what becomes of it/ }).click();
  await page.getByLabel('Somebody else deals with it').check();
  await page.getByLabel('Which body deals with it?').selectOption({ label: 'For the council' });
  await page.getByLabel('Words for whoever raised it').fill(words);
  await sound(page);
  await press(page, 'Save');
  await expect(page.getByText(text)).toHaveCount(0);
});

test('the resident hears by mail, and on their own page', async ({ as, sound }) => {
  const mail = await mailTo(resident, /what becomes of your concern/);
  expect(mail.text).toContain(words);
  const page = await as();
  await page.goto(linkIn(mail, '/ward-concerns/'));
  expect(new URL(page.url()).pathname).toBe(own);
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('For the council.')).toBeVisible();
  await sound(page);
});
