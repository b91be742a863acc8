import { findPanel } from '@wardmote/store/panel-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';
import { granted } from '../support/world.ts';

let web: WebApp;
const panelPath = () => `/panels/${web.world.panels.a1.panelId}`;
const actionPath = () => `${panelPath()}/actions/${web.world.panels.a1.teamActionId}`;

beforeAll(async () => {
  web = await startWebApp();
}, 60_000);

describe('home', () => {
  it('takes somebody with one job in one place there at once', async () => {
    expect((await (await web.as('sergeant-a1')).get('/home')).location).toBe('/desk');
    expect((await (await web.as('borough-officer-a')).get('/home')).location).toBe('/boroughs/lambeth');
    expect((await (await web.as('coordinator')).get('/home')).location).toBe('/london');
  });

  it('shows a secretary what to do next, the pressing things first', async () => {
    const { html } = await (await web.as('secretary-a1')).get('/home');
    expect(html).toContain('You are the secretary.');
    expect(html.indexOf('Write the minutes')).toBeLessThan(html.indexOf('See who is coming'));
    expect(html).toContain(`href="${panelPath()}/meetings/new"`);
  });

  it('shows a member no job that is not theirs', async () => {
    const { html } = await (await web.as('member-a1')).get('/home');
    expect(html).toContain('See who is coming');
    expect(html).not.toContain('Schedule a meeting');
    expect(html).not.toContain('Write the minutes');
  });

  it('tells somebody without a part how to get one, and asks nobody’s name before it', async () => {
    expect((await (await web.as('nobody')).get('/home')).html).toContain('Ask the secretary of your panel');
    expect(await web.anybody.get('/home')).toMatchObject({ status: 303, location: '/sign-in?to=%2Fhome' });
  });
});

describe('an action', () => {
  it('is answered by the sergeant with one choice and one text', async () => {
    const sergeant = await web.as('sergeant-a1');
    expect((await sergeant.get('/desk')).html).toContain(`href="${actionPath()}/answer"`);
    const sent = await sergeant.submit(`${actionPath()}/answer`, {
      status: 'in-progress',
      text: 'Two mornings a week.',
    });
    expect(sent).toMatchObject({ status: 303, location: `${actionPath()}?answered=1` });
    expect((await sergeant.get(sent.location)).html).toContain('Your answer is on record');
    const { html } = await web.anybody.get(sent.location);
    expect(html).toContain('Two mornings a week.');
    expect(html).not.toContain('Your answer is on record');
  });

  it('tells everybody by when the sergeant will report back, and asks for another day where that is past', async () => {
    const sergeant = await web.as('sergeant-a1');
    const by = (year: number) => ({
      'reportBackOn-day': '7',
      'reportBackOn-month': '3',
      'reportBackOn-year': String(year),
    });
    const answer = { status: 'accepted', text: 'We will measure it.' };
    const past = await sergeant.submit(`${actionPath()}/answer`, { ...answer, ...by(2020) });
    expect(past.status).toBe(422);
    expect(past.html).toContain('href="#reportBackOn');
    expect(past.html).toContain('We will measure it.');
    const next = new Date().getFullYear() + 1;
    expect(await sergeant.submit(`${actionPath()}/answer`, { ...answer, ...by(next) })).toMatchObject({ status: 303 });
    expect((await web.anybody.get(actionPath())).html).toContain(`Will report back by 7 March ${next}`);
    expect((await sergeant.get('/desk')).html).toContain(`You will report back by 7 March ${next}`);
  });

  it('shows the form again with the words beside the field, and keeps what was chosen, when the text is missing', async () => {
    const { status, html } = await (await web.as('sergeant-a1')).submit(`${actionPath()}/answer`, {
      status: 'answered',
      text: '  ',
    });
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('href="#text"');
    expect(html.match(/Write what was done/g)).toHaveLength(2);
    expect(html).toMatch(/value="answered" checked/);
  });

  it('asks for a choice in words when none was made, and keeps the text', async () => {
    const { status, html } = await (await web.as('sergeant-a1')).submit(`${actionPath()}/answer`, {
      text: 'A <b>text</b>',
    });
    expect(status).toBe(400);
    expect(html).toContain('Choose how far it is');
    expect(html).toContain('A &lt;b&gt;text&lt;/b&gt;');
  });

  it('is not answered by anybody else, and a form of another site does nothing', async () => {
    expect((await (await web.as('member-a1')).get(`${actionPath()}/answer`)).status).toBe(403);
    expect(
      (await (await web.as('sergeant-a1')).post(`${actionPath()}/answer`, { status: 'answered', text: 'x' })).status,
    ).toBe(403);
    expect((await web.anybody.get(`${actionPath()}/answer`)).status).toBe(303);
  });

  it('is answered by an outside body through its link, without an account', async () => {
    const { panelId, partnerActionId } = web.world.panels.a1;
    const owner = (await findPanel(web.table)(panelId))?.actions.find(({ id }) => id === partnerActionId)?.owner;
    const key = owner?.kind === 'partner' ? owner.linkKey : '';
    const path = `/actions/${panelId}/${partnerActionId}/answer/${key}`;
    expect((await web.anybody.get(path)).html).toContain('you do not need an account');
    expect((await web.anybody.get(path)).html).toContain('There is no answer yet.');
    const sent = await web.anybody.submit(path, { status: 'answered', text: 'The lamp is mended.' });
    expect(sent.status).toBe(303);
    expect((await web.anybody.get(path)).html).toContain('Your answer is on record');
    expect((await web.anybody.get(`/actions/${panelId}/${partnerActionId}/answer/wrong`)).status).toBe(404);
    const page = await web.anybody.get(`${panelPath()}/actions/${partnerActionId}`);
    expect(page.html).toContain('The lamp is mended.');
    expect(page.html).not.toContain(key);
    expect(page.html).not.toContain('lights@example.org');
  });
});

describe('an invitation', () => {
  const linkFor = async (who: string) => {
    const { calledId, panelId } = web.world.panels.a1;
    const actor = { kind: 'person', personId: web.world.people[who] ?? 'person_none', name: who } as const;
    const roles = [{ role: 'member', panelId }] as const;
    const view = granted(await web.world.cases.viewMeeting({ ...actor, roles }, panelId, calledId));
    const invitation = view.meeting.invitations.find(({ name }) => name === who);
    return `/reply/${calledId}/${invitation?.personId}/${invitation?.linkKey}`;
  };

  it('is answered by its link, may be changed, and is not answered by looking', async () => {
    const path = await linkFor('other-a1');
    for (let look = 0; look < 3; look += 1)
      expect((await web.anybody.get(path)).html).toContain('Are you coming on Monday 3 March 2098?');
    expect(await web.anybody.submit(path, { answer: 'yes' })).toMatchObject({ status: 303, location: path });
    expect((await web.anybody.get(path)).html).toContain('You said that you are coming.');
    await web.anybody.submit(path, { answer: 'no' });
    expect((await web.anybody.get(path)).html).toContain('You said that you are not coming.');
  });

  it('asks who comes instead', async () => {
    const path = await linkFor('member-a1');
    const { status, html } = await web.anybody.submit(path, { answer: 'substitute', substitute: '' });
    expect(status).toBe(422);
    expect(html).toContain('href="#substitute"');
    await web.anybody.submit(path, { answer: 'substitute', substitute: 'Zoë Ng' });
    expect((await web.anybody.get(path)).html).toContain('<bdi>Zoë Ng</bdi> comes instead of you');
  });
});
