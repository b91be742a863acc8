import { useCases } from '@wardmote/runtime/use-cases';
import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted } from '../support/world.ts';

let web: WebApp;
const panelPath = () => `/panels/${web.world.panels.a1.panelId}`;
const meetingPath = () => `${panelPath()}/meetings/${web.world.panels.a1.meetingId}`;

beforeAll(async () => {
  web = await startWebApp();
  await web.digested();
}, 60_000);

describe('the pages that anybody may read', () => {
  it.each(['/', '/boroughs', '/boroughs/lambeth', '/london', '/sign-in', '/accessibility', '/privacy'])(
    '%s has one h1, a title of its own and no script or style in the page',
    async (path) => {
      const { status, html, headers } = await web.anybody.get(path);
      expect(status).toBe(200);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toMatch(/<title>.{5,}– Wardmote<\/title>/);
      expect(html).toContain('<html lang="en"');
      expect(html).not.toMatch(/<script|<style| style=| on[a-z]+="/);
      expect(html).not.toMatch(/undefined|\[object|NaN|null</);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it('says the same about what a panel is for on every panel page, and what to do when the police are off duty', async () => {
    const role = /A Safer Neighbourhoods Panel speaks for[^<]*/;
    const pages = await Promise.all(
      Object.values(web.world.panels).map(({ panelId }) => web.anybody.get(`/panels/${panelId}`)),
    );
    expect(new Set(pages.map(({ html }) => role.exec(html)?.[0])).size).toBe(1);
    for (const { html } of pages) expect(html).toContain('not on duty day and night');
  });

  it('shows a panel’s officers by name and its members only by number', async () => {
    const { html } = await web.anybody.get(panelPath());
    expect(html).toContain('chair-a1');
    expect(html).toContain('4 community, 1 councillor, 1 police');
    expect(html).not.toContain('member-a1');
    expect(html).not.toContain('What you can do next');
  });

  it('shows a borough’s panels with each reason, its date and the next step', async () => {
    const { html } = await web.anybody.get('/boroughs/lambeth?on=2099-01-01');
    expect(html).toContain('2 panels in 2 wards');
    expect(html).toMatch(/An action was due by \d+ \w+ 20\d\d and is still open/);
    expect(html).toContain('Ask its owner where it stands');
    expect(html).not.toMatch(/failing|league|rank/i);
  });

  it('shows a borough and London on a day that is asked for, and says what is wrong with a day that is none', async () => {
    const { html } = await web.anybody.get('/boroughs/lambeth?on=2006-10-28');
    expect(html).toContain('Saturday 28 October 2006');
    expect(html).toContain('No panel, and a police team since 1 April 2004.');
    const wrong = await web.anybody.get('/london?on-day=31&on-month=2&on-year=2027');
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('<title>Error: ');
    expect(wrong.html).toContain('There is no such day');
    expect(wrong.html).toContain('value="31"');
    expect(wrong.html).toContain('href="#on-day"');
  });

  it('counts London by borough', async () => {
    const { html } = await web.anybody.get('/london');
    expect(html).toContain('<b>3</b> panels: 100% of the teams');
    expect(html).toMatch(/Southwark<\/a><\/th><td[^>]*>1</);
  });

  it('gives a page that says how to go on where there is nothing', async () => {
    const { status, html } = await web.anybody.get('/panels/panel_none');
    expect(status).toBe(404);
    expect(html).toContain('Page not found');
    expect(html).toContain('href="/sign-in?to=%2Fpanels%2Fpanel_none"');
  });
});

describe('a meeting’s page', () => {
  it('tells everybody when, where and what about, and of a closed item only its heading and the reason', async () => {
    const { html } = await web.anybody.get(meetingPath());
    expect(html).toContain('10am to midday');
    expect(html).toContain('The library');
    expect(html).toContain('talking about it openly could put somebody at risk');
    expect(html).not.toContain('CANARY');
    expect(html).not.toContain('member-a1');
  });

  it('shows its own people who came and the steps to take, each in its place', async () => {
    const { html } = await (await web.as('secretary-a1')).get(meetingPath());
    expect(html).toContain('member-a1');
    expect(html).toContain(`href="${meetingPath()}/minutes/approve"`);
    expect(html).toContain('Who can see this:');
  });

  it('leads from the item about the last minutes to them, the public only once they are published', async () => {
    const next = `${panelPath()}/meetings/${web.world.panels.a1.calledId}`;
    const link = `href="${meetingPath()}/minutes"`;
    expect((await (await web.as('member-a1')).get(next)).html).toContain(link);
    expect((await web.anybody.get(next)).html).not.toContain(link);
  });

  it('is not there for the public while it is being prepared', async () => {
    const path = `${panelPath()}/meetings/${web.world.panels.a1.scheduledId}`;
    expect((await web.anybody.get(path)).status).toBe(404);
    expect((await (await web.as('chair-b1')).get(path)).status).toBe(404);
    expect((await (await web.as('member-a1')).get(path)).status).toBe(200);
  });
});

describe('minutes', () => {
  const path = () => `${meetingPath()}/minutes`;

  it('are the panel’s own until they are approved', async () => {
    expect((await web.anybody.get(path())).location).toBe(`/sign-in?to=${encodeURIComponent(path())}`);
    expect((await (await web.as('chair-b1')).get(path())).status).toBe(404);
    expect((await (await web.as('sergeant-a1')).get(path())).status).toBe(403);
    const draft = await (await web.as('member-a1')).get(path());
    expect(draft.html).toContain('Draft – not approved');
    expect(draft.html).toContain('CANARYoutcome');
    expect((await (await web.as('borough-officer-a')).get(path())).html).not.toContain('CANARY');
  });

  it('are everybody’s once a later meeting approved them, without what is closed', async () => {
    const { panelId, meetingId, calledId, secretaryId } = web.world.panels.a1;
    const late = useCases({ table: web.table, now: () => new Date('2098-03-03T22:30:00Z') });
    const by = async () => ({ commandId: ulid(), actor: await actorFor(web.table, secretaryId) });
    const view = granted(await late.viewMeeting((await by()).actor, panelId, calledId));
    const attendance = view.meeting.invitations.map(({ personId, name }) => ({
      personId,
      name,
      party: 'community' as const,
      presence: 'present' as const,
    }));
    const welcome = granted(await late.viewMeeting((await by()).actor, panelId, meetingId)).meeting.agenda[0];
    const sections = [{ itemId: welcome?.id ?? 'item_none', text: 'Five came.\n\nNobody sent apologies.' } as const];
    granted(await late.saveMinutes(await by(), { panelId, meetingId, revision: 2, sections }));
    granted(await late.circulateMinutes(await by(), { panelId, meetingId }));
    const priorities = { decision: 'keep' } as const;
    granted(
      await late.closeMeeting(await by(), {
        panelId,
        meetingId: calledId,
        attendance,
        outcomes: [],
        priorities,
        evidence: { seen: true },
        notReviewed: 'There was no time',
        actions: [],
      }),
    );
    granted(await late.approveMinutes(await by(), { panelId, meetingId, atMeetingId: calledId }));

    const { status, html } = await web.anybody.get(path());
    expect(status).toBe(200);
    expect(html).toContain('Approved at the meeting on Monday 3 March 2098');
    expect(html).toContain('<p class="govuk-body">Five came.</p>');
    expect(html).toContain('talking about it openly could put somebody at risk');
    expect(html).not.toContain('CANARY');
  });
});

describe('the governing document', () => {
  it('is shown clause by clause, with the quorum in words; a draft is the panel’s own', async () => {
    const { documentId, draftId } = web.world.panels.a1;
    const { html } = await web.anybody.get(`${panelPath()}/documents/${documentId}`);
    expect(html).toContain('A third of us decide.');
    expect(html).toContain('A third of the members with a vote, and at least 3');
    expect((await web.anybody.get(`${panelPath()}/documents/${draftId}`)).status).toBe(404);
    const draft = await (await web.as('secretary-a1')).get(`${panelPath()}/documents/${draftId}`);
    expect(draft.html).toContain('Record that a meeting adopted it');
  });
});
