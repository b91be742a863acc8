import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let sergeant: Browser;

beforeAll(async () => {
  site = await startWebApp();
  sergeant = await site.as('sergeant-a1');
}, 60_000);

describe('the desk of a sergeant', () => {
  it('is narrowed by how long ago something was asked; what an address asks for and nobody knows is left out', async () => {
    const shown = async (path: string) => (await sergeant.get(path)).html.includes('Answer: <bdi>');
    expect(await Promise.all(['/desk', '/desk?older=92', '/desk?older=7'].map(shown))).toEqual([true, false, true]);
  });

  it('answers several actions with one text, and says how many', async () => {
    const { panelId, teamActionId } = site.world.panels.a1;
    const empty = await sergeant.submit('/desk/answers', { text: 'Done' });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('Choose at least one action');
    const done = await sergeant.submit('/desk/answers', {
      actions: `${panelId} ${teamActionId}`,
      status: 'in-progress',
      text: 'We go by twice a day',
    });
    expect(done).toMatchObject({ status: 303, location: '/desk?answered=1&left=0' });
    expect((await sergeant.get(done.location)).html).toContain('1 action was answered. The panels');
  });

  it('says how many could not be answered; where none could, the form comes back with what was typed', async () => {
    const { panelId, teamActionId } = site.world.panels.a1;
    const typed = { status: 'in-progress', text: 'We go by at noon' };
    const none = await sergeant.submit('/desk/answers', { actions: `${panelId} action_none`, ...typed });
    expect(none.status).toBe(422);
    expect(none.html).toContain('None of these could be answered');
    expect(none.html).toContain('We go by at noon');
    const actions = [`${panelId} ${teamActionId}`, `${panelId} action_none`];
    const some = await sergeant.submit('/desk/answers', { actions, ...typed });
    expect(some.location).toBe('/desk?answered=1&left=1');
    expect((await sergeant.get(some.location)).html).toContain('1 action was answered; 1 could not be answered');
  });

  it('offers the partners of the borough first, and says what is missing', async () => {
    const { panelId, teamActionId, partnerId } = site.world.panels.a1;
    const path = `/panels/${panelId}/actions/${teamActionId}/hand-on`;
    const { html } = await sergeant.get(path);
    expect(html).toMatch(
      new RegExp(`<optgroup label="Partners in .+">\\s*<option value="${partnerId}">Street cleansing`),
    );
    const none = await sergeant.submit(path, { partnerId: '', text: 'It is not ours' });
    expect(none.html).toContain('Enter whose it is to do');
    const gone = await sergeant.submit(path, { partnerId: 'partner_gone', text: 'It is not ours' });
    expect(gone.status).toBe(422);
    expect(gone.html).toContain('not in the borough’s register any more');
    expect(gone.html).toContain('It is not ours');
  });

  it('hands on what is not the team’s to do', async () => {
    const { panelId, teamActionId } = site.world.panels.a1;
    const path = `/panels/${panelId}/actions/${teamActionId}/hand-on`;
    const done = await sergeant.submit(path, { name: 'Parks', email: 'parks@example.org', text: 'It is their gate' });
    expect(done).toMatchObject({ status: 303, location: `/panels/${panelId}/actions/${teamActionId}` });
    const { html } = await sergeant.get(done.location);
    expect(html).toContain('Safer Neighbourhoods Team</bdi> has handed it on to <bdi>Parks</bdi>');
    expect(html).not.toContain('parks@example.org');
    const desk = (await sergeant.get('/desk')).html;
    expect(desk).toContain('Nothing is asked of your team now');
    expect(desk).toContain(`href="/panels/${panelId}"`);
    expect(desk).toContain(`href="/panels/${panelId}/team"`);
    expect(desk).toContain('It will ask how far these are');
  });
});
