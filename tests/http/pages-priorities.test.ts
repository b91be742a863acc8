import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted } from '../support/world.ts';

/** What is said of priorities from meeting to meeting, and what became of them, on their pages. */

let site: WebApp;
let secretary: Browser;
let nobody: Browser;
let panel: string;
let meeting: string;

beforeAll(async () => {
  site = await startWebApp();
  [secretary, nobody] = [await site.as('secretary-a1'), await site.as('nobody')];
  panel = `/panels/${site.world.panels.a1.panelId}`;
  meeting = `${panel}/meetings/${site.world.panels.a1.meetingId}`;
}, 60_000);

const main = (html: string): string => html.split('<main')[1] ?? '';
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...main(html).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
const form = async (path: string) => hiddenIn((await secretary.get(path)).html);

describe('how far the priorities are', () => {
  it('is said for each on one page, and read by everybody on the priority’s own', async () => {
    const path = `${meeting}/reviews`;
    const fields: Record<string, string> = {
      ...(await form(path)),
      'reviews-0-progress': 'Two people were moved on.',
      'reviews-0-next': 'A letter to the shops',
      'reviews-0-tags': 'prevention',
      notReviewed: 'There was no time',
    };
    expect(await secretary.submit(path, fields)).toMatchObject({ status: 303, location: panel });
    const { html } = await nobody.get(panel);
    expect(html).toContain('Two people were moved on.');
    const own = await nobody.get(`${panel}/priorities/${fields['reviews-0-priorityId']}`);
    expect(own.html).toContain('Stage 7 of 7');
    expect(own.html).toMatch(/<b>Next:<\/b>[^\n]*A letter to the shops/);
    const other = await nobody.get(`${panel}/priorities/${fields['reviews-1-priorityId']}`);
    expect(other.html).toMatch(/It was not talked about:[^\n]*There was no time/);
    expect((await secretary.get(path)).html).toContain('Two people were moved on.</textarea>');
  });

  it('comes back with what was typed where the words are missing', async () => {
    const path = `${meeting}/reviews`;
    const wrong = await secretary.submit(path, { ...(await form(path)), 'reviews-0-next': 'A letter' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Say how far');
    expect(wrong.html).toContain('A letter</textarea>');
  });

  it('comes back with what was ticked too, even where a reason is given for the others', async () => {
    const path = `${meeting}/reviews`;
    const ticked = {
      'reviews-0-progress': '',
      'reviews-0-next': '',
      'reviews-0-tags': ['enforcement', 'intelligence'],
    };
    const wrong = await secretary.submit(path, { ...(await form(path)), ...ticked, notReviewed: 'There was no time' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('leave its other boxes empty too');
    for (const tag of ticked['reviews-0-tags'])
      expect(wrong.html).toMatch(new RegExp(`name="reviews-0-tags"[^>]*value="${tag}" checked`));
    expect(wrong.html).toContain('value="There was no time"');
  });

  it('asks for something where nothing at all is said', async () => {
    const path = `${meeting}/reviews`;
    const empty = await secretary.submit(path, await form(path));
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('Say how far at least one priority is, or why the meeting did not talk about them');
    expect(empty.html).toContain('href="#reviews-0-progress"');
  });

  it('is looked at once more where the reason why it was not talked about may name somebody', async () => {
    const path = `${meeting}/reviews`;
    const shown = await secretary.submit(path, {
      ...(await form(path)),
      notReviewed: 'The victim Jane Smith was there',
    });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('under “<bdi>Why were the others not talked about?</bdi>”');
  });
});

describe('how priorities end', () => {
  const ending = async (more: Record<string, string>) => {
    const path = `${meeting}/priorities`;
    const { html } = await secretary.get(path);
    const fields: Record<string, string> = { ...hiddenIn(html), evidence: 'seen' };
    for (const [, name = '', value = ''] of main(html).matchAll(
      /name="(priorities-\d+-(?:title))"[^>]*value="([^"]+)"/g,
    ))
      fields[name] = value;
    for (const row of [1, 2]) fields[`priorities-${row}-keep`] = 'yes';
    for (const row of [0, 1, 2, 3]) {
      fields[`priorities-${row}-grounds`] = 'Residents said so';
      fields[`priorities-${row}-other`] = 'Three members at this meeting';
      fields[`priorities-${row}-title`] ??= 'Another one';
    }
    return secretary.submit(path, { ...fields, ...more });
  };

  it('asks for all four figures or none, and gives everything back', async () => {
    const wrong = await ending({ 'ended-0-outcome': 'met', 'ended-0-baseline': '45', 'ended-0-after': '15' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('enter all four');
    expect(main(wrong.html)).toMatch(/name="ended-0-baseline"[^>]*value="45"/);
  });

  it('asks how one ended of which only is ticked what it has left behind, and gives the tick back', async () => {
    const wrong = await ending({ 'ended-0-effects': 'moved-elsewhere' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Choose how it ended');
    expect(main(wrong.html)).toMatch(/value="moved-elsewhere" checked/);
  });

  it('asks for one or the other where one is kept and said to have ended, and gives its words back', async () => {
    const words = { 'ended-1-outcome': 'met', 'ended-1-words': 'The gate is up' };
    const wrong = await ending(words);
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('It is ticked to be kept: untick “Keep”, or empty what is said here');
    expect(main(wrong.html)).toContain('The gate is up</textarea>');
  });

  it('asks how one ended of which only words are typed, and gives them back', async () => {
    const wrong = await ending({ 'ended-0-words': 'The gate is up' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Choose how it ended');
    expect(main(wrong.html)).toContain('The gate is up</textarea>');
  });

  it('are looked at once more in what was counted, and who counted it', async () => {
    const figures = { 'ended-0-outcome': 'met', 'ended-0-baseline': '45', 'ended-0-after': '15' };
    const measure = 'Calls from 12 Hill Road';
    const shown = await ending({
      ...figures,
      'ended-0-measure': measure,
      'ended-0-source': 'Ask Jane on 07700 900123',
    });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('under “<bdi>What was counted?</bdi>”');
    expect(shown.html).toContain('under “<bdi>Who counted it?</bdi>”');
  });

  it('is told to everybody with the figures and what they come to (row 95)', async () => {
    const figures = {
      'ended-0-outcome': 'met',
      'ended-0-measure': 'Burglaries in a month',
      'ended-0-baseline': '45',
      'ended-0-after': '15',
      'ended-0-source': 'Police report',
    };
    const first = await ending({ ...figures, 'ended-0-effects': 'premises-closed' });
    expect(first.status).toBe(303);
    const { html } = await nobody.get(`${panel}/results`);
    expect(html).toContain('What else came of it: premises were closed.');
    expect(html).toMatch(/As the panel says of 1 of the \d+ priorit/);
    expect(html).toMatch(/Premises were closed<\/th><td[^>]*>1</);
    expect(html).toMatch(/It moved elsewhere<\/th><td[^>]*>0</);
    expect(html).toContain(`href="${panel}/questions"`);
    expect(html).toContain('45 before, 15 after (-66.7 %)');
    expect(html).toContain('Police report');
    const id = /priorities\/(priority_[^"]+)"/.exec(main(html))?.[1];
    expect((await nobody.get(`${panel}/priorities/${id}`)).html).toContain('It was a priority from');
  });
});

describe('what was asked for and is closed', () => {
  it('is told with its outcome on the page of its priority, with the results, and in the table', async () => {
    const asking = `${meeting}/actions/new`;
    const [, priorityId = ''] = /<option value="(priority_[^"]+)"/.exec((await secretary.get(asking)).html) ?? [];
    for (const what of ['Count the parked cars', 'Speak to the garage'])
      await secretary.submit(asking, { 'action-what': what, 'action-owner': 'team', 'action-priorityId': priorityId });
    const own = async () => main((await nobody.get(`${panel}/priorities/${priorityId}`)).html);
    expect(await own()).not.toContain('What became of what was asked');
    const [, actionId = ''] = /actions\/(action_[^"]+)"><bdi>Count the parked cars/.exec(await own()) ?? [];
    expect((await secretary.submit(`${panel}/actions/${actionId}/close`, { outcome: 'not-fixed' })).status).toBe(303);
    expect(await own()).toMatch(/0 of 2 done, 1 not fixed, 1 open\..*Count the parked cars.*<b>Not fixed<\/b>/s);
    const [, title = ''] = /<h1[^>]*>\s*(?:<bdi>)?([^<]+)/.exec(await own()) ?? [];
    const results = main((await nobody.get(`${panel}/results`)).html);
    expect(results).toMatch(/What was asked for and is closed.*Count the parked cars.*<b>Not fixed<\/b>/s);
    expect(results).toContain(`For: <bdi>${title.trim()}</bdi>`);
    const table = await (await site.app.request(`${panel}/actions.csv`)).text();
    const row = table.split('\r\n').find((one) => one.includes('Count the parked cars'));
    expect(row).toMatch(/"closed","","not-fixed","\d{4}-\d\d-\d\d",/);
    expect(row).toContain(`"${title.trim()}"`);
  });

  it('is counted with the results by whom the concerns touch (rows 26, 108)', async () => {
    const { cases, table, panels } = site.world;
    const { panelId, secretaryId } = panels.a1;
    const actor = await actorFor(table, secretaryId);
    const by = () => ({ commandId: ulid(), actor });
    const heard = { panelId, text: 'It is dark there', groups: ['older-people'] } as const;
    const { concernId } = granted(await cases.raiseConcern(by(), heard));
    const taken = { outcome: 'taken', title: 'A dark path', remit: 'joint', category: 'environment' } as const;
    granted(await cases.triageConcern(by(), { panelId, concernId, ...taken }));
    const asked = { what: 'Walk the path after dark', owner: { kind: 'team' } } as const;
    granted(await cases.askAction(by(), { panelId, concernId, ...asked }));
    const results = main((await nobody.get(`${panel}/results`)).html);
    expect(results).toMatch(/What was asked for, by whom it touches.*Older people<\/th><td[^>]*>1<\/td><td[^>]*>0</s);
    expect(results).toMatch(/\d of \d actions rest on concerns that are still on record;/);
  });
});
