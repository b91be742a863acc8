import type { Page } from '@playwright/test';
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
import { expect, test } from './people.ts';

/** What worries a resident, from the form without an account to the mail that says what came of it, without JavaScript. */

const secretary = 'Nina Falk';
const resident = 'walker@example.org';
const lighting = 'lighting@example.org';
const first = { from: '9am', until: '10am', kind: 'First meeting of the panel' };
const second = { from: '11am', until: '12.30pm', kind: 'Extra meeting' };
const third = { from: '2pm', until: '3pm', kind: 'Extra meeting' };

let panelPath = '';
let own = '';

test.describe.configure({ mode: 'serial' });

const saved = (page: Page) => expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0);

test('a resident says what worries them, without an account', async ({ as, sound }) => {
  const officer = await as('Colin Yardley');
  await officer.goto('/boroughs/southwark');
  await follow(officer, /Found a panel/);
  panelPath = await foundPanel(officer, secretary);
  await addMembers(await as(secretary), panelPath, ['Ines Calder', 'Jonah Pike', 'Keira Stone', 'Luca Marten']);
  const page = await as();
  await page.goto(`${panelPath}/concerns`);
  await press(page, 'Say what worries you');
  await sound(page);
  await page.getByLabel('What worries you?').fill('Scooters race along the pavement after school.');
  await page.getByLabel('Where is it?').fill('Hill Road');
  await page.getByLabel('Your email address').fill(resident);
  await press(page, 'Send it to the panel');
  await expect(page.getByText('The panel has what you wrote')).toBeVisible();
  own = new URL(page.url()).pathname;
  await sound(page);
});

test('the secretary takes it on in the panel’s own words, and the resident is told', async ({ as, sound }) => {
  await mailTo(mailAddressOf(secretary), /a concern has come in/);
  const page = await as(secretary);
  await page.goto(`${panelPath}/concerns`);
  await follow(page, /^Say what becomes of it/);
  await sound(page);
  await page.getByLabel('The panel takes it on').check();
  await page.getByLabel('What everybody reads of it').fill('Scooters on the pavement');
  await page.getByLabel('Whose is it to deal with?').selectOption({ index: 1 });
  await press(page, 'Save');
  await mailTo(resident, /The panel has taken it as “Scooters on the pavement”/);
  const anybody = await as();
  await anybody.goto(`${panelPath}/concerns`);
  await expect(anybody.getByText('Scooters on the pavement')).toBeVisible();
  await expect(anybody.getByText('after school')).toHaveCount(0);
});

test('three priorities are adopted, one on that concern, and the council is asked by mail', async ({ as, sound }) => {
  const page = await as(secretary);
  await beginToRecord(page, await callMeeting(page, panelPath, first));
  await page.getByLabel('Set the priorities').check();
  for (const [row, title] of ['Scooters off the pavement', 'Dealing in the park', 'Burglary'].entries())
    await writePriority(page, row, title);
  await page.locator('[name="priorities-0-concernIds"]').first().check();
  await page.locator('[name="actions-0-what"]').fill('Light the corner of Hill Road');
  await page.locator('[name="actions-0-owner"]').selectOption({ label: 'Another body, such as the council' });
  await page.locator('[name="actions-0-owner-name"]').fill('The council’s street lighting team');
  await page.locator('[name="actions-0-owner-email"]').fill(lighting);
  await press(page, 'Save and close the meeting');
  await saved(page);
  await mailTo(resident, /It is one of the priorities of the local police team now/);
  const anybody = await as();
  await anybody.goto(own);
  await follow(anybody, 'how far it is');
  await expect(anybody.getByRole('heading', { level: 1, name: 'Scooters off the pavement' })).toBeVisible();
  await sound(anybody);
});

test('the council answers from its mail, and the panel says that this is no answer', async ({ as, sound }) => {
  const council = await as();
  await council.goto(linkIn(await mailTo(lighting, /Light the corner/), '/answer/'));
  await sound(council);
  await council.getByLabel('Answered', { exact: true }).check();
  await council.getByLabel('What was done, or what happens next?').fill('The lamp was looked at.');
  await press(council, 'Send the answer');
  const page = await as(secretary);
  await page.goto(panelPath);
  await follow(page, /Light the corner/);
  const action = new URL(page.url()).pathname;
  await page.goto(`${action}/dispute`);
  await page.getByLabel('What is missing from the answer?').fill('It is still dark.');
  await press(page, 'Ask again');
  await mailTo(lighting, /It is still dark/);
  await page.goto(action);
  await expect(page.getByText('The panel did not take the last answer').first()).toBeVisible();
});

const sayHowFar = async (page: Page, words: string) => {
  await page.getByText('Say how far each of them is').click();
  await page.locator('[name="reviews-0-progress"]').fill(words);
  await page.getByLabel('If some were not talked about: why not?').fill('No time was left');
};

const figures = { measure: 'Complaints in a month', baseline: '45', after: '15', source: 'The street briefings' };

test('each meeting says how far it is; it is met, with figures, and the resident is told', async ({ as, sound }) => {
  const page = await as(secretary);
  await beginToRecord(page, await callMeeting(page, panelPath, second));
  await sayHowFar(page, 'Four scooters were taken away.');
  await page.getByLabel('Keep them as they are').check();
  await press(page, 'Save and close the meeting');
  await saved(page);
  await beginToRecord(page, await callMeeting(page, panelPath, third));
  await sayHowFar(page, 'Nobody has seen one for a month.');
  await page.getByLabel('Set the priorities').check();
  await page.getByLabel('Keep: Scooters off the pavement').uncheck();
  await page.getByText('If it ends: how did it end?').first().click();
  await page.locator('[name="ended-0-outcome"]').selectOption({ label: 'Met' });
  await page.locator('[name="ended-0-words"]').fill('The pavement is for walking again.');
  for (const [name, typed] of Object.entries(figures)) await page.locator(`[name="ended-0-${name}"]`).fill(typed);
  await page.getByText('Add new priorities').click();
  await writePriority(page, 3, 'Speeding on Hill Road');
  await press(page, 'Save and close the meeting');
  await saved(page);
  await mailTo(resident, /That priority has ended: the panel says that it was met\./);
  const anybody = await as();
  await anybody.goto(own);
  await sound(anybody);
  await follow(anybody, 'what was done, and what came of it');
  for (const words of ['The pavement is for walking again.', '-66.7', 'Four scooters were taken away.'])
    await expect(anybody.getByText(words).first()).toBeVisible();
  await sound(anybody);
  await anybody.goto(panelPath);
  for (const title of ['Burglary', 'Speeding on Hill Road'])
    await expect(anybody.getByText(title).first()).toBeVisible();
});
