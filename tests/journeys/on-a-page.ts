import type { Page } from '@playwright/test';
import { expect } from './people.ts';

/** What people do on the pages of a panel, in the words that they read there. */

export const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
export const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

export const mailAddressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@example.org`;

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});

const fillToday = async (page: Page) => {
  const [day = '', month = '', year = ''] = inLondon.format(new Date()).split('/');
  await page.getByLabel('Day', { exact: true }).first().fill(day);
  await page.getByLabel('Month', { exact: true }).first().fill(month);
  await page.getByLabel('Year', { exact: true }).first().fill(year);
};

/** On the form for it; answers the address of the panel. */
export const foundPanel = async (page: Page, secretary: string): Promise<string> => {
  await page.getByLabel('Full name').fill(secretary);
  await page.getByLabel('Email address (optional)').fill(mailAddressOf(secretary));
  await press(page, 'Found the panel');
  await expect(page).toHaveURL(/\/panels\/panel_/);
  return new URL(page.url()).pathname;
};

export const addMembers = async (page: Page, panelPath: string, names: readonly string[]) => {
  for (const name of names) {
    await page.goto(`${panelPath}/members/new`);
    await page.getByLabel('Full name').fill(name);
    await page.getByLabel('Email address (optional)').fill(mailAddressOf(name));
    await page.getByLabel('The community').check();
    await page.getByLabel('Nominated').first().check();
    await press(page, 'Add to the panel');
  }
};

type Evening = { readonly from: string; readonly until: string; readonly kind: string };

/** A meeting of today, with its invitations out; answers its address. */
export const callMeeting = async (page: Page, panelPath: string, { from, until, kind }: Evening): Promise<string> => {
  await page.goto(`${panelPath}/meetings/new`);
  const other = page.getByLabel('Another day');
  if (await other.count()) await other.first().check();
  await fillToday(page);
  await page.getByLabel('Starts at').fill(from);
  await page.getByLabel('Ends at').fill(until);
  await page.getByLabel('Where?').fill('The library, step-free from Hill Road');
  await page.getByLabel('Kind of meeting').selectOption({ label: kind });
  await press(page, 'Continue');
  await press(page, 'Send the invitations');
  await expect(page.getByText('Invitations sent')).toBeVisible();
  return new URL(page.url()).pathname.replace(/\/called$/, '');
};

/** The form on which a meeting is recorded, with everybody there and the evidence seen. */
export const beginToRecord = async (page: Page, meeting: string) => {
  await page.goto(`${meeting}/close`);
  for (const row of await page.getByRole('radio', { name: 'Present' }).all()) await row.check();
  await page.locator('[name="evidence"][value="seen"]').check();
};

export const writePriority = async (page: Page, row: number, title: string) => {
  await page.locator(`[name="priorities-${row}-title"]`).fill(title);
  await page.locator(`[name="priorities-${row}-grounds"]`).fill('Raised at the street briefing');
  await page.locator(`[name="priorities-${row}-other"]`).fill('The street briefing of this month');
};
