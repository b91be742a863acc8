import { beforeAll, describe, expect, it } from 'vitest';
import { baseUrl } from '../support/app.ts';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { today } from '../support/world.ts';

let site: WebApp;
let secretary: Browser;
let path: string;
const json = { origin: baseUrl, accept: 'application/json' };

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  const { panelId } = site.world.panels.a1;
  const meeting = await secretary.submit(`/panels/${panelId}/meetings/new`, {
    'other-day': today().slice(8),
    'other-month': today().slice(5, 7),
    'other-year': today().slice(0, 4),
    start: '7pm',
    end: '8pm',
    place: 'The hall',
    kind: 'extraordinary',
    'agenda-0-heading': 'Welcome',
    'agenda-0-kind': 'welcome',
  });
  await secretary.submit(meeting.location, {});
  path = meeting.location.replace(/\/call$/, '/close');
}, 60_000);

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html.split('<main')[1] ?? '')?.[1] ?? '';
const opened = async () => {
  const { html } = await secretary.get(path);
  return Object.fromEntries(['commandId', 'formToken', 'notesVersion'].map((name) => [name, hidden(html, name)]));
};

describe('the page to record a meeting', () => {
  it('keeps half of it by its second button, and has it in its boxes again', async () => {
    const kept = await secretary.post(path, { ...(await opened()), 'outcomes-0-text': 'Seven came.', button: 'keep' });
    expect(kept).toMatchObject({ status: 303, location: `${path}?kept=1` });
    const { html } = await secretary.get(kept.location);
    expect(html).toContain('Seven came.</textarea>');
    expect(html).toContain('What you wrote is saved');
  });

  it('is answered in JSON when it saves itself, and goes on from there as another command', async () => {
    const form = await opened();
    const answer = await secretary.post(path, { ...form, 'outcomes-0-text': 'Eight came.', button: 'keep' }, json);
    expect(answer.status).toBe(200);
    const { saved, fields } = JSON.parse(answer.html);
    expect(saved).toBe(true);
    expect(fields.notesVersion).toBe(String(Number(form.notesVersion) + 1));
    expect(fields.commandId).not.toBe(form.commandId);
    const next = await secretary.post(path, { ...fields, 'outcomes-0-text': 'Nine came.', button: 'keep' }, json);
    expect(next.status).toBe(200);
  });

  it('shows both texts to whoever saves over notes that they have not seen', async () => {
    const form = await opened();
    await secretary.post(path, { ...(await opened()), 'outcomes-0-text': 'Hers.', button: 'keep' });
    const own = { ...form, 'outcomes-0-text': 'Mine.', decision: 'keep', button: 'keep' };
    expect((await secretary.post(path, own, json)).status).toBe(409);
    const { status, html } = await secretary.post(path, own);
    expect(status).toBe(409);
    expect(html).toContain('Two texts.');
    expect(html).toContain('Mine.</textarea>');
    expect(html).toContain('Hers.</p>');
    expect(html).toContain('What the meeting decided</bdi></a>: <span class="wm-text">(empty)');
    expect(html).toContain('data-two-texts');
  });

  it('keeps each text with its own item when the agenda changes, and loses none of an item that is taken off', async () => {
    const agendaPath = path.replace(/close$/, 'agenda/change');
    const agenda = async () => (await secretary.get(agendaPath)).html;
    const ids = (html: string) =>
      [...html.matchAll(/name="agenda-\d+-id" value="(item_[^"]+)"/g)].map(([, id = '']) => id);
    const save = async (items: readonly { id?: string; heading: string; kind: string }[]) => {
      const rows = Object.fromEntries(
        items.flatMap(({ id, heading, kind }, index) => [
          [`agenda-${index}-heading`, heading],
          [`agenda-${index}-kind`, kind],
          [`agenda-${index}-lateBecause`, 'It came up today'],
          ...(id ? [[`agenda-${index}-id`, id]] : []),
        ]),
      );
      return secretary.submit(agendaPath, rows);
    };
    const [welcome = ''] = ids(await agenda());
    expect(
      (
        await save([
          { id: welcome, heading: 'Welcome', kind: 'welcome' },
          { heading: 'The park', kind: 'other' },
        ])
      ).status,
    ).toBe(303);
    const [, park = ''] = ids(await agenda());
    const typed = {
      'outcomes-0-itemId': welcome,
      'outcomes-0-text': 'Of the welcome.',
      'outcomes-1-itemId': park,
      'outcomes-1-text': 'Of the park.',
    };
    expect((await secretary.post(path, { ...(await opened()), ...typed, button: 'keep' })).status).toBe(303);
    await save([
      { id: park, heading: 'The park', kind: 'other' },
      { id: welcome, heading: 'Welcome', kind: 'welcome' },
    ]);
    const box = (html: string, name: string) => new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];
    const moved = (await secretary.get(path)).html;
    expect([box(moved, 'outcomes-0-text'), box(moved, 'outcomes-1-text')]).toEqual(['Of the park.', 'Of the welcome.']);
    await save([{ id: welcome, heading: 'Welcome', kind: 'welcome' }]);
    const gone = (await secretary.get(path)).html;
    expect([box(gone, 'outcomes-0-text'), box(gone, 'strays-0-text')]).toEqual(['Of the welcome.', 'Of the park.']);
    const closing = await secretary.submit(path, { 'strays-0-text': 'Of the park.', 'outcomes-0-itemId': welcome });
    expect(closing).toMatchObject({ status: 400 });
    expect(closing.html).toContain('Move this text to an item of the agenda');
  });

  it('keeps no field that is not one of a form of ours, and nothing for the police', async () => {
    await secretary.post(path, { ...(await opened()), 'outcomes-0-text': 'Kept', '__proto__[x]': '1', button: 'keep' });
    expect((await secretary.get(path)).html).not.toContain('__proto__');
    const sergeant = await site.as('sergeant-a1');
    expect((await sergeant.get(path)).status).toBe(403);
    expect((await sergeant.post(path, { button: 'keep', 'outcomes-0-text': 'x' })).status).toBe(403);
  });
});

describe('the page to write the minutes', () => {
  it('asks to look once more at what may say too much about somebody, and stops nobody', async () => {
    const { panelId, meetingId } = site.world.panels.a1;
    const minutes = `/panels/${panelId}/meetings/${meetingId}/minutes`;
    const { html } = await secretary.get(`${minutes}/edit`);
    const fields = { revision: hidden(html, 'revision'), 'sections-0-itemId': hidden(html, 'sections-0-itemId') };
    const saved = await secretary.submit(`${minutes}/edit`, { ...fields, 'sections-0-text': 'A van outside SW2 1AS.' });
    expect(saved.status).toBe(303);
    const page = (await secretary.get(minutes)).html;
    expect(page).toContain('Look at this once more');
    expect(page).toContain('SW2 1AS</span></li>');
    const member = await site.as('member-a1');
    expect((await member.get(minutes)).html).not.toContain('Look at this once more');
  });

  it('saves itself as the next revision, and says so in JSON', async () => {
    const { panelId, meetingId } = site.world.panels.a1;
    const edit = `/panels/${panelId}/meetings/${meetingId}/minutes/edit`;
    const { html } = await secretary.get(edit);
    const names = ['commandId', 'formToken', 'revision', 'sections-0-itemId'];
    const form = Object.fromEntries(names.map((name) => [name, hidden(html, name)]));
    const answer = await secretary.post(edit, { ...form, 'sections-0-text': 'By itself' }, json);
    expect(JSON.parse(answer.html)).toMatchObject({
      saved: true,
      fields: { revision: String(Number(form.revision) + 1) },
    });
    const late = await secretary.post(edit, { ...form, commandId: 'another', 'sections-0-text': 'Late' }, json);
    expect([403, 409]).toContain(late.status);
  });
});
