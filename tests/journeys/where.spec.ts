import type { Page } from '@playwright/test';
import { portsFrom } from '@wardmote/local/ports';
import { expect, test } from './people.ts';
import { port } from './playwright.config.ts';

/** Where and with whom a panel meets, by its pages and without JavaScript: a place, an evening with another panel, help, a guest. */

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const seen = async (page: Page, name: string) => {
  for (const width of process.env.LOOK ? [390, 1100] : []) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${process.env.LOOK}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
};

let meeting = '';

test.describe.configure({ mode: 'serial' });

test('a place to meet is added, and found by what it offers', async ({ as, sound }) => {
  const page = await as('Tomasz Zielinski');
  await page.goto('/boroughs/lambeth');
  await follow(page, 'Places to meet in Lambeth');
  await follow(page, 'Add a place');
  await sound(page);
  await page.getByLabel('Name of the place').fill('Effra Space');
  await page.getByLabel('Address, with the postcode').fill('21 Effra Road, SW2 1BZ');
  await page.getByLabel('Free', { exact: true }).check();
  await page.getByRole('group', { name: 'Can one get in without steps?' }).getByLabel('Yes').check();
  await page.getByLabel('When is it open?').fill('Monday to Friday until 10pm');
  await seen(page, 'venue-new');
  await press(page, 'Add the place');
  await page.getByLabel('Free', { exact: true }).check();
  await page.getByLabel('Step-free').check();
  await press(page, 'Show these');
  await expect(page).toHaveURL(/free=yes&step-free=yes/);
  await expect(page.getByRole('heading', { name: 'Effra Space' })).toBeVisible();
  await sound(page);
  await seen(page, 'venues');
});

test('a meeting is set down there, in person and online, and another panel joins it', async ({ as, sound }) => {
  const page = await as('Tomasz Zielinski');
  await page.goto('/home');
  await follow(page, /Brixton Hill/);
  await follow(page, /Schedule/);
  await page.getByRole('radio').first().check();
  await page
    .getByLabel('Venue from the borough’s register (optional)')
    .selectOption({ label: 'Effra Space, free, step-free' });
  await page.getByText('More about this meeting').click();
  await page.getByLabel('How is it held?').selectOption('hybrid');
  await page.getByLabel('Link for joining online (optional)').fill('https://meet.example.org/brixton');
  await page.getByLabel('Theme (optional)').fill('Young people');
  await page.getByLabel('Surgery before the meeting, from (optional)').fill('6:30pm');
  await sound(page);
  await seen(page, 'schedule');
  await press(page, 'Continue');
  await expect(page.getByText('Effra Space, 21 Effra Road, SW2 1BZ. Step-free.').first()).toBeVisible();
  await seen(page, 'call');
  meeting = page.url().replace(/\/call$/, '');
  await page.goto(`${meeting}/joint`);
  await page.getByLabel('Which panel do you ask?').selectOption({ label: 'Herne Hill Safer Neighbourhoods Panel' });
  await press(page, 'Ask this panel');
  await sound(page);
  await seen(page, 'joint-ask');

  const chair = await as('Ranjit Sohal');
  await chair.goto('/home');
  await follow(chair, /Herne Hill/);
  await follow(chair, /Say whether your panel joins/);
  await sound(chair);
  await seen(chair, 'joint-answer');
  await chair.getByLabel('We join', { exact: true }).check();
  await press(chair, 'Save the answer');

  await page.goto(`${meeting}/guests`);
  await page.getByLabel('For which item?').selectOption({ index: 3 });
  await page.getByLabel('Full name').fill('Sam Osei');
  await page.getByLabel('Organisation (optional)').fill('Effra Youth');
  await page.getByLabel('Email address (optional)').fill('sam.osei@example.org');
  await page.getByLabel(/About when/).fill('8:15pm');
  await press(page, 'Add the guest');
  await sound(page);
  await seen(page, 'guests');
  await page.goto(`${meeting}/call`);
  await press(page, 'Send the invitations');
  await page.goto(meeting);
  await expect(page.getByText('Sam Osei')).toBeVisible();
  await sound(page);
  await seen(page, 'meeting');

  const anybody = await as();
  await anybody.goto(meeting);
  await expect(anybody.getByText('There is a hearing loop').or(anybody.getByText('Step-free.')).first()).toBeVisible();
  await expect(anybody.getByRole('link', { name: 'https://meet.example.org/brixton' })).toBeVisible();
  await expect(anybody.getByText('Sam Osei')).toHaveCount(0);
  await seen(anybody, 'meeting-public');
});

test('a member asks for help with the reply, and the secretary arranges it', async ({ as, sound }) => {
  const mails = (await (await fetch(`http://localhost:${portsFrom(port).mailbox}/api`)).json()) as readonly {
    readonly text: string;
  }[];
  const link = mails.map(({ text }) => /https?:\/\/\S+\/reply\/\S+/.exec(text)?.[0]).find(Boolean) ?? 'no link';
  const member = await as();
  await member.goto(link);
  await member.getByLabel('Yes, I am coming').check();
  await member.getByText('Do you need help to take part?').click();
  await member.getByLabel('A lift there and back').check();
  await member.getByLabel('An interpreter').check();
  await sound(member);
  await seen(member, 'reply');
  await press(member, 'Send the reply');
  await expect(member.getByText('Say which language').first()).toBeVisible();
  await member.getByLabel(/Which language/).fill('Portuguese');
  await press(member, 'Send the reply');
  await expect(member.getByRole('heading', { name: 'Your reply is recorded' })).toBeVisible();

  const page = await as('Tomasz Zielinski');
  await page.goto(meeting);
  await expect(page.getByText(/is not arranged yet/)).toBeVisible();
  await follow(page, /See who needs what/);
  await expect(page.getByText('Portuguese')).toBeVisible();
  await sound(page);
  await seen(page, 'needs');
  await page.getByLabel('Or somebody else (optional)').first().fill('Dial-a-Ride');
  await page.getByLabel('It is arranged').first().check();
  await press(page, 'Save');
  await expect(page.getByText('Arranged', { exact: true })).toBeVisible();
});
