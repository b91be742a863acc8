import { beforeAll, describe, expect, it } from 'vitest';
import { eveningWithConcerns } from '../support/evening-with-concerns.ts';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** What a panel votes on its concerns, from the officer's phone at the meeting to the page that everybody reads. */

let site: WebApp;
let secretary: Browser;
let panel: string;
let meeting: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-b1');
  ({ panel, meeting } = await eveningWithConcerns(site.world, 'b1', ['Lamps', 'Bins', 'Scooters', 'Dealing']));
}, 60_000);

const listedIn = (html: string) => [...html.matchAll(/name="listed" value="([^"]*)"/g)].map(([, id = '']) => id);
const titlesIn = (html: string) => [...html.matchAll(/<b>\d+\. <bdi>([^<]+)</g)].map(([, title]) => title);
const common = { 'voters-members': '4', 'cast-each': '3', 'tie-rule': 'earlier', shortlist: '2' };

describe('a ballot on a page', () => {
  it('is found from the meeting, and asks first how it was done', async () => {
    expect((await secretary.get(meeting)).html).toContain(`${meeting}/ballot/record`);
    const { html } = await secretary.get(`${meeting}/ballot/record`);
    expect(html).toContain('?method=ranked');
    expect(html).not.toContain('name="voters-members"');
  });

  it('comes back as it was typed where a paper says a number that is not on the list, or a tie is not settled', async () => {
    const at = `${meeting}/ballot/record?method=ranked`;
    const listed = listedIn((await secretary.get(at)).html);
    expect(listed).toHaveLength(4);
    const typed = { ...common, method: 'ranked', listed, 'cast-papers': '4, 3\n9' };
    const wrong = await secretary.submit(at, typed);
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Write one paper a line, with the numbers of the list');
    expect(wrong.html).toContain('4, 3\n9</textarea>');
    const tied = await secretary.submit(at, { ...typed, 'cast-papers': '1\n2', 'tie-rule': 'lot' });
    expect(tied.status).toBe(422);
    expect(tied.html).toContain('as many votes as another: Lamps; Bins');
    expect(tied.html).toContain('Place of: Bins');
    const none = await secretary.submit(at, { ...typed, 'cast-papers': '' });
    expect(none.html).toContain('A ballot without votes puts nothing in order');
  });

  it('becomes the order of the list, and a page for everybody', async () => {
    const at = `${meeting}/ballot/record?method=ranked`;
    const listed = listedIn((await secretary.get(at)).html);
    const papers = '4, 3\n3 4 2\n4';
    const done = await secretary.submit(at, { ...common, method: 'ranked', listed, 'cast-papers': papers });
    expect(done).toMatchObject({ status: 303, location: `${meeting}/ballot` });
    const list = (await site.anybody.get(`${panel}/concerns`)).html;
    expect(titlesIn(list)).toEqual(['Dealing', 'Scooters', 'Bins', 'Lamps']);
    expect(list).toContain(`${meeting}/ballot`);
    const { html } = await site.anybody.get(`${meeting}/ballot`);
    expect(html).toContain('1. <bdi>Dealing</bdi> <b>(put to the meeting)</b>');
    expect(html).toContain('3 papers came in');
    expect(html).not.toContain('ballot/record');
    const table = await site.anybody.get(`${meeting}/ballot.csv`);
    expect(table.html).toContain('"1","Dealing","5","no","1"');
  });

  it('that another officer saved meanwhile is shown beside what was typed', async () => {
    const at = `${meeting}/ballot/record?method=dots`;
    const listed = listedIn((await secretary.get(at)).html);
    const typed = { ...common, method: 'dots', 'cast-onOne': '1', listed, 'cast-votes-1-votes': '4' };
    const both = await secretary.submit(at, { ...typed, version: '0' });
    expect(both.status).toBe(409);
    expect(both.html).toContain('Saved meanwhile by somebody else');
    expect(both.html).toContain('<li><bdi>Dealing</bdi>: 5 votes</li>');
    expect(/name="cast-votes-1-votes"[^>]*value="4"/.test(both.html)).toBe(true);
    expect((await secretary.submit(at, typed)).status).toBe(303);
    expect((await site.anybody.get(`${meeting}/ballot`)).html).toContain('This was put right on');
    expect(titlesIn((await site.anybody.get(`${panel}/concerns`)).html)).toEqual([
      'Bins',
      'Lamps',
      'Scooters',
      'Dealing',
    ]);
  });

  it('offers what came first where the priorities are recorded, with its grounds and the concern that it rests on', async () => {
    const { html } = await secretary.get(`${meeting}/close`);
    const [, row = ''] = /name="(priorities-\d+)-shortlisted"/.exec(html) ?? [];
    expect(html).toContain('Number 1 of 4 when the panel voted on its concerns on');
    expect(new RegExp(`id="${row}-title"[^>]*value="Bins"`).test(html)).toBe(true);
    expect(new RegExp(`name="${row}-keep"[^>]*value="yes" checked`).test(html)).toBe(true);
    expect(new RegExp(`name="${row}-concernIds"[^>]*checked`).test(html)).toBe(true);
  });
});
