import { isRefusal } from '@wardmote/domain/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../support/personas.ts';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor } from '../support/world.ts';

let site: WebApp;
let secretary: Browser;
let meeting: string;
let link: string;

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  const { panelId, calledId, secretaryId } = site.world.panels.a1;
  meeting = `/panels/${panelId}/meetings/${calledId}`;
  const actor = await actorFor(site.world.table, secretaryId);
  const view = await site.world.cases.viewMeeting(actor, panelId, calledId);
  const invitation = isRefusal(view) ? undefined : view.meeting.invitations.find(({ name }) => name === 'member-a1');
  link = `/reply/${calledId}/${invitation?.personId}/${invitation?.linkKey}`;
}, 60_000);

describe('help to take part', () => {
  it('is asked for with the reply, and the page says it back to that person', async () => {
    const asked = { answer: 'yes', needs: 'interpreter', language: 'Twi <b>', otherNeed: '' };
    const silent = await site.anybody.submit(link, { ...asked, language: '' });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain('href="#language"');
    expect(await site.anybody.submit(link, asked)).toMatchObject({ status: 303 });
    expect((await site.anybody.get(link)).html).toContain('value="Twi &lt;b&gt;"');
  });

  it('keeps the meeting from being ready until an officer has arranged it', async () => {
    expect((await secretary.get(meeting)).html).toContain('it is not arranged yet');
    const { html } = await secretary.get(`${meeting}/needs`);
    expect(html).toContain('An interpreter: <bdi>Twi &lt;b&gt;</bdi>');
    const personId = /name="personId" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const help = { personId, 'help-0-kind': 'interpreter', 'help-0-helper': 'Language Line', 'help-0-met': 'yes' };
    expect(await secretary.submit(`${meeting}/needs`, help)).toMatchObject({ status: 303 });
    const { html: after } = await secretary.get(meeting);
    expect(after).toContain('Nothing that people need is missing');
    expect(after).toContain('an interpreter (1)');
    expect(after).not.toContain('Twi');
  });

  it('is told to the officers of the panel, and to nobody else on any page of the meeting', async () => {
    const officers = ['secretary-a1', 'chair-a1'];
    const { panelId } = site.world.panels.a1;
    const pages = [meeting, `${meeting}/needs`, `/panels/${panelId}`, `${meeting}/close`, `${meeting}/change`];
    for (const who of personas.filter((one) => one !== 'expired')) {
      const browser = who === 'anonymous' ? site.anybody : await site.as(who);
      const told = (await Promise.all(pages.map((page) => browser.get(page)))).map(({ html }) => html).join('');
      expect([who, /Twi|interpreter/.test(told)]).toEqual([who, officers.includes(who)]);
    }
  });
});
