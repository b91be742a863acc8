import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** What officers keep beside the meetings: minutes, members, offices, the governing document, actions, a new panel. */

let site: WebApp;
let secretary: Browser;
let panel: string;
let meeting: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  panel = `/panels/${site.world.panels.a1.panelId}`;
  meeting = `${panel}/meetings/${site.world.panels.a1.meetingId}`;
}, 60_000);

const sectionsIn = (html: string) => [...html.matchAll(/name="(sections-\d+-itemId)" value="([^"]*)"/g)];
const formOf = (html: string) => ({
  revision: /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '',
  ...Object.fromEntries(sectionsIn(html).map(([, name, value]) => [name, value ?? ''])),
});

describe('the minutes', () => {
  it('show both texts when somebody else saved meanwhile, and are saved with the next try', async () => {
    const chair = await site.as('chair-a1');
    const seen = formOf((await secretary.get(`${meeting}/minutes/edit`)).html);
    const theirs = { ...seen, 'sections-1-text': 'What the chair wrote' };
    expect((await chair.submit(`${meeting}/minutes/edit`, theirs)).location).toBe(`${meeting}/minutes`);
    const mine = {
      ...seen,
      'sections-1-text': 'What the secretary wrote\r\non two lines',
      'sections-7-text': 'A neighbour is afraid',
    };
    const both = await secretary.submit(`${meeting}/minutes/edit`, mine);
    expect(both.status).toBe(409);
    expect(both.html).toContain('<title>Error: Write the minutes');
    expect(both.html).toMatch(/<textarea[^>]*>What the secretary wrote\s+on two lines<\/textarea>/);
    expect(both.html).toMatch(/Saved meanwhile<[\s\S]*What the chair wrote/);
    expect(both.html.match(/<b>Saved meanwhile</g)).toHaveLength(2);
    const again = await secretary.submit(`${meeting}/minutes/edit`, { ...mine, ...formOf(both.html) });
    expect(again.status).toBe(303);
    expect((await chair.get(`${meeting}/minutes/edit`)).html).toContain('What the secretary wrote');
  });

  it('mark what is closed, and say before publishing what stays closed', async () => {
    expect((await secretary.get(`${meeting}/minutes/edit`)).html).toContain('Closed – only the panel reads this');
    expect((await secretary.submit(`${meeting}/minutes/circulate`, {})).location).toBe(`${meeting}/minutes`);
    const { html } = await secretary.get(`${meeting}/minutes/approve`);
    expect(html).toContain('No later meeting was held yet');
    expect(html.indexOf('What stays closed')).toBeLessThan(html.indexOf('A neighbour is afraid'));
    const early = await secretary.submit(`${meeting}/minutes/approve`, {
      atMeetingId: site.world.panels.a1.meetingId,
      publish: 'now',
    });
    expect(early.status).toBe(422);
    expect(early.html).toContain('A meeting cannot approve its own minutes');
  });

  it('keep the other text, where one person saved from two windows and saw both', async () => {
    const edit = `${meeting}/minutes/edit`;
    const seen = formOf((await secretary.get(edit)).html);
    await secretary.submit(edit, { ...seen, 'sections-1-text': 'From the phone' });
    const both = await secretary.submit(edit, { ...seen, 'sections-1-text': 'From the laptop' });
    const newSitting = /name="newSitting" value="(\w+)"/.exec(both.html)?.[1] ?? '';
    const again = { ...seen, ...formOf(both.html), newSitting, 'sections-1-text': 'From the laptop' };
    expect((await secretary.submit(edit, again)).status).toBe(303);
    const { html } = await secretary.get(`${meeting}/minutes/revisions`);
    expect(html).toContain('What one person saves within 15 minutes is kept as one text');
    const [, compared] = /href="([^"]*compare[^"]*)"/.exec(html) ?? [];
    const page = (await secretary.get(String(compared).replace('&amp;', '&'))).html;
    expect(page).toMatch(/<del>.*phone.*<\/del>/);
    expect(page).toMatch(/<ins>.*laptop.*<\/ins>/);
  });
});

describe('the members', () => {
  it('are listed for the panel and its borough, each with what may be done', async () => {
    const { html } = await secretary.get(`${panel}/members`);
    expect(html).toContain('<title>Members – Bishop’s ward panel – Wardmote</title>');
    expect(html).toContain('Who can see this');
    expect(html).toContain('<bdi>chair-a1</bdi>');
    expect(html).toContain('Record an exclusion');
    const officer = await site.as('borough-officer-a');
    const seen = await officer.get(`${panel}/members`);
    expect(seen.html).toContain('<bdi>chair-a1</bdi>');
    expect(seen.html).not.toContain('Record an exclusion');
    expect((await (await site.as('borough-officer-b')).get(`${panel}/members`)).status).toBe(404);
  });

  it('are added by name, party and how they joined', async () => {
    const blank = await secretary.submit(`${panel}/members/new`, { email: 'nonsense' });
    expect(blank.status).toBe(400);
    for (const text of [
      'Enter the full name',
      'Enter an email address',
      'Choose whom they come from',
      'value="nonsense"',
    ])
      expect(blank.html).toContain(text);
    const known = { name: 'Zoë Ahmed', email: 'chair-a1@example.org', party: 'community', joined: 'elected' };
    const twice = await secretary.submit(`${panel}/members/new`, known);
    expect(twice.status).toBe(422);
    expect(twice.html).toContain('href="#email"');
    const added = await secretary.submit(`${panel}/members/new`, { ...known, email: '' });
    expect(added.location).toBe(`${panel}/members`);
    expect((await secretary.get(`${panel}/members`)).html).toContain('<bdi>Zoë Ahmed</bdi>');
  });

  it('are excluded only under a clause and by a vote, and leave by a date', async () => {
    const { ids, meetingId } = site.world.panels.a1;
    const member = `${panel}/members/${ids['other-a1']?.membershipId}`;
    const page = await secretary.get(`${member}/exclude`);
    expect(page.html).toContain('Clause 7');
    expect(page.html).toContain('do not accuse anybody of a crime');
    const vote = { meetingId, clause: '7', votesFor: '2', votesAgainst: '3', ground: 'Shouted at a meeting' };
    const lost = await secretary.submit(`${member}/exclude`, vote);
    expect(lost.html).toContain('The vote was 2 for and 3 against');
    expect(lost.html).toContain('Shouted at a meeting');
    const ended = await secretary.submit(`${panel}/members/${ids['member-a1']?.membershipId}/end`, { how: 'resigned' });
    expect(ended.location).toBe(`${panel}/members`);
    expect((await secretary.get(`${panel}/members/${ids['member-a1']?.membershipId}/end`)).status).toBe(404);
  });
});

describe('the offices', () => {
  it('ask a police chair for the day of the hand-over, and offer no councillor', async () => {
    const { html } = await secretary.get(`${panel}/offices/chair`);
    expect(html).not.toContain('councillor-a1');
    const adviser = { personId: site.world.people['adviser-a1'] ?? '' };
    const asked = await secretary.submit(`${panel}/offices/chair`, adviser);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('href="#handOverBy-day"');
    const day = new Date(Date.now() + 60 * 86_400_000);
    const handOver = {
      'handOverBy-day': String(day.getUTCDate()),
      'handOverBy-month': String(day.getUTCMonth() + 1),
      'handOverBy-year': String(day.getUTCFullYear()),
    };
    expect((await secretary.submit(`${panel}/offices/chair`, { ...adviser, ...handOver })).status).toBe(303);
    expect((await secretary.get(`${panel}/members`)).html).toContain('hands over by');
    expect((await secretary.submit(`${panel}/offices/chair/leave`, {})).status).toBe(303);
    expect((await secretary.get(`${panel}/offices/chair/leave`)).html).toContain(
      'Nobody holds the office of chair now',
    );
    expect((await secretary.get(`${panel}/offices/king`)).status).toBe(404);
  });
});

describe('the governing document', () => {
  it('starts from a text of ours, is saved as a draft, and comes into force by a meeting', async () => {
    const start = await secretary.get(`${panel}/documents/new?kind=ground-rules`);
    expect(start.html).toContain('Ground rules of Bishop’s ward panel');
    const clauses = {
      'clauses-0-topic': 'minutes',
      'clauses-0-text': 'We write it down.',
      'clauses-1-topic': 'quorum',
    };
    const settings = { 'settings-quorum-share': 'half', 'settings-quorum-atLeast': '', 'settings-noticeDays': '7' };
    const typed = { kind: 'ground-rules', title: 'Our rules', ...clauses, ...settings, 'settings-termMonths': '12' };
    const blank = await secretary.submit(`${panel}/documents/new`, typed);
    expect(blank.html).toContain('Enter a whole number from 1 to 30');
    expect(blank.html).toContain('We write it down.');
    const saved = await secretary.submit(`${panel}/documents/new`, { ...typed, 'settings-quorum-atLeast': '4' });
    expect(saved.location).toContain(`${panel}/documents/document_`);
    const adopt = await secretary.get(`${saved.location}/adopt`);
    expect(adopt.html).toContain('It says nothing yet about: area and aims');
    expect((await secretary.submit(`${saved.location}/adopt`, {})).html).toContain(
      'Choose the meeting that adopted it',
    );
    const { meetingId } = site.world.panels.a1;
    expect((await secretary.submit(`${saved.location}/adopt`, { meetingId })).location).toBe(saved.location);
    expect((await secretary.get(`${saved.location}/adopt`)).html).toContain('Only a draft can be adopted');
    const next = await secretary.get(`${panel}/documents/new?from=${saved.location.split('/').at(-1)}`);
    expect(next.html).toContain('We write it down.');
    expect(next.html).toContain('<option value="half" selected>');
  });
});

describe('an action', () => {
  it('is disputed once it was answered, and closed in words', async () => {
    const action = `${panel}/actions/${site.world.panels.a1.teamActionId}`;
    expect((await secretary.get(`${action}/dispute`)).html).toContain('There is no answer to dispute yet');
    const sergeant = await site.as('sergeant-a1');
    await sergeant.submit(`${action}/answer`, { status: 'answered', text: 'We were there twice.' });
    expect((await secretary.get(`${action}/dispute`)).html).toContain('We were there twice.');
    expect((await secretary.submit(`${action}/dispute`, { why: 'Twice in a year' })).location).toBe(action);
    expect((await secretary.submit(`${action}/close`, {})).html).toContain('Choose how it ended');
    expect((await secretary.submit(`${action}/close`, { outcome: 'not-fixed' })).location).toBe(panel);
  });
});

describe('founding a panel', () => {
  it('is for the borough’s officer, on a ward of the borough', async () => {
    const officer = await site.as('borough-officer-a');
    const address = (ward: string) => `/boroughs/lambeth/wards/${ward}/found-a-panel`;
    await site.digested();
    const there = await officer.submit(address('E05000416'), { name: 'Second', 'convener-name': 'Ola', patch: '1' });
    expect(there.status).toBe(422);
    expect(there.html).toContain('This ward has a panel already');
    const youth = { name: 'Bishop’s youth panel', kind: 'youth', 'convener-name': 'Ola Brown', patch: '1' };
    const founded = await officer.submit(address('E05000416'), youth);
    expect(founded.location).toMatch(/^\/panels\/panel_/);
    expect((await site.anybody.get(founded.location)).html).toContain('Bishop’s youth panel');
    expect((await officer.get(address('E05999999'))).status).toBe(404);
    expect((await (await site.as('borough-officer-b')).get(address('E05000416'))).status).toBe(404);
    expect((await secretary.get(address('E05000416'))).status).toBe(404);
  });
});
