import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** The agenda as a thing one edits, and what is printed of it. */

let site: WebApp;
let secretary: Browser;
let meeting: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  const { panelId, calledId } = site.world.panels.a1;
  meeting = `/panels/${panelId}/meetings/${calledId}`;
}, 60_000);

const main = (html: string): string => html.split('<main')[1] ?? '';
const typedIn = (html: string, name: string): string =>
  new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(main(html))?.[1] ?? '';

/** What the form shows, as a browser would send it. */
const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...main(html).matchAll(/<input[^>]* name="([^"]+)"/g)].map(([, name = '']) => [name, typedIn(html, name)]),
  );
const form = async (who = secretary) => fieldsOf((await who.get(`${meeting}/agenda/change`)).html);
const save = (fields: Record<string, string>, who = secretary) => who.submit(`${meeting}/agenda/change`, fields);
const headings = async (): Promise<readonly string[]> =>
  Object.entries(await form()).flatMap(([name, value]) => (name.endsWith('-heading') && value ? [value] : []));

describe('changing an agenda on its page', () => {
  it('moves an item by its button, saves what else was typed, and stays on the form', async () => {
    const [first, second] = await headings();
    const done = await save({ ...(await form()), 'agenda-0-minutesPlanned': '5', do: 'down-0' });
    expect(done).toMatchObject({ status: 303, location: `${meeting}/agenda/change` });
    expect((await headings()).slice(0, 2)).toEqual([second, first]);
    const again = await secretary.get(`${meeting}/agenda/change`);
    expect(typedIn(again.html, 'agenda-1-minutesPlanned')).toBe('5');
    expect(again.html).toContain('5 minutes planned of');
  });

  it('adds an item and takes one off', async () => {
    const before = await headings();
    await save({ ...(await form()), [`agenda-${before.length}-heading`]: 'The park gates' });
    expect(await headings()).toEqual([...before, 'The park gates']);
    await save({ ...(await form()), do: `off-${before.length}` });
    expect(await headings()).toEqual(before);
  });

  it('shows both agendas to whoever saves second', async () => {
    const mine = await form();
    const chair = await site.as('chair-a1');
    await save({ ...(await form(chair)), 'agenda-2-heading': 'What the chair wrote' }, chair);
    const lost = await save({ ...mine, 'agenda-2-heading': 'What I wrote' });
    expect(lost.status).toBe(409);
    expect(lost.html).toContain('Saved meanwhile by somebody else');
    expect(lost.html).toContain('What the chair wrote');
    expect(typedIn(lost.html, 'agenda-2-heading')).toBe('What I wrote');
    expect((await save(fieldsOf(lost.html))).status).toBe(303);
    expect(await headings()).toContain('What I wrote');
  });

  it('gives everything back when a time is no number, beside its field', async () => {
    const wrong = await save({ ...(await form()), 'agenda-1-minutesPlanned': 'ten' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('href="#agenda-1-minutesPlanned"');
    expect(typedIn(wrong.html, 'agenda-1-minutesPlanned')).toBe('ten');
  });
});

describe('an agenda from a table', () => {
  const bring = async (table: string, more: Record<string, string> = {}) => {
    const path = `${meeting}/agenda/from-table`;
    const { version = '' } = fieldsOf((await secretary.get(path)).html);
    return secretary.submit(path, { table, placed: 'after', version, ...more });
  };

  it('is added to what is there, and put in order on the form', async () => {
    const before = await headings();
    const done = await bring('heading\tminutes\nThe pond\t10\nThe gate, and its lock\t5');
    expect(done).toMatchObject({ status: 303, location: `${meeting}/agenda/change` });
    expect(await headings()).toEqual([...before, 'The pond', 'The gate, and its lock']);
  });

  it('takes the place of what is there, and stays what it was when it comes back as it was exported', async () => {
    const before = await headings();
    const table = (await secretary.get(`${meeting}/agenda.csv`)).html;
    expect((await bring(table, { placed: 'instead' })).status).toBe(303);
    expect(await headings()).toEqual(before);
  });

  it('comes back whole with the line that is wrong', async () => {
    const wrong = await bring('heading,minutes\nThe pond,ten');
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Line 2: Enter the minutes as a whole number from 1 to 240');
    expect(wrong.html).toContain('The pond,ten</textarea>');
  });
});

describe('what is printed for a meeting', () => {
  it('is the agenda for anybody, also large, and without who opens an item', async () => {
    await save({ ...(await form()), 'agenda-0-presenter': 'CANARY of a name' });
    expect((await secretary.get(`${meeting}/agenda`)).html).toContain('CANARY of a name');
    const nobody = await site.as('nobody');
    for (const page of [`${meeting}/agenda`, `${meeting}/agenda?size=large`, `${meeting}/agenda.csv`, meeting]) {
      const { status, html } = await nobody.get(page);
      expect(status).toBe(200);
      expect(html).not.toContain('CANARY');
    }
    expect((await nobody.get(`${meeting}/agenda?size=large`)).html).toContain('wm-large');
  });

  it('is a sheet to sign and cards with names, for those who prepare the meeting', async () => {
    const sheet = await secretary.get(`${meeting}/sign-in-sheet`);
    expect(sheet.html).toContain('Signature');
    expect(sheet.html).toContain('chair of the panel');
    expect((await secretary.get(`${meeting}/name-cards`)).html).toContain('wm-card__name');
    const member = await site.as('member-a1');
    expect((await member.get(`${meeting}/sign-in-sheet`)).status).toBe(403);
  });
});

describe('items that are carried over', () => {
  it('are offered to no meeting that was held', async () => {
    const { panelId, meetingId, calledId } = site.world.panels.a1;
    const { html } = await secretary.get(`/panels/${panelId}/meetings/${meetingId}/agenda/carry/${calledId}`);
    expect(main(html)).toContain('the meeting was held');
    expect(main(html)).not.toContain('Carry them over');
  });
});
