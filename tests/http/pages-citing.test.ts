import { crimeItem } from '@wardmote/store/figures-store';
import { writeItems } from '@wardmote/store/places-store';
import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCrime } from '../builders/figures.ts';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted } from '../support/world.ts';

/** Surveys and figures where priorities are recorded, and on what everybody reads of them. */

let site: WebApp;
let secretary: Browser;
let panel: string;
let form: string;
let surveyId: string;

const ward = 'E05000417';
const question = 'What worries you here?';

beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a2');
  const { table, cases, panels } = site.world;
  const { panelId, meetingId, secretaryId } = panels.a2;
  panel = `/panels/${panelId}`;
  form = `${panel}/meetings/${meetingId}/priorities`;
  const figures = aCrime(5, { of: { code: ward, name: 'Brixton Hill' } });
  await writeItems(table)([crimeItem({ ward, figures })]);
  const survey = { question, askedBy: 'The panel', from: '2025-05-01', to: '2025-05-31', answered: 40 };
  const worried = [{ theme: 'burglary', count: 12 }] as const;
  const by = { commandId: ulid(), actor: await actorFor(table, secretaryId) };
  ({ surveyId } = granted(await cases.enterSurvey(by, { panelId, ...survey, worried })));
}, 60_000);

const main = (html: string): string => html.split('<main')[1] ?? '';

/** The form as it stands, with what is typed: three priorities that go on. */
const filled = async (more: Record<string, string>) => {
  const { html } = await secretary.get(form);
  const shown = [...main(html).matchAll(/name="([^"]+)"[^>]*value="([^"]*)"/g)];
  const fields = Object.fromEntries(
    shown
      .filter(([, name = '']) => /-(id|title|cited)$|^(commandId|formToken)$/.test(name))
      .map(([, name, value]) => [name, value]),
  );
  for (const row of [0, 1, 2])
    Object.assign(fields, { [`priorities-${row}-keep`]: 'yes', [`priorities-${row}-grounds`]: 'Residents said so' });
  return secretary.submit(form, { ...fields, evidence: 'seen', ...more });
};

const days = { from: ['1', '5', '2025'], to: ['31', '5', '2025'] };
const daysIn = Object.fromEntries(
  Object.entries(days).flatMap(([name, parts]) =>
    ['day', 'month', 'year'].map((part, at) => [`${name}-${part}`, parts[at] ?? '']),
  ),
);

describe('the form that records priorities', () => {
  it('offers the surveys of the panel and the categories of its ward in two short lists', async () => {
    const html = main((await secretary.get(form)).html);
    expect(html).toContain('Which survey shows it? (optional)');
    expect(html).toContain(`<option value="${surveyId}">${question} (31 May 2025)</option>`);
    expect(html).toContain(
      `<option value="${ward}~${ward}~police-uk~burglary~2018-01~2018-06">Burglary in Brixton Hill, January 2018 to June 2018: 30 recorded</option>`,
    );
  });

  it('comes back with all that was typed where what was chosen is gone', async () => {
    const gone = `${ward}~${ward}~police-uk~burglary~2018-01~2018-07`;
    const { status, html } = await filled({ 'priorities-0-figure': gone, 'priorities-1-grounds': 'Typed with care' });
    expect(status).toBe(422);
    expect(html).toContain('These figures are not on record of a ward of the panel.');
    expect(html).toContain('Typed with care</textarea>');
  });

  it('asks what it is, beside its field, where only what shows it is chosen, and gives the choice back', async () => {
    const { status, html } = await filled({ 'priorities-3-survey': surveyId });
    expect(status).toBe(400);
    expect(html).toContain('id="priorities-3-title-error"');
    expect(html).toContain(`<option value="${surveyId}" selected>`);
    expect(html).not.toContain('id="priorities-4-title-error"');
  });

  it('asks what shows each that names nothing, beside its field, all at once, with what was typed (row 7)', async () => {
    const added = (row: number) => ({
      [`priorities-${row}-title`]: `Another ${row}`,
      [`priorities-${row}-grounds`]: 'Typed with care',
    });
    const { status, html } = await filled({ ...added(3), ...added(4) });
    expect(status).toBe(400);
    expect(html.match(/id="priorities-[34]-other-error"/g)).toHaveLength(2);
    expect(html).not.toContain('priorities-0-other-error');
    expect(html).toContain('value="Another 4"');
  });

  it('is looked at once more where what shows it may name somebody', async () => {
    const named = { 'priorities-0-other': 'Told by Jane Smith of 12 Hill Road' };
    const { status, html } = await filled(named);
    expect(status).toBe(200);
    expect(html).toContain('under “<bdi>Something else that shows it, and where it is from</bdi>”');
    expect(html).toContain('value="Told by Jane Smith of 12 Hill Road"');
  });

  it('gives the priority its citations, which everybody reads with source and day', async () => {
    const figure = `${ward}~${ward}~police-uk~burglary~2018-01~2018-06`;
    const log = { 'priorities-1-other': 'The council’s noise log, October 2026' };
    const done = await filled({ 'priorities-0-survey': surveyId, 'priorities-0-figure': figure, ...log });
    expect(done.status).toBe(303);
    const [, id] = /priorities\/(priority_[^"]+)"/.exec(main((await site.anybody.get(panel)).html)) ?? [];
    const { html } = await site.anybody.get(`${panel}/priorities/${id}`);
    expect(html).toMatch(
      /Burglary in Brixton Hill, January 2018 to June 2018: 30 recorded. Source: data.police.uk \(Metropolitan Police\), as it stood on \d/,
    );
    expect(html).toMatch(/“What worries you here\?” 40 answered.*Asked by: The panel. As it stood on/);
    expect(main((await secretary.get(form)).html)).toContain('What shows it already:');
    const results = (await site.anybody.get(`${panel}/results`)).html;
    expect(results).toMatch(/The community<\/th><td[^>]*>\d<\/td><td[^>]*>\d+&nbsp;%</);
    expect(results).toContain('3 of 3 name what they rest on: a concern, a survey, figures or something else.');
    const csv = (await site.anybody.get(`${panel}/priorities.csv`)).html;
    expect(csv).toContain('rests on');
    expect(csv).toContain('The council’s noise log, October 2026 (named on ');
    expect(csv).toContain('Burglary in Brixton Hill, January 2018 to June 2018: 30 recorded.');
    const feed = (await site.anybody.get(`${panel}/priorities.atom`)).html;
    expect(feed).toContain('What shows it: The street briefing of March (named on ');
    expect(feed).toContain('The council’s noise log, October 2026 (named on ');
  });

  it('has nothing of them outside the panel once it is about persons, and asks anew when it is so no longer', async () => {
    const of = (scope: string) => ({ 'priorities-1-scope': scope, 'priorities-1-title': 'A family' });
    expect((await filled(of('persons'))).status).toBe(303);
    for (const part of ['', '/priorities.csv', '/priorities.atom', '/results'])
      expect((await site.anybody.get(panel + part)).html).not.toContain('noise log');
    expect((await secretary.get(form)).html).toContain('noise log');
    const opened = await filled(of('theme'));
    expect(opened.status).toBe(400);
    expect(opened.html).toContain('id="priorities-1-other-error"');
    const fresh = { 'priorities-1-other': 'Three members at this meeting' };
    expect((await filled({ ...of('theme'), ...fresh })).status).toBe(303);
    expect((await site.anybody.get(`${panel}/priorities.csv`)).html).not.toContain('noise log');
  });
});

describe('a survey that was entered wrong', () => {
  const corrected = { question, askedBy: 'The panel', ...daysIn, answered: '38', 'worried-burglary': '12' };

  it('is corrected in a form that has what it says, with a reason that everybody reads', async () => {
    const path = `${panel}/surveys/${surveyId}/correct`;
    const { html } = await secretary.get(path);
    expect(html).toMatch(/name="answered"[^>]*value="40"/);
    expect(html).toMatch(/name="worried-burglary"[^>]*value="12"/);
    const lacking = await secretary.submit(path, corrected);
    expect(lacking.status).toBe(400);
    expect(lacking.html).toContain('Write why: everybody reads it');
    expect(lacking.html).toMatch(/name="answered"[^>]*value="38"/);
    const done = await secretary.submit(path, { ...corrected, reason: 'One stall was counted twice' });
    expect(done.location).toBe(`${panel}/figures#people`);
    const figures = (await site.anybody.get(`${panel}/figures`)).html;
    expect(figures).toContain('38 people answered.');
    expect(figures).toMatch(/because: <span class="wm-text">One stall was counted twice/);
    expect(figures).toMatch(/Before: [^\n]*40 people answered\./);
    expect(figures).not.toContain('/correct');
  });

  it('stays open until an officer says what changed, for everybody to read', async () => {
    const path = `${panel}/surveys/${surveyId}/what-changed`;
    const read = async () => main((await site.anybody.get(`${panel}/figures`)).html);
    expect(await read()).toContain('Nothing is said yet of what changed.');
    expect(await read()).not.toContain('/what-changed');
    const empty = await secretary.submit(path, { words: ' ' });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('Write what changed; if nothing did, write that, and why');
    const done = await secretary.submit(path, { words: 'Nothing, because the park is closed' });
    expect(done.location).toBe(`${panel}/figures#people`);
    expect(await read()).toMatch(
      /What changed,<\/b> as the panel said on [^:]+: <span class="wm-text">Nothing, because/,
    );
    expect(await read()).not.toContain('Nothing is said yet');
    expect((await secretary.get(path)).html).toContain('Nothing, because the park is closed</textarea>');
  });

  it('is withdrawn, which its page and the priority that cites it say', async () => {
    const path = `${panel}/surveys/${surveyId}/withdraw`;
    expect((await secretary.submit(path, { reason: ' ' })).status).toBe(400);
    const done = await secretary.submit(path, { reason: 'It was asked in another ward' });
    expect(done.location).toBe(`${panel}/figures#people`);
    expect((await site.anybody.get(`${panel}/figures`)).html).toMatch(/Withdrawn<\/strong>[^\n]*asked in another ward/);
    const [, id] = /priorities\/(priority_[^"]+)"/.exec(main((await site.anybody.get(panel)).html)) ?? [];
    const { html } = await site.anybody.get(`${panel}/priorities/${id}`);
    expect(html).toMatch(/The survey was withdrawn on [^:]+:<\/b> <span class="wm-text">It was asked in another ward/);
    expect((await secretary.get(path)).html).toContain('This survey was withdrawn on');
    expect(main((await secretary.get(form)).html)).not.toContain(`<option value="${surveyId}"`);
  });
});
