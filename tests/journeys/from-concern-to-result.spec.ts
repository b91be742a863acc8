import type { Page } from '@playwright/test';
import { linkIn, mailTo } from './mailbox.ts';
import { beginToRecord, callMeeting, follow, mailAddressOf, press, writePriority } from './on-a-page.ts';
import { expect, test } from './people.ts';

/**
 * One concern, from the form that a resident fills in without an account to the mail that says what came of it: raised, taken on, voted
 * first, a priority, worked on by the sergeant and the council, looked at by two meetings, met with figures. Without JavaScript.
 */

const [secretary, sergeant] = ['Tomasz Zielinski', 'Laura Whitcombe'];
const resident = 'stairs@example.org';
const lighting = 'lighting@example.org';

const breakIns = 'Break-ins on the stairs of the flats';
const [phones, riders] = ['Phones taken from pupils after school', 'Delivery riders on the pavement'];
const [carPark, lamps] = ['Noise at night in the car park', 'Lamps out behind the shops'];
/** Eight members with three dots each. */
const dots: Readonly<Record<string, number>> = { [breakIns]: 9, [phones]: 6, [riders]: 4, [carPark]: 3, [lamps]: 2 };

const walk = 'Walk the stairs of the flats on Friday evenings';
const light = 'Light the stairs of the flats';

const first = { from: '9am', until: '10am', kind: 'Extra meeting' };
const second = { from: '11am', until: '12.30pm', kind: 'Extra meeting' };
const third = { from: '2pm', until: '3pm', kind: 'Extra meeting' };

let panelPath = '';
let own = '';
let meeting = '';

test.describe.configure({ mode: 'serial' });

const save = async (page: Page) => {
  await press(page, 'Save and close the meeting');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0);
};

/** What the panel has on its list, in its order. */
const listed = async (page: Page): Promise<readonly string[]> => {
  await page.goto(`${panelPath}/concerns`);
  return page.locator('ol.wm-list b bdi').allTextContents();
};

test('a resident finds the panel by their postcode, and says what worries them', async ({ as, sound }) => {
  const page = await as();
  await page.goto('/');
  await page.getByLabel('Your postcode').fill('sw25ck');
  await press(page, 'Find my ward');
  panelPath = new URL(page.url()).pathname;
  await follow(page, 'say what worries you');
  await page.getByLabel('What worries you?').fill('Three flats on our stairs were broken into since October.');
  await page.getByLabel('Where is it?').fill('The flats behind the library');
  await page.getByLabel('Your email address').fill(resident);
  await press(page, 'Send it to the panel');
  await expect(page.getByText('The panel has what you wrote')).toBeVisible();
  own = new URL(page.url()).pathname;
  await sound(page);
});

/** Takes one on in the panel's own words. */
const takeOn = async (page: Page, text: string, title: string) => {
  await page.goto(`${panelPath}/concerns`);
  await page
    .getByRole('listitem')
    .filter({ hasText: text })
    .getByRole('link', { name: /^Say what becomes of it/ })
    .click();
  await page.getByLabel('The panel takes it on').check();
  await page.getByLabel('What everybody reads of it').fill(title);
  await page.getByLabel('Whose is it to deal with?').selectOption({ index: 1 });
  await press(page, 'Save');
};

test('the secretary takes it on in the panel’s own words, and the resident is told', async ({ as }) => {
  await mailTo(mailAddressOf(secretary), /a concern has come in/);
  const page = await as(secretary);
  await takeOn(page, 'Three flats on our stairs', breakIns);
  await takeOn(page, 'Music and shouting', carPark);
  await mailTo(resident, new RegExp(`The panel has taken it as “${breakIns}”`));
  const anybody = await as();
  expect(await listed(anybody)).toEqual(expect.arrayContaining(Object.keys(dots)));
  await expect(anybody.getByText('since October')).toHaveCount(0);
});

test('the panel votes with dots, and everybody sees what is put to the meeting', async ({ as, sound }) => {
  const page = await as(secretary);
  meeting = await callMeeting(page, panelPath, first);
  await page.goto(`${meeting}/close`);
  await follow(page, 'Write that down first');
  await follow(page, 'Dots on the list');
  await page.getByLabel('Members', { exact: true }).fill('8');
  await page.getByLabel('Dots at most on one concern').fill('2');
  for (const [title, votes] of Object.entries(dots)) await page.getByLabel(title).fill(String(votes));
  await page.getByLabel('How many are put to the meeting?').fill('3');
  await press(page, 'Save what was voted');
  const anybody = await as();
  await anybody.goto(page.url());
  await expect(anybody.getByText('(put to the meeting)')).toHaveCount(3);
  await expect(anybody.getByRole('rowheader', { name: breakIns })).toHaveText(`1. ${breakIns} (put to the meeting)`);
  await sound(anybody);
});

test('what came first becomes the three priorities, and what did not fit keeps its rank', async ({ as, sound }) => {
  const page = await as(secretary);
  await beginToRecord(page, meeting);
  await page.getByLabel('Set the priorities').check();
  for (const kept of await page.getByRole('checkbox', { name: /^Keep: / }).all()) await kept.uncheck();
  for (const [index, title] of [breakIns, phones, riders].entries())
    await page.getByRole('checkbox', { name: `${index + 1}. ${title}`, exact: true }).check();
  await page.locator('[name="actions-0-what"]').fill(walk);
  await page.locator('[name="actions-0-owner"]').selectOption({ index: 1 });
  await page.locator('[name="actions-1-what"]').fill(light);
  await page.locator('[name="actions-1-owner"]').selectOption({ label: 'Another body, named below' });
  await page.locator('[name="actions-1-owner-name"]').fill('The council’s street lighting team');
  await page.locator('[name="actions-1-owner-email"]').fill(lighting);
  await press(page, 'Save and close the meeting');
  await follow(page, 'Nothing is said of');
  await expect(page.getByLabel(others)).toBeFocused();
  await sound(page);
  await page.getByLabel(others).fill('The evening was for the vote on new ones');
  await save(page);
  await mailTo(resident, /It is one of the priorities of the local police team now/);
  const anybody = await as();
  expect((await listed(anybody)).slice(0, 2)).toEqual([carPark, lamps]);
  await anybody.goto(own);
  await follow(anybody, 'how far it is');
  await expect(anybody.getByRole('heading', { level: 1, name: breakIns })).toBeVisible();
  await sound(anybody);
});

const answer = async (page: Page, words: string) => {
  await page.getByLabel('Answered', { exact: true }).check();
  await page.getByLabel('What was done, or what happens next?').fill(words);
  await press(page, 'Send the answer');
};

test('the sergeant answers from the mail, and it stands on the desk', async ({ as, sound }) => {
  const page = await as(sergeant);
  await page.goto(linkIn(await mailTo(mailAddressOf(sergeant), new RegExp(walk)), '/actions/'));
  await press(page, 'Answer this action');
  await answer(page, 'Walked on four Fridays. One door is repaired.');
  await expect(page.getByText('Your answer is on record')).toBeVisible();
  await sound(page);
  await follow(page, 'Back to your desk');
  await expect(page.getByRole('listitem').filter({ hasText: walk })).toContainText('One door is repaired.');
});

/** How many actions the panel has of which it does not take the answer. */
const disputed = async (page: Page): Promise<number> => {
  await page.goto(`${panelPath}/results`);
  const row = page.getByRole('row', { name: 'Open, and the panel does not take the answer' });
  return Number(await row.getByRole('cell').textContent());
};

test('the council answers from its mail, and the panel says that this is no answer', async ({ as, sound }) => {
  const council = await as();
  const before = await disputed(council);
  await council.goto(linkIn(await mailTo(lighting, new RegExp(light)), '/answer/'));
  await answer(council, 'The lamp was looked at.');
  await sound(council);
  const page = await as(secretary);
  await page.goto(panelPath);
  await follow(page, light);
  await follow(page, 'Say that this is not an answer');
  await page.getByLabel('What is missing from the answer?').fill('It is still dark.');
  await press(page, 'Ask again');
  await council.goto(linkIn(await mailTo(lighting, /It is still dark/), '/answer/'));
  await expect(council.getByText('Please answer again below')).toBeVisible();
  await expect(council.getByText('It is still dark.')).toBeVisible();
  await expect(council.getByText('Your answer is on record')).toHaveCount(0);
  await sound(council);
  expect(await disputed(council)).toBe(before + 1);
});

const others = 'Why were the others not talked about?';

const sayHowFar = async (page: Page, words: string) => {
  await page.locator('[name="reviews-0-progress"]').fill(words);
  await page.getByLabel(others).fill('No time was left');
};

/** Row 95: in a hotspot burglary was cut by two thirds. */
const figures = { measure: 'Break-ins in six months', baseline: '24', after: '8', source: 'The police report' };

test('two meetings say how far it is; it is met, two go on, and the next in rank joins them', async ({ as }) => {
  const page = await as(secretary);
  await beginToRecord(page, await callMeeting(page, panelPath, second));
  await sayHowFar(page, 'Half of the doors close again.');
  await page.getByLabel('Keep them as they are').check();
  await save(page);
  await beginToRecord(page, await callMeeting(page, panelPath, third));
  await sayHowFar(page, 'All doors close; one break-in in a month.');
  await page.getByLabel('Set the priorities').check();
  await page.getByLabel(`Keep: ${breakIns}`).uncheck();
  await page.getByText('If it ends: how did it end?').first().click();
  await page.locator('[name="ended-0-outcome"]').selectOption({ label: 'Met' });
  await page.locator('[name="ended-0-words"]').fill('The stairs are quiet.');
  for (const [name, typed] of Object.entries(figures)) await page.locator(`[name="ended-0-${name}"]`).fill(typed);
  await page.getByText('Add new priorities').click();
  await writePriority(page, 3, carPark);
  await page.getByRole('group', { name: 'New priority 1' }).getByLabel(carPark).check();
  await save(page);
  const anybody = await as();
  expect((await listed(anybody))[0]).toBe(lamps);
  await anybody.goto(panelPath);
  for (const title of [phones, riders, carPark])
    await expect(anybody.getByRole('heading', { level: 3, name: title })).toBeVisible();
  await expect(anybody.getByRole('heading', { level: 3, name: breakIns })).toHaveCount(0);
});

test('the resident is told, and anybody sees what was done and what was not', async ({ as, sound }) => {
  await mailTo(resident, /That priority has ended: the panel says that it was met\./);
  const page = await as();
  await page.goto(own);
  await sound(page);
  await follow(page, 'what was done, and what came of it');
  for (const words of ['24 before, 8 after (-66.7 %)', 'Half of the doors close again.', 'All doors close'])
    await expect(page.getByText(words).first()).toBeVisible();
  await sound(page);
  await page.goto(`${panelPath}/results`);
  await expect(page.getByText('24 before, 8 after (-66.7 %)')).toBeVisible();
  await sound(page);
});
