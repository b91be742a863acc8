import { waitingOnAPage } from '@wardmote/domain/concern';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** What worries people, from the form of a resident to the list of the panel. */

let site: WebApp;
let secretary: Browser;
let nobody: Browser;
let concerns: string;

beforeAll(async () => {
  site = await startWebApp();
  [secretary, nobody] = [await site.as('secretary-a2'), await site.as('nobody')];
  concerns = `/panels/${site.world.panels.a2.panelId}/concerns`;
}, 60_000);

const raise = (text: string, more: Record<string, string> = {}) =>
  nobody.submit(`${concerns}/new`, { text, website: '', ...more });
const lookedAgain = (html: string) =>
  [...html.matchAll(/name="lookedAgain" value="([^"]*)"/g)].map(([, found = '']) => found);

describe('a resident who says what worries them', () => {
  it('gets a page of their own, which says by when they hear', async () => {
    const done = await raise('Young men race scooters along the pavement');
    expect(done.status).toBe(303);
    const own = await nobody.get(done.location);
    expect((await site.anybody.get(done.location)).headers.get('cache-control')).toBe('private, no-store');
    expect(own.html).toContain('You can expect to hear by');
    expect(own.html).toContain('Young men race scooters along the pavement');
  });

  it('says whom it touches by ticks and in a line of their own, which the officers read (row 123)', async () => {
    const form = (await nobody.get(`${concerns}/new`)).html;
    expect(form).toContain('value="ethnic-community"');
    expect(form).not.toContain('faith-or-ethnic-community');
    const ownGroup = 'Night workers at the garage';
    const long = await raise('Buses', { ownGroup: 'x'.repeat(61) });
    expect([long.status, long.html.includes('Use 60 characters or fewer')]).toEqual([400, true]);
    const gone = await raise('Kept text', { groups: 'faith-or-ethnic-community' });
    expect([gone.status, gone.html.includes('Kept text</textarea>')]).toEqual([400, true]);
    expect(gone.html).toContain('<a href="#groups">Faith and ethnic community are two now: choose again</a>');
    expect(gone.html).toMatch(/<p id="groups-error" class="govuk-error-message">/);
    expect(gone.html).toMatch(/<input[^>]* id="groups"/);
    const done = await raise('The way to the garage is dark', { ownGroup, groups: 'ethnic-community' });
    expect((await nobody.get(done.location)).html).toContain(`in your words: <bdi>${ownGroup}</bdi>`);
    expect((await secretary.get(concerns)).html).toContain(`In their own words: <bdi>${ownGroup}</bdi>`);
    expect((await site.anybody.get(concerns)).html).not.toContain(ownGroup);
  });

  it('is told whom to turn to where it is an emergency or something for the police; sent again, it goes to the panel', async () => {
    const text = 'He is selling drugs from a blue car';
    const shown = await raise(text);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('call Crimestoppers on 0800');
    expect(shown.html).toContain(`${text}</textarea>`);
    const [words = ''] = lookedAgain(shown.html);
    expect(words).toBe('selling drugs');
    expect((await raise(text, { lookedAgain: words })).status).toBe(303);
    expect((await raise('It is happening right now')).html).toContain('If somebody is in danger now, call 999.');
  });

  it('is shown the names and number plates in it, and whom to tell them to; a home is where it is, and no name', async () => {
    const text = 'The suspect John Carter parks his moped at flat 3';
    const shown = await raise(text, { place: 'Outside AB12 CDE' });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain(
      'Somebody named as a suspect, a victim or a witness under “<bdi>What worries you?</bdi>”',
    );
    expect(shown.html).toContain('A number plate under “<bdi>Where is it?</bdi>”');
    expect(shown.html).toContain('before it goes to the panel');
    expect(shown.html).toContain('A panel needs no names.');
    expect(shown.html).not.toContain('The address of a home');
    const found = lookedAgain(shown.html);
    const again = { text, place: 'Outside AB12 CDE', website: '', lookedAgain: found };
    expect((await nobody.submit(`${concerns}/new`, again)).status).toBe(303);
    expect((await raise('It is worst outside flat 3')).status).toBe(303);
  });

  it('has to say something, and is no program', async () => {
    expect((await raise('')).html).toContain('Write what worries you');
    const robot = await raise('Buy', { website: 'https://x.example' });
    expect(robot.status).toBe(400);
    expect(robot.html).toContain('Leave the box “website” empty');
  });
});

describe('an officer who has heard it of others', () => {
  it('says where and of how many: either asks for the other, beside its field', async () => {
    const write = (more: Record<string, string>) =>
      secretary.submit(`${concerns}/new`, { text: 'Bins overflow', website: '', ...more });
    const noCount = await write({ 'heard-from': 'survey' });
    expect(noCount.status).toBe(400);
    expect(noCount.html).toContain('id="heard-voices-error"');
    const noPlace = await write({ 'heard-voices': '12' });
    expect(noPlace.status).toBe(400);
    expect(noPlace.html).toContain('id="heard-from-error"');
    expect(noPlace.html).toMatch(/<details[^>]* open/);
    expect((await write({ 'heard-from': 'survey', 'heard-voices': '12' })).status).toBe(303);
  });
});

describe('the list of a panel', () => {
  it('says to everybody what the panel has taken on, in its words; what waits is for the officers', async () => {
    const waiting = await secretary.get(concerns);
    expect(waiting.html).toContain('Scooters race along the pavement');
    const triage = `${concerns}/${site.world.panels.a2.concernId}`;
    const lacking = await secretary.submit(triage, { outcome: 'taken', title: 'Scooters', remit: '' });
    expect(lacking.status).toBe(400);
    expect(lacking.html).toContain('Choose whose it is to deal with');
    const taken = { outcome: 'taken', title: 'Scooters on pavements', remit: 'joint', category: 'traffic' };
    expect(await secretary.submit(triage, taken)).toMatchObject({ status: 303, location: concerns });
    const { html } = await nobody.get(concerns);
    expect(html).toContain('Scooters on pavements');
    expect(html).toContain('100 % of the voices');
    expect(html).not.toContain('Scooters race along the pavement');
    expect((await secretary.get(triage)).html).toContain('It is number 1 on the list of the panel');
  });

  it('is left by what an officer takes off it, with a reason that its raiser reads', async () => {
    const raised = await raise('Bins overflow behind the shops');
    const concern = `${concerns}/${/(concern_[^/]+)/.exec(raised.location)?.[1]}`;
    await secretary.submit(concern, { outcome: 'taken', title: 'Full bins', remit: 'council' });
    expect((await nobody.get(concerns)).html).not.toContain('Take it off the list');
    expect((await secretary.get(concerns)).html).toContain(`${concern}/off-list`);
    const shown = (await secretary.get(concern)).html;
    expect(shown).toContain('It is number 2 on the list of the panel');
    const lacking = await secretary.submit(`${concern}/off-list`, { outcome: 'declined', words: ' ' });
    expect(lacking.status).toBe(422);
    expect(lacking.html).toContain('id="words-error"');
    expect(lacking.html).toMatch(/value="declined"[^>]*checked/);
    const done = await secretary.submit(`${concern}/off-list`, { outcome: 'declined', words: 'The bins are gone.' });
    expect(done).toMatchObject({ status: 303, location: concerns });
    expect((await nobody.get(concerns)).html).not.toContain('Full bins');
    const own = (await nobody.get(raised.location)).html;
    expect(own).toContain('The panel had it on its list as “<bdi>Full bins</bdi>”');
    expect(own).toContain('The bins are gone.');
    expect((await secretary.get(`${concern}/off-list`)).html).toContain('is not on the list of the panel');
  });

  it('keeps its order, which the officers change', async () => {
    for (const title of ['Lamps', 'Bins']) {
      const { location } = await raise(`About ${title}`);
      const id = /(concern_[^/]+)/.exec(location)?.[1];
      await secretary.submit(`${concerns}/${id}`, { outcome: 'taken', title, remit: 'council' });
    }
    const { html } = await secretary.get(`${concerns}/order`);
    const [, up = ''] = [...html.matchAll(/value="(up concern_[^"]+)"/g)].map(([, value]) => value);
    expect((await secretary.submit(`${concerns}/order`, { do: up })).status).toBe(303);
    const order = [...(await nobody.get(concerns)).html.matchAll(/<b>\d+\. <bdi>([^<]+)</g)].map(([, title]) => title);
    expect(order).toEqual(['Scooters on pavements', 'Bins', 'Lamps']);
  });
});

describe('an officer who asks somebody to act because of a concern', () => {
  const taken = { outcome: 'taken', title: 'Scooters on the pavement', remit: 'police', category: 'traffic' };
  const asked = { 'action-what': 'Put a bar across the ramp', 'action-owner': 'team' };

  it('finds the form in the list; the action, the list and the raiser’s own page lead to one another', async () => {
    const own = (await raise('CANARY Young men race along the pavement')).location;
    const [, id = ''] = /\/concerns\/panel_[^/]+\/(concern_[^/]+)\//.exec(own) ?? [];
    const early = await secretary.get(`${concerns}/${id}/action`);
    expect(early.html).toContain('Say first what becomes of this concern.');
    expect((await secretary.submit(`${concerns}/${id}`, taken)).status).toBe(303);
    const form = `${concerns}/${id}/action`;
    expect((await secretary.get(concerns)).html).toContain(`href="${form}"`);
    expect((await site.anybody.get(concerns)).html).not.toContain(`href="${form}"`);
    const bare = await secretary.submit(form, { ...asked, 'action-owner': '' });
    expect(bare.status).toBe(400);
    expect(bare.html).toContain('Put a bar across the ramp</textarea>');
    expect((await secretary.submit(form, asked)).location).toBe(concerns);
    const list = await site.anybody.get(concerns);
    const [, action = ''] = /Asked for because of it: <a class="govuk-link" href="([^"]+)"/.exec(list.html) ?? [];
    expect((await nobody.get(own)).html).toContain(`href="${action}"`);
    const shown = await site.anybody.get(action);
    expect(shown.html).toContain('A concern: <a');
    expect(shown.html).not.toContain('CANARY');
  });

  it('may name one on the form of a meeting too', async () => {
    const { panelId, meetingId } = site.world.panels.a2;
    const form = `/panels/${panelId}/meetings/${meetingId}/actions/new`;
    const [, id = ''] =
      /<option value="(concern_[^"]+)">Scooters on the pavement/.exec((await secretary.get(form)).html) ?? [];
    expect((await secretary.submit(form, { ...asked, 'action-concernId': id })).status).toBe(303);
    expect((await site.anybody.get(concerns)).html.match(/Put a bar across the ramp/g)).toHaveLength(2);
  });
});

describe('what waits for the officers', () => {
  it('stands on pages of its own, the longest waiting first, and each is on one of them', async () => {
    const heard = { website: '', 'heard-from': 'survey', 'heard-voices': '2' };
    for (let count = 0; count <= waitingOnAPage; count += 1)
      await secretary.submit(`${concerns}/new`, { ...heard, text: `Heard as number ${count}.` });
    const first = (await secretary.get(concerns)).html;
    const more = /href="([^"]*after=[^"#]*)#waiting"/.exec(first)?.[1] ?? '';
    const second = (await secretary.get(more.replaceAll('&amp;', '&'))).html;
    expect(second).toContain('Back to those that wait longest');
    for (let count = 0; count <= waitingOnAPage; count += 1)
      expect(`${first}${second}`).toContain(`Heard as number ${count}.`);
    expect((await nobody.get(`${concerns}?after=nonsense`)).status).toBe(200);
    expect((await nobody.get(concerns)).html).not.toContain('Heard as number');
  });
});
