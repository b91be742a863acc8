import { findPanel } from '@wardmote/store/panel-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** A warning and no barrier: whoever writes what everybody reads at once is asked to look once more where it may name somebody. */

let site: WebApp;
let secretary: Browser;
let asking: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  const { panelId, meetingId } = site.world.panels.a1;
  asking = `/panels/${panelId}/meetings/${meetingId}/actions/new`;
}, 60_000);

const lookedAgain = (html: string) =>
  [...html.matchAll(/name="lookedAgain" value="([^"]*)"/g)].map(([, found]) => found);
const ask = (what: string, more: Record<string, string> = {}) =>
  secretary.submit(asking, { 'action-what': what, 'action-kind': 'prevention', 'action-owner': 'team', ...more });

describe('what everybody reads as soon as it is sent', () => {
  it('is shown again with what may say too much, and nothing of it is done yet', async () => {
    const shown = await ask('Speak to the owner of 12 Hill Road');
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('The address of a home under “<bdi>What is asked for?</bdi>”');
    expect(shown.html).toContain('send it once more: nothing stops you');
    expect(shown.html).toMatch(/<textarea[^>]*>Speak to the owner of 12 Hill Road<\/textarea>/);
    expect((await secretary.get(`/panels/${site.world.panels.a1.panelId}`)).html).not.toContain('12 Hill Road');
  });

  it('goes through when it is sent once more; what is new in it is asked about', async () => {
    const shown = await ask('Speak to the owner of 12 Hill Road');
    const [first = ''] = lookedAgain(shown.html);
    const changed = await ask('Speak to the owner of 12 Hill Road in SW2 1AS', { lookedAgain: first });
    expect(lookedAgain(changed.html)).toEqual(['SW2 1AS', '12 Hill Road']);
    expect((await ask('Speak to the owner of 12 Hill Road', { lookedAgain: first })).status).toBe(303);
  });

  it('is not held up where nothing in it is about somebody', async () => {
    expect((await ask('Two more patrols a week')).status).toBe(303);
  });
});

describe('what somebody else should hear instead', () => {
  it('is shown with whom to turn to where a panel asks a question, and goes through when it is sent again', async () => {
    const what = 'Who is selling drugs at the gate?';
    const shown = await ask(what, { 'action-kind': 'question' });
    expect(shown.html).toContain('tell the police: call 101');
    const [words = ''] = lookedAgain(shown.html);
    expect((await ask(what, { 'action-kind': 'question', lookedAgain: words })).status).toBe(303);
  });

  it('is told to a team in its own words, for several actions as for one', async () => {
    const { panelId, teamActionId } = site.world.panels.a1;
    const sergeant = await site.as('sergeant-a1');
    const answer = { status: 'in-progress', text: 'He deals from a blue car' };
    const one = await sergeant.submit(`/panels/${panelId}/actions/${teamActionId}/answer`, answer);
    const several = { ...answer, actions: `${panelId} ${teamActionId}` };
    const many = await sergeant.submit('/desk/answers', several);
    const handed = { name: 'Parks', email: '', text: answer.text };
    const on = await sergeant.submit(`/panels/${panelId}/actions/${teamActionId}/hand-on`, handed);
    for (const { status, html } of [one, many, on]) {
      expect(status).toBe(200);
      expect(html).toContain('put it into the police’s own systems');
      expect(html).not.toContain('call Crimestoppers on');
      expect(html).toContain('He deals from a blue car</textarea>');
    }
    const lookedAt = { lookedAgain: 'deals from' };
    expect((await sergeant.submit('/desk/answers', { ...several, ...lookedAt })).status).toBe(303);
  });

  it('is told to a body without an account, by its link', async () => {
    const { panelId, partnerActionId } = site.world.panels.a1;
    const panel = await findPanel(site.world.table)(panelId);
    const owner = panel?.actions.find(({ id }) => id === partnerActionId)?.owner;
    const path = `/actions/${panelId}/${partnerActionId}/answer/${owner?.kind === 'partner' ? owner.linkKey : ''}`;
    const answer = { status: 'in-progress', text: 'The bins are on fire' };
    const shown = await site.anybody.submit(path, answer);
    expect(shown.html).toContain('If somebody is in danger now, call 999.');
    expect((await site.anybody.submit(path, { ...answer, lookedAgain: 'on fire' })).status).toBe(303);
  });
});

describe('an answer to an action', () => {
  it.each(['sergeant-a1', 'link'])(
    'is looked at once more, and goes through when it is sent again: by %s',
    async (who) => {
      const { panelId, teamActionId, partnerActionId } = site.world.panels.a1;
      const panel = await findPanel(site.world.table)(panelId);
      const owner = panel?.actions.find(({ id }) => id === partnerActionId)?.owner;
      const linkKey = owner?.kind === 'partner' ? owner.linkKey : '';
      const byLink = who === 'link';
      const browser = await site.as(byLink ? 'nobody' : who);
      const path = byLink
        ? `/actions/${panelId}/${partnerActionId}/answer/${linkKey}`
        : `/panels/${panelId}/actions/${teamActionId}/answer`;
      const answer = { status: 'answered', text: 'The victim Jane Smith was told.' };
      const shown = await browser.submit(path, answer);
      expect(shown.status).toBe(200);
      expect(shown.html).toContain('Somebody named as a suspect, a victim or a witness');
      const [found = ''] = lookedAgain(shown.html);
      expect((await browser.submit(path, { ...answer, lookedAgain: found })).status).toBe(303);
    },
  );
});
