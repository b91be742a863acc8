import type { Page } from '@playwright/test';
import { portsFrom } from '@wardmote/local/ports';
import { axeTotals, expect, test } from './people.ts';
import { port } from './playwright.config.ts';

/** A panel's year by its pages, without JavaScript: founded, met, recorded, answered, published, seen by its borough and by anybody. */

const mailbox = `http://localhost:${portsFrom(port).mailbox}`;
const names = ['Ada Quill', 'Bashir Lamp', 'Cora Thimble', 'Dele Harbour'];
const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}.journey@example.org`;

type Mail = { subject: string; text: string };
const mailTo = async (address: string, subject: RegExp): Promise<Mail> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const mails = (await (await fetch(`${mailbox}/api?to=${encodeURIComponent(address)}`)).json()) as Mail[];
    const mail = mails.find((one) => subject.test(one.subject));
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail to ${address} about ${subject}`);
};
const linkIn = (mail: Mail, part: string): string =>
  new RegExp(`https?://\\S+${part}\\S+`).exec(mail.text)?.[0] ?? 'no link in the mail';

const today = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});
const [day = '', month = '', year = ''] = today.format(new Date()).split('/');

const fillToday = async (page: Page) => {
  await page.getByLabel('Day', { exact: true }).first().fill(day);
  await page.getByLabel('Month', { exact: true }).first().fill(month);
  await page.getByLabel('Year', { exact: true }).first().fill(year);
};

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

let panelPath = '';
let firstMeeting = '';

test.describe.configure({ mode: 'serial' });

test('the borough founds a panel in a ward that has none', async ({ as, sound, picture }) => {
  const page = await as('Helen Marsh');
  await page.goto('/boroughs/lambeth');
  await sound(page);
  await picture(page, 'borough');
  await follow(page, /Found a panel/);
  await sound(page);
  await press(page, 'Found the panel');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel('Full name').fill('Nina Falk');
  await page.getByLabel('Email address (optional)').fill('nina.falk@example.org');
  await press(page, 'Found the panel');
  await expect(page).toHaveURL(/\/panels\/panel_/);
  panelPath = new URL(page.url()).pathname;
  await sound(page);
});

test('its secretary drafts a document and finds members', async ({ as, sound }) => {
  const page = await as('Nina Falk');
  await page.goto('/home');
  await sound(page);
  await page.goto(`${panelPath}/documents/new`);
  await sound(page);
  await press(page, 'Save the draft');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of names) {
    await page.goto(`${panelPath}/members/new`);
    await page.getByLabel('Full name').fill(name);
    await page.getByLabel('Email address (optional)').fill(addressOf(name));
    await page.getByLabel('The community').check();
    await page.getByLabel('Nominated').first().check();
    await press(page, 'Add to the panel');
  }
  await page.goto(`${panelPath}/members`);
  await expect(page.getByText('Dele Harbour').first()).toBeVisible();
  await sound(page);
  await page.goto(`${panelPath}/offices/chair`);
  await sound(page);
  await page.getByLabel('Ada Quill').check();
  await press(page, 'Save');
});

const schedule = async (page: Page, from: string, until: string, kind: string) => {
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
};

test('the first meeting is called, and a member answers by the link in the mail', async ({ as, sound }) => {
  const page = await as('Nina Falk');
  await page.goto(`${panelPath}/meetings/new`);
  await sound(page);
  await schedule(page, '10am', '11.30 am', 'First meeting of the panel');
  await sound(page);
  firstMeeting = new URL(page.url()).pathname.replace(/\/called$/, '');
  const member = await as();
  await member.goto(linkIn(await mailTo(addressOf('Ada Quill'), /./), '/reply/'));
  await sound(member);
  await member.getByLabel('Yes, I am coming').check();
  await press(member, 'Send the reply');
  await expect(member.getByText('You said that you are coming')).toBeVisible();
});

const priority = async (page: Page, number: number, title: string) => {
  await page.locator(`[name="priorities-${number}-title"]`).fill(title);
  await page.locator(`[name="priorities-${number}-grounds"]`).fill('Raised at the street briefing');
};

test('the meeting is recorded in one act, and what was typed survives a refusal', async ({ as, sound }) => {
  const page = await as('Nina Falk');
  await page.goto(`${firstMeeting}/close`);
  await sound(page);
  for (const row of await page.getByRole('radio', { name: 'Present' }).all()) await row.check();
  await page.locator('[name="outcomes-0-text"]').fill('Everybody introduced themselves.');
  await page.getByLabel('Set the priorities').check();
  await page.locator('[name="evidence"][value="seen"]').check();
  await priority(page, 0, 'Youth crime and disorder');
  await priority(page, 1, 'Vandalism and graffiti');
  await page.locator('[name="actions-0-what"]').fill('Clean the graffiti under the bridge');
  await page.locator('[name="actions-0-owner"]').selectOption({ index: 1 });
  await press(page, 'Save and close the meeting');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page.locator('[name="outcomes-0-text"]')).toHaveValue('Everybody introduced themselves.');
  await priority(page, 2, 'Vehicle crime');
  await press(page, 'Save and close the meeting');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0);
  await sound(page);
});

test('the minutes are written, sent to those who came, agreed at the next meeting and published', async ({
  as,
  sound,
}) => {
  const page = await as('Nina Falk');
  await page.goto(`${firstMeeting}/minutes/edit`);
  await sound(page);
  await page.locator('[name="sections-1-text"]').fill('There were no minutes before these.');
  await press(page, 'Save the minutes');
  await page.goto(`${firstMeeting}/minutes/circulate`);
  await sound(page);
  await press(page, 'Send the minutes');
  await mailTo(addressOf('Ada Quill'), /minutes/i);
  await schedule(page, '7pm', '8pm', 'Extra meeting');
  const next = new URL(page.url()).pathname.replace(/\/called$/, '');
  await page.goto(`${next}/close`);
  for (const row of await page.getByRole('radio', { name: 'Present' }).all()) await row.check();
  await page.getByLabel('Keep them as they are').check();
  await page.locator('[name="evidence"][value="seen"]').check();
  await press(page, 'Save and close the meeting');
  await page.goto(`${firstMeeting}/minutes/approve`);
  await sound(page);
  await page.getByRole('radio').first().check();
  await press(page, 'Approve the minutes');
  const anybody = await as();
  await anybody.goto(`${firstMeeting}/minutes`);
  await expect(anybody.getByText('There were no minutes before these.')).toBeVisible();
  await sound(anybody);
  await anybody.goto(firstMeeting);
  await sound(anybody);
  await anybody.goto(panelPath);
  await expect(anybody.getByText('Vehicle crime').first()).toBeVisible();
  await sound(anybody);
});

test('the sergeant answers from the desk in three clicks and one field', async ({ as, sound, picture }) => {
  const page = await as('Laura Whitcombe');
  await page.goto('/desk');
  await sound(page);
  await picture(page, 'desk');
  await page
    .getByRole('link', { name: /^Answer: / })
    .first()
    .click();
  await sound(page);
  await page.getByLabel('Answered', { exact: true }).check();
  await page.getByLabel('What was done, or what happens next?').fill('We are there every school day now.');
  await press(page, 'Send the answer');
  await expect(page.getByText('We are there every school day now.').first()).toBeVisible();
  await page.goto(`${firstMeeting}/minutes/edit`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the minutes' })).toHaveCount(0);
});

test('anybody reads the record, and gets plain pages where there is nothing', async ({ as, sound, picture }) => {
  const page = await as();
  for (const path of ['/', '/sign-in', '/boroughs', '/london', '/accessibility', '/privacy', '/nothing/here']) {
    await page.goto(path);
    await sound(page);
  }
  await page.goto('/boroughs/lambeth');
  await page
    .getByRole('link', { name: /Brixton Hill/ })
    .first()
    .click();
  await sound(page);
  await picture(page, 'panel');
  const { pages, rules } = axeTotals();
  process.stdout.write(`axe: ${pages} pages, ${rules} rules run on each, 0 violations.\n`);
});
