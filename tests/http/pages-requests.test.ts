import { waitingRequests } from '@wardmote/store/agenda-request-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let panel: string;
beforeAll(async () => {
  site = await startWebApp();
  panel = `/panels/${site.world.panels.a1.panelId}`;
}, 60_000);

const asks = { heading: 'Mopeds on the path', details: 'Each night at ten.', email: '', website: '' };
const waiting = async () => {
  const all = await waitingRequests(site.table)(site.world.panels.a1.panelId);
  return all.filter(({ heading }) => heading === asks.heading);
};

describe('asking the panel to talk about something', () => {
  it('starts on the panel’s page and ends on a page of one’s own', async () => {
    expect((await site.anybody.get(panel)).html).toContain(`${panel}/requests/new`);
    const sent = await site.anybody.submit(`${panel}/requests/new`, asks);
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(/^\/requests\/panel_[^/]+\/request_[^/]+\/[\w-]{20,}$/);
    const { html } = await site.anybody.get(sent.location);
    expect(html).toContain('The panel has your request');
    expect(html).toContain('Each night at ten.');
  });

  it.each([
    ['nothing is asked for', { heading: ' ' }, 'Enter what you want the panel to talk about'],
    ['the link is none', { href: 'javascript:alert(1)' }, 'begins with https://'],
    ['the address is none', { email: 'me at home' }, 'name@example.org'],
    ['a program fills in every box', { website: 'https://x.example' }, 'Leave the box'],
  ])('gives back what was typed where %s', async (_when, wrong, says) => {
    const before = (await waiting()).length;
    const answer = await site.anybody.submit(`${panel}/requests/new`, { ...asks, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain(says);
    expect(answer.html).toContain('Each night at ten.');
    expect((await waiting()).length).toBe(before);
  });
});

describe('a request that is not for a panel', () => {
  it('comes back once with whom to turn to, and with what it names; sent again, it goes to the panel', async () => {
    const asked = { ...asks, heading: 'He has a knife', details: 'The dealer Sam Kline parks AB12 CDE there.' };
    const shown = await site.anybody.submit(`${panel}/requests/new`, asked);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('If somebody is in danger now, call 999.');
    expect(shown.html).toContain('A number plate under');
    expect(shown.html).toContain('The dealer Sam Kline parks AB12 CDE there.</textarea>');
    const lookedAgain = [...shown.html.matchAll(/name="lookedAgain" value="([^"]*)"/g)].map(([, found = '']) => found);
    expect(lookedAgain).toHaveLength(3);
    expect((await site.anybody.submit(`${panel}/requests/new`, { ...asked, lookedAgain })).status).toBe(303);
  });
});

describe('answering', () => {
  it('begins with the secretary’s jobs, and puts it on an agenda or says why not', async () => {
    const secretary = await site.as('secretary-a1');
    expect((await secretary.get('/home')).html).toContain(`${panel}/requests`);
    const list = await secretary.get(`${panel}/requests`);
    expect(list.html).toContain(asks.heading);
    const [request] = await waiting();
    const page = `${panel}/requests/${request?.id}`;
    const { html } = await secretary.get(page);
    expect(html).toContain(`value="${site.world.panels.a1.calledId}"`);
    expect(html).toContain('Each night at ten.');

    const unsaid = await secretary.submit(page, { outcome: 'declined', words: '' });
    expect(unsaid).toMatchObject({ status: 422 });
    expect(unsaid.html).toContain('Write why it goes on no agenda');
    const unchosen = await secretary.submit(page, { words: 'My words' });
    expect(unchosen.status).toBe(400);
    expect(unchosen.html).toContain('Choose what becomes of it');
    expect(unchosen.html).toContain('href="#outcome"');
    expect(unchosen.html).toContain('My words');

    const taken = {
      outcome: site.world.panels.a1.calledId,
      heading: 'Mopeds',
      minutesPlanned: '10',
      words: 'Come along.',
    };
    expect(await secretary.submit(page, taken)).toMatchObject({ status: 303, location: `${panel}/requests` });
    const meeting = await site.anybody.get(`${panel}/meetings/${site.world.panels.a1.calledId}`);
    expect(meeting.html).toContain('Asked for by a resident');
    expect(meeting.html).not.toContain('Each night at ten.');
    const own = await site.anybody.get(`/requests/${request?.panelId}/${request?.id}/${request?.linkKey}`);
    expect(own.html).toContain('Come along.');
    expect((await secretary.get(page)).html).toContain('was answered on');
  });
});
