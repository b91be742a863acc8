import { addDays } from '@wardmote/domain/day';
import { commit } from '@wardmote/store/commit';
import { findPanel } from '@wardmote/store/panel-store';
import { ulid } from 'ulid';
import { beforeAll, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted, today } from '../support/world.ts';

/** The form that closes a meeting asks of each priority how far it is, or once why it was not talked about (row 138). */

let site: WebApp;
let secretary: Browser;
let path: string;
let panel: string;

/** The priorities of a panel, as if they had been agreed the day before. */
const agreedYesterday = async () => {
  const { world, table } = site;
  const before = await findPanel(table)(world.panels.a1.panelId);
  if (!before) throw new Error('the world has a panel');
  const priorities = before.priorities.map((one) => ({ ...one, since: addDays(today(), -1) }));
  const outcome = { events: [], changes: { panel: { before, after: { ...before, priorities } } }, answer: {} };
  await commit(table, { newEventId: ulid, now: () => new Date() })({ id: ulid(), fingerprint: '' }, outcome);
};

const callMeeting = async () => {
  const { cases, panels } = site.world;
  const { panelId, secretaryId } = panels.a1;
  const actor = await actorFor(site.table, secretaryId);
  const by = () => ({ commandId: ulid(), actor });
  const when = { start: `${today()}T13:00`, end: `${today()}T14:00`, place: 'The library' };
  const { meetingId } = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'extraordinary', ...when }));
  granted(await cases.callMeeting(by(), { panelId, meetingId }));
  return `/panels/${panelId}/meetings/${meetingId}/close`;
};

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  panel = `/panels/${site.world.panels.a1.panelId}`;
  await agreedYesterday();
  path = await callMeeting();
}, 60_000);

const form = async (): Promise<Record<string, string>> => {
  const main = (await secretary.get(path)).html.split('<main')[1] ?? '';
  const hidden = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const names = [...main.matchAll(/name="(attendance-\d+-presence)"/g)].map(([, name = '']) => [name, 'present']);
  return Object.fromEntries([...hidden.map(([, name = '', value = '']) => [name, value]), ...names]);
};

it('asks for it in the open, each priority under its own name, and the reason below them', async () => {
  const { html } = await secretary.get(path);
  const texts = [
    '<legend',
    'Vehicle crime</bdi>',
    'How far is it?',
    'Graffiti</bdi>',
    'Why were the others not talked',
  ];
  const places = texts.map((text) => html.indexOf(text, html.indexOf('3. Priorities')));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(html.match(/name="reviews-\d-progress"/g)).toHaveLength(3);
});

it('comes back with what was typed and leads to the one reason, where something is missing', async () => {
  const said = { 'reviews-0-progress': 'Two vans were opened.', decision: 'keep', evidence: 'seen' };
  const missing = await secretary.submit(path, { ...(await form()), ...said });
  expect(missing.status).toBe(422);
  expect(missing.html).toContain('<a href="#notReviewed">');
  expect(missing.html).toContain('Nothing is said of “Graffiti” and 1 other.');
  expect(missing.html).toContain('Two vans were opened.</textarea>');
  const other = await secretary.submit(path, { ...(await form()), notReviewed: 'There was no time' });
  expect(other.status).toBe(422);
  expect(other.html).toMatch(/name="notReviewed"[^>]*value="There was no time"/);
});

it('keeps the reason with the notes', async () => {
  await secretary.submit(path, { ...(await form()), notReviewed: 'The AGM took the evening', button: 'keep' });
  expect((await secretary.get(path)).html).toMatch(/name="notReviewed"[^>]*value="The AGM took the evening"/);
});

it('is looked at once more where the reason may name somebody', async () => {
  const told = { decision: 'keep', evidence: 'seen', notReviewed: 'The victim Jane Smith was there' };
  const shown = await secretary.submit(path, { ...(await form()), ...told });
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('under “<bdi>Why were the others not talked about?</bdi>”');
});

it('is closed with one reason for all others, which everybody reads', async () => {
  const said = { 'reviews-0-progress': 'Two vans were opened.', notReviewed: 'The AGM took the evening' };
  const closed = await secretary.submit(path, { ...(await form()), ...said, decision: 'keep', evidence: 'seen' });
  expect(closed.status).toBe(303);
  const { html } = await (await site.as('nobody')).get(panel);
  // The first meeting of the day said nothing of the three.
  expect(html).toContain('1 of 6 taken (16.7 %); for 2 more the record says why not.');
  expect(html.match(/Not talked about on [^<]*: <span class="wm-text">The AGM took the evening/g)).toHaveLength(2);
});
