import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted, today } from '../support/world.ts';

/** The way of a meeting through its forms: scheduled, called, moved, closed, called off. */

let site: WebApp;
let secretary: Browser;
let panel: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  panel = `/panels/${site.world.panels.a1.panelId}`;
}, 60_000);

const inputValue = (html: string, name: string): string | undefined =>
  new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];
const firstDay = (html: string): string => inputValue(html, 'on') ?? '';
const summaryOf = (html: string): string =>
  /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0]?.replace(/<[^>]*>|\s+/g, ' ') ?? '';

/** The hidden fields of the form on a page; the header has a form of its own. */
const tokensIn = (html: string) => {
  const main = html.split('<main')[1] ?? '';
  return { commandId: inputValue(main, 'commandId') ?? '', formToken: inputValue(main, 'formToken') ?? '' };
};

const evening = { start: '7:30pm', end: '9pm', place: 'St Vincent’s hall', 'agenda-0-heading': 'Welcome' };

describe('scheduling a meeting', () => {
  it('leads over the check page to the invitations, and the last page can be opened again', async () => {
    const { html } = await secretary.get(`${panel}/meetings/new`);
    expect(html).toContain('<title>Schedule a meeting – Bishop’s ward panel – Wardmote</title>');
    const scheduled = await secretary.submit(`${panel}/meetings/new`, { on: firstDay(html), ...evening });
    expect(scheduled).toMatchObject({ status: 303, location: expect.stringMatching(/\/call$/) });
    const check = await secretary.get(scheduled.location);
    expect(check.html).toContain('7:30pm to 9pm');
    expect(check.html).toContain('chair of the panel');
    const called = await secretary.submit(scheduled.location, {});
    expect(called.location).toMatch(/\/called$/);
    for (const _time of ['once', 'again'])
      expect((await secretary.get(called.location)).html).toContain('Invitations sent');
  });

  it('gives back everything that was typed, with the same words above and beside the field', async () => {
    const typed = { 'other-day': '31', 'other-month': '2', 'other-year': '2030', ...evening, start: '7' };
    const { status, html } = await secretary.submit(`${panel}/meetings/new`, {
      ...typed,
      'agenda-9-heading': '<Youth>',
    });
    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Schedule a meeting');
    expect(summaryOf(html)).toContain('There is no such day');
    expect(html.split('Enter a time with am or pm, for example 7:30pm')).toHaveLength(3);
    expect(inputValue(html, 'other-day')).toBe('31');
    expect(inputValue(html, 'start')).toBe('7');
    expect(inputValue(html, 'agenda-9-heading')).toBe('&lt;Youth&gt;');
  });

  it('is refused, beside the day, when the notice would be short', async () => {
    const typed = { 'other-day': '1', 'other-month': '1', 'other-year': '2020', ...evening };
    const { status, html } = await secretary.submit(`${panel}/meetings/new`, typed);
    expect(status).toBe(422);
    expect(summaryOf(html)).toContain('1 January 2020 has passed');
    expect(html).toContain('href="#on"');
  });

  it.each([
    ['sergeant-a1', 403],
    ['councillor-a1', 403],
    ['chair-b1', 404],
    ['operator', 404],
  ])('is not for %s: %i', async (who, status) => {
    const browser = await site.as(who);
    expect((await browser.get(`${panel}/meetings/new`)).status).toBe(status);
  });

  it('asks anybody else to sign in, and to come back', async () => {
    const { status, location } = await site.anybody.get(`${panel}/meetings/new`);
    expect([status, location]).toEqual([303, `/sign-in?to=${encodeURIComponent(`${panel}/meetings/new`)}`]);
  });
});

describe('a form that cannot be taken', () => {
  it('from another site is refused, and is not offered again', async () => {
    const sent = await secretary.post(`${panel}/meetings/new`, evening, { origin: 'https://evil.example' });
    expect(sent.status).toBe(403);
    expect(sent.html).not.toContain('St Vincent');
  });

  it('after signing out gives the text back, to be sent again by whoever signs in', async () => {
    const gone = await site.anybody.post(`${panel}/meetings/new`, { ...evening, commandId: 'x', formToken: 'y' });
    expect(gone.status).toBe(401);
    expect(gone.html).toContain('value="St Vincent’s hall"');
    expect(gone.html).toContain('not signed in any more');
    expect(gone.headers.get('cache-control')).toBe('private, no-store');
    const again = await secretary.post(`${panel}/meetings/new`, { ...evening, commandId: 'x', formToken: 'y' });
    expect(again.status).toBe(403);
    expect(again.html).toContain('Send it again');
    const on = firstDay((await secretary.get(`${panel}/meetings/new`)).html);
    const taken = await secretary.post(`${panel}/meetings/new`, { ...evening, on, ...tokensIn(again.html) });
    expect(taken.status).toBe(303);
  });

  it('tells a browser to name our own pages as the origin of our forms', async () => {
    const { headers } = await secretary.get(`${panel}/meetings/new`);
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('changing and cancelling', () => {
  it('moves a meeting, and calls it off with a reason', async () => {
    const meeting = `${panel}/meetings/${site.world.panels.a1.calledId}`;
    const day = { 'on-day': '4', 'on-month': 'March', 'on-year': '2098' };
    const moved = await secretary.submit(`${meeting}/change`, { ...day, ...evening });
    expect(moved).toMatchObject({ status: 303, location: meeting });
    expect((await secretary.get(`${meeting}/change`)).html).toContain('Tuesday 4 March 2098, 7:30pm to 9pm');
    expect((await secretary.submit(`${meeting}/cancel`, { reason: ' ' })).html).toContain(
      'Say why the meeting is cancelled',
    );
    expect((await secretary.submit(`${meeting}/cancel`, { reason: 'The hall is flooded' })).status).toBe(303);
    const tokens = tokensIn((await secretary.get(`${panel}/meetings/new`)).html);
    const late = await secretary.post(`${meeting}/cancel`, { ...tokens, reason: 'Another reason' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('Another reason');
    expect((await secretary.get(`${meeting}/cancel`)).html).not.toContain('<textarea');
    expect((await secretary.get(`${meeting}/called`)).html).toContain('This meeting was cancelled');
  });
});

const callToday = async (): Promise<`meeting_${string}`> => {
  const { cases, table, panels } = site.world;
  const { panelId, secretaryId } = panels.a1;
  const actor = await actorFor(table, secretaryId);
  const when = { start: `${today()}T10:00`, end: `${today()}T12:00`, place: 'The library' };
  const by = () => ({ commandId: crypto.randomUUID(), actor });
  const { meetingId } = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'extraordinary', ...when }));
  granted(await cases.callMeeting(by(), { panelId, meetingId }));
  return meetingId;
};

const everybody = (html: string, presence: string) =>
  Object.fromEntries(
    [...html.matchAll(/name="(attendance-\d+)-(personId|name|party)" value="([^"]*)"/g)].flatMap(
      ([, row, name, value]) => [
        [`${row}-${name}`, value ?? ''],
        [`${row}-presence`, presence],
      ],
    ),
  );
const itemsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/name="(outcomes-\d+-itemId)" value="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']),
  );

describe('recording a meeting', () => {
  it('keeps all that was typed through two kinds of refusal, and then closes it in one act', async () => {
    const meeting = `${panel}/meetings/${await callToday()}`;
    const { html } = await secretary.get(`${meeting}/close`);
    const { priorityId } = site.world.panels.a1;
    expect(html).toMatch(new RegExp(`name="actions-0-priorityId"[^§]*<option value="${priorityId}"`));
    const typed = {
      ...itemsOf(html),
      'outcomes-4-text': 'Bins were set on fire.\r\n\r\nThe fire brigade came.',
      'outcomes-7-text': 'A neighbour is afraid.',
      'outcomes-7-closed': 'risk-to-a-person',
      'guests-0-name': 'Blessing Adeyemi',
      'guests-0-party': 'public',
      decision: 'set',
      'actions-0-what': 'Empty the bins',
      'actions-0-owner': 'partner',
      'actions-0-priorityId': priorityId,
      'nextOn-day': '3',
      'nextOn-month': '3',
      'nextOn-year': '2099',
    };
    const blank = await secretary.submit(`${meeting}/close`, { ...everybody(html, ''), ...typed });
    expect(blank.status).toBe(400);
    expect(summaryOf(blank.html)).toContain('Choose whether chair-a1 came');
    expect(summaryOf(blank.html)).toContain('Enter whom you ask');
    const named = { ...everybody(html, 'present'), ...typed, 'actions-0-owner-name': 'Street cleaning' };
    const none = await secretary.submit(`${meeting}/close`, named);
    expect(none.status).toBe(422);
    expect(summaryOf(none.html)).toContain('You gave 0 priorities');
    for (const text of [
      'Bins were set on fire.',
      'Blessing Adeyemi',
      'Empty the bins',
      'Street cleaning',
      'value="2099"',
    ])
      expect(none.html).toContain(text);
    const done = await secretary.submit(`${meeting}/close`, { ...named, decision: 'keep', evidence: 'seen' });
    expect(done).toMatchObject({ status: 303, location: meeting });
    const minutes = await secretary.get(`${meeting}/minutes/edit`);
    expect(minutes.html).toContain('The fire brigade came.');
    expect(minutes.html).toContain('A neighbour is afraid.');
    expect((await site.anybody.get(meeting)).html).not.toContain('A neighbour is afraid.');
    expect((await secretary.get(`${meeting}/close`)).html).not.toContain('<textarea');
    expect((await site.anybody.get(`${panel}/priorities/${priorityId}`)).html).toContain('Empty the bins');
  });
});

describe('after the meeting', () => {
  it('records priorities that stay and new ones, and one more action', async () => {
    const meeting = `${panel}/meetings/${site.world.panels.a1.meetingId}`;
    const { html } = await secretary.get(`${meeting}/priorities`);
    const rows = [...html.matchAll(/name="(priorities-\d-(?:id|cited))" value="([^"]*)"/g)].map(([, name, id]) => [
      name,
      id ?? '',
    ]);
    const kept = Object.fromEntries([
      ...rows,
      ...['Vehicle crime', 'Graffiti'].flatMap((title, row) => [
        [`priorities-${row}-keep`, 'yes'],
        [`priorities-${row}-title`, title],
        [`priorities-${row}-grounds`, 'A street briefing'],
      ]),
    ]);
    expect((await secretary.submit(`${meeting}/priorities`, kept)).html).toContain('You gave 2 priorities');
    const fresh = {
      ...kept,
      'priorities-3-title': 'Noise at night',
      'priorities-3-grounds': '14 residents wrote',
      'priorities-3-other': 'Letters',
    };
    expect((await secretary.submit(`${meeting}/priorities`, fresh)).location).toBe(panel);
    expect((await site.anybody.get(panel)).html).toContain('Noise at night');
    const action = { 'action-what': 'Count the cars', 'action-owner': '' };
    expect((await secretary.submit(`${meeting}/actions/new`, action)).html).toContain('Choose who is asked');
    const asked = await secretary.submit(`${meeting}/actions/new`, { ...action, 'action-owner': 'team' });
    expect(asked.location).toBe(meeting);
    const ofPartner = { ...action, 'action-owner': site.world.panels.a1.partnerId };
    expect((await secretary.submit(`${meeting}/actions/new`, ofPartner)).location).toBe(meeting);
    expect((await secretary.get(panel)).html).toContain('Street cleansing');
  });
});
