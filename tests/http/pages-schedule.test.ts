import { savePersonWithRoles } from '@wardmote/store/people-store';
import { savePoll } from '@wardmote/store/poll-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted } from '../support/world.ts';

let web: WebApp;
let secretary: Browser;
let panel: string;

const suggested = (html: string): readonly { on: string; why: string }[] =>
  [
    ...html.matchAll(
      /name="on" type="radio" value="(\d{4}-\d\d-\d\d)"[\s\S]*?govuk-radios__hint">\s*([\s\S]*?)\s*<\/div>/g,
    ),
  ].map(([, on = '', why = '']) => ({ on, why }));

beforeAll(async () => {
  web = await startWebApp();
  const { panelId } = web.world.panels.a1;
  panel = `/panels/${panelId}`;
  secretary = await web.as('secretary-a1');
}, 120_000);

/** The other panel of the borough calls a meeting. */
const meetsElsewhere = async (on: string) => {
  const { panelId } = web.world.panels.a2;
  const actor = await actorFor(web.table, web.world.people['secretary-a2'] ?? 'person_none');
  const by = () => ({ commandId: `${on} ${Math.random()}`, actor });
  const { useCases } = web.services;
  const when = { start: `${on}T19:00`, end: `${on}T20:30`, place: 'The library' };
  const { meetingId } = granted(await useCases.scheduleMeeting(by(), { panelId, kind: 'ordinary', ...when }));
  granted(await useCases.callMeeting(by(), { panelId, meetingId }));
};

describe('the days on the page of a new meeting', () => {
  it('are radios, each with what speaks for it and what against it in words', async () => {
    const before = suggested((await secretary.get(`${panel}/meetings/new`)).html);
    expect(before.length).toBeGreaterThan(0);
    const [first] = before;
    expect(first?.why).toMatch(/\.$/);

    await meetsElsewhere(first?.on ?? '');
    const after = suggested((await secretary.get(`${panel}/meetings/new`)).html);
    expect(after[0]?.why).toContain('Brixton Hill ward panel meets that day, 7pm');

    const both = [
      { role: 'sergeant', teamId: 'team_E05000416-1' },
      { role: 'sergeant', teamId: 'team_E05000417-1' },
    ] as const;
    const sergeant = { id: 'person_two_wards', name: 'Sergeant of two wards', email: 'two@example.org' } as const;
    await savePersonWithRoles(web.table)(sergeant, both, true);
    const known = suggested((await secretary.get(`${panel}/meetings/new`)).html);
    expect(known[0]?.why).toContain('your police team is at Brixton Hill ward panel that day, 7pm');
  });

  it('are said of a day that was typed too, before the invitations go out', async () => {
    const typed = { on: 'other', 'other-day': '25', 'other-month': '12', 'other-year': '2098' };
    const more = { start: '7:30pm', end: '9pm', place: 'The hall', 'agenda-0-heading': 'Welcome' };
    const { location } = await secretary.submit(`${panel}/meetings/new`, { ...typed, ...more });
    const { html } = await secretary.get(location);
    expect(html).toContain('<li>This day is Christmas Day.</li>');
    expect(html).toContain('later than your rules ask for');
  });

  it('cost those who may not schedule nothing but a refusal', async () => {
    const sergeant = await web.as('sergeant-a1');
    expect((await sergeant.get(`${panel}/meetings/new`)).status).toBe(403);
  });
});

describe('the page of a meeting that is called', () => {
  const called = () => `${panel}/meetings/${web.world.panels.a1.calledId}`;

  it('holds what search engines read, as a block of data in the page’s own words', async () => {
    const { html } = await web.anybody.get(called());
    const block = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(block)).toMatchObject({
      '@type': 'Event',
      eventStatus: 'https://schema.org/EventScheduled',
      url: `http://localhost:3000${called()}`,
    });
    expect(block).not.toMatch(/CANARY|secretary-|chair-/);
  });

  it('says nothing of an election, until one is imported before which it falls', async () => {
    expect((await web.anybody.get(called())).html).not.toContain('Before an election');
    const fresh = await startWebApp();
    const { panelId, calledId } = fresh.world.panels.a1;
    const name = 'Local <elections>';
    await savePoll(fresh.table)({ name, from: '2098-02-01', on: '2098-03-06', borough: 'lambeth' });
    const { html } = await fresh.anybody.get(`/panels/${panelId}/meetings/${calledId}`);
    expect(html).toContain('<b>Before an election.</b> This meeting falls in the weeks before Local &lt;elections&gt;');
    expect((await fresh.anybody.get('/boroughs/lambeth/calendar')).html).toContain('In the weeks before Local');
    const { panelId: other, calledId: theirs } = fresh.world.panels.b1;
    expect((await fresh.anybody.get(`/panels/${other}/meetings/${theirs}`)).html).not.toContain('Before an election');
  });
});
