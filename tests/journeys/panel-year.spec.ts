import { linkIn, mailTo } from './mailbox.ts';
import {
  addMembers,
  beginToRecord,
  callMeeting,
  follow,
  foundPanel,
  mailAddressOf,
  press,
  writePriority,
} from './on-a-page.ts';
import { axeTotals, expect, test } from './people.ts';

/** A panel's year by its pages, without JavaScript: founded, met, recorded, answered, published, seen by its borough and by anybody. */

const names = ['Ada Quill', 'Bashir Lamp', 'Cora Thimble', 'Dele Harbour'];

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
  panelPath = await foundPanel(page, 'Nina Falk');
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
  await addMembers(page, panelPath, names);
  await page.goto(`${panelPath}/members`);
  await expect(page.getByText('Dele Harbour').first()).toBeVisible();
  await sound(page);
  await page.goto(`${panelPath}/offices/chair`);
  await sound(page);
  await page.getByLabel('Ada Quill').check();
  await press(page, 'Save');
});

test('the first meeting is called, and a member answers by the link in the mail', async ({ as, sound }) => {
  const page = await as('Nina Falk');
  await page.goto(`${panelPath}/meetings/new`);
  await sound(page);
  const morning = { from: '10am', until: '11.30 am', kind: 'First meeting of the panel' };
  firstMeeting = await callMeeting(page, panelPath, morning);
  await sound(page);
  const member = await as();
  await member.goto(linkIn(await mailTo(mailAddressOf('Ada Quill'), /\/reply\//), '/reply/'));
  await sound(member);
  await member.getByLabel('Yes, I am coming').check();
  await press(member, 'Send the reply');
  await expect(member.getByText('You said that you are coming')).toBeVisible();
});

test('the meeting is recorded in one act, and what was typed survives a refusal', async ({ as, sound }) => {
  const page = await as('Nina Falk');
  await beginToRecord(page, firstMeeting);
  await sound(page);
  await page.locator('[name="outcomes-0-text"]').fill('Everybody introduced themselves.');
  await page.getByLabel('Set the priorities').check();
  await writePriority(page, 0, 'Youth crime and disorder');
  await writePriority(page, 1, 'Vandalism and graffiti');
  await page.locator('[name="actions-0-what"]').fill('Clean the graffiti under the bridge');
  await page.locator('[name="actions-0-owner"]').selectOption({ index: 1 });
  await press(page, 'Save and close the meeting');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page.locator('[name="outcomes-0-text"]')).toHaveValue('Everybody introduced themselves.');
  await writePriority(page, 2, 'Vehicle crime');
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
  await mailTo(mailAddressOf('Ada Quill'), /minutes/i);
  const next = await callMeeting(page, panelPath, { from: '7pm', until: '8pm', kind: 'Extra meeting' });
  await beginToRecord(page, next);
  await page.getByLabel('Keep them as they are').check();
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
