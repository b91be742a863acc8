import { useCases } from '@wardmote/runtime/use-cases';
import { crimeItem, profileItem } from '@wardmote/store/figures-store';
import { writeItems } from '@wardmote/store/places-store';
import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBy } from '../bench/requests.ts';
import { startWebApp, type WebApp } from '../support/web-app.ts';
import { actorFor, granted } from '../support/world.ts';

/** What was recorded in a ward beside what people say there, as anybody reads it. */

let site: WebApp;
let figures: string;

const of = { code: 'E05000417', name: 'Brixton Hill' } as const;
const periods = [
  '2017-07',
  '2017-08',
  '2017-09',
  '2017-10',
  '2017-11',
  '2017-12',
  '2018-01',
  '2018-02',
  '2018-03',
  '2018-04',
  '2018-05',
  '2018-06',
];
const series = (burglary: number) => ({
  periods,
  counts: { burglary: periods.map((_, at) => (at < 6 ? burglary * 2 : burglary)), robbery: periods.map(() => 1) },
});
const crime = {
  of,
  source: 'police-uk',
  series: series(5),
  borough: { name: 'Lambeth', wards: 21, series: series(210) },
} as const;
const former = { ...crime, of: { code: 'E05000999', name: 'Old Hill' }, share: 0.4 } as const;
const profile = {
  of,
  year: '2011',
  residents: 15_000,
  under16: 2400,
  over64: 900,
  borough: { name: 'Lambeth', wards: 21, residents: 300_000 },
} as const;

beforeAll(async () => {
  site = await startWebApp();
  const { table, cases, panels } = site.world;
  figures = `/panels/${panels.a2.panelId}/figures`;
  await writeItems(table)([
    crimeItem({ ward: of.code, figures: crime }),
    crimeItem({ ward: of.code, figures: former }),
    profileItem({ ward: of.code, figures: profile }),
  ]);
  const { panelId, concernId } = panels.a2;
  const by = { commandId: ulid(), actor: await actorFor(table, panels.a2.secretaryId) };
  const taken = { outcome: 'taken', title: 'Scooters', remit: 'joint', category: 'traffic' } as const;
  granted(await cases.triageConcern(by, { panelId, concernId, ...taken }));
}, 60_000);

/** What the concerns are about that the panel has taken on, by the list that everybody reads. */
const themesTaken = async () => {
  const { cases, panels } = site.world;
  const { backlog, adopted } = granted(await cases.viewConcerns({ kind: 'anonymous' }, panels.a2.panelId));
  return new Set([...backlog, ...adopted].map(({ category }) => category));
};

const main = (html: string): string => html.split('<main')[1] ?? '';

describe('the figures of a ward', () => {
  it('keep apart what was recorded and what people say, and set them side by side with a caution', async () => {
    const { status, html } = await site.anybody.get(figures);
    expect(status).toBe(200);
    const at = ['What was recorded in Brixton Hill', 'What people say', 'Side by side'].map((heading) =>
      html.indexOf(`>${heading}<`),
    );
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    expect(at).not.toContain(-1);
    expect(html).toContain('Recorded crime is not all crime');
    expect(html).toContain('It leaves out what nobody reported');
    expect(html).toMatch(/The records end \d+ years before today/);
    expect(html).toContain('Nobody has told the panel of it: 30 recorded, after 60 (-50\u00a0%).');
    expect(html).toContain('People speak of it (1 voice in concerns), and these records have no such category.');
  });

  it('lie on the table with the agenda of a meeting that is to agree priorities, in short (row 136)', async () => {
    const { panelId, calledId } = site.world.panels.a2;
    const meeting = `/panels/${panelId}/meetings/${calledId}`;
    const { html } = await site.anybody.get(`${meeting}/agenda`);
    for (const told of ['figures for the ward', '15,000 residents', 'Ward Atlas', '30 recorded, after 60', figures])
      expect(main(html)).toContain(told);
    expect((await site.anybody.get(meeting)).html).toContain(`${meeting}/agenda#figures`);
  });

  it('are drawn without script or style, each with a title, and the table beside has the same numbers', async () => {
    const html = main((await site.anybody.get(figures)).html);
    expect(html).not.toMatch(/<script|style=/);
    const charts = [...html.matchAll(/<svg[^>]*aria-labelledby="([^"]+)"[\s\S]*?<\/svg>/g)];
    for (const [svg, names = ''] of charts) for (const id of names.split(' ')) expect(svg).toContain(`id="${id}"`);
    expect(charts.map(([svg]) => svg.match(/<rect/g)?.length)).toEqual([
      ...[crime, former].flatMap(({ series: recorded }) => [
        recorded.periods.length,
        Object.keys(recorded.counts).length,
        ...Object.keys(recorded.counts).map(() => recorded.periods.length),
      ]),
      (await themesTaken()).size,
    ]);
    const rows = [...html.matchAll(/<th scope="row"[^>]*>(\w+ 20\d\d)<\/th><td[^>]*>(\d+)</g)].map(
      ([, month, count]) => [month, count],
    );
    expect(rows.slice(0, 12)).toEqual([
      ...['July', 'August', 'September', 'October', 'November', 'December'].map((month) => [`${month} 2017`, '11']),
      ...['January', 'February', 'March', 'April', 'May', 'June'].map((month) => [`${month} 2018`, '6']),
    ]);
  });

  it('are told by kind for each period, the kind with the most first', async () => {
    const html = main((await site.anybody.get(figures)).html);
    const [, table = ''] = html.split('Recorded in each period, by kind');
    expect([...table.matchAll(/<th scope="col"[^>]*>([^<]+)</g)].map(([, head]) => head).slice(0, 3)).toEqual([
      'Period',
      'Burglary',
      'Robbery',
    ]);
    expect(table).toMatch(/July 2017<\/th><td[^>]*>10<\/td><td[^>]*>1<\/td><\/tr>/);
    expect(table).toMatch(/June 2018<\/th><td[^>]*>5<\/td><td[^>]*>1<\/td><\/tr>/);
  });

  it('stand beside the borough for 1,000 residents, and those of a former ward stay its own', async () => {
    const { html } = await site.anybody.get(figures);
    expect(html).toMatch(/All together<\/th><td[^>]*>6.8<\/td><td[^>]*>12.6</);
    expect(html).toContain(
      'the former ward <bdi>Old Hill</bdi> (E05000999) as it was; 40% of its area lies in Brixton Hill today. They are not divided.',
    );
    expect(html).toContain('It is not compared with the borough');
    expect(html).toContain('2011: 15,000 residents, 2,400 of them under 16 and 900 of 65 or over.');
  });

  it('say so where nothing was brought in', async () => {
    const { html } = await site.anybody.get(`/panels/${site.world.panels.a1.panelId}/figures`);
    expect(html).toContain('No recorded crime is on record for this ward.');
    expect(html).toContain('There is nothing to set side by side yet.');
  });

  it('show a survey that an officer entered, its shares from ten answers on, and keep what was typed', async () => {
    const secretary = await site.as('secretary-a2');
    const form = `/panels/${site.world.panels.a2.panelId}/surveys/new`;
    const days = {
      'from-day': '1',
      'from-month': '5',
      'from-year': '2026',
      'to-day': '31',
      'to-month': '5',
      'to-year': '2026',
    };
    const told = { question: 'Do you feel safe in the park?', askedBy: 'The panel', ...days };
    const lacking = await secretary.submit(form, { ...told, answered: '40' });
    expect(lacking.status).toBe(400);
    expect(lacking.html).toContain('Enter how many are worried about at least one thing');
    expect(lacking.html).toContain('value="Do you feel safe in the park?"');
    const odd = await secretary.submit(form, { ...told, answered: '40', 'worried-burglary': 'many' });
    expect(odd.html).toContain('href="#worried-burglary"');
    expect(odd.html).toContain('id="worried-burglary-error"');
    const percent = await secretary.submit(form, { ...told, answered: '40', 'worried-burglary': '62' });
    expect(percent.html).toContain('not how many per cent');
    const done = await secretary.submit(form, {
      ...told,
      answered: '40',
      feelSafe: '10',
      'worried-burglary': '16',
      'worried-traffic': '0',
    });
    expect(done.location).toBe(`${figures}#people`);
    const few = { ...told, question: 'And in the street?', answered: '9', 'worried-robbery': '8' };
    expect((await secretary.submit(form, few)).status).toBe(303);
    const { html } = await site.anybody.get(figures);
    expect(html).toContain('40 people answered. 10 feel safe (25%).');
    expect(html).toMatch(/Burglary<\/th><td[^>]*>16 \(40%\)</);
    expect(html).toContain('40\u00a0% are worried');
    expect(html).toContain('9 people answered: <b>too few');
    expect(html).toMatch(/Robbery<\/th><td[^>]*>8</);
  });

  it('cost four requests and five read units at most', async () => {
    const table = site.table.openAgain();
    const units: number[] = [];
    table.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const answer = await next(args);
          units.push(readBy(commandName, args.input, answer.output)?.readUnits ?? 0);
          return answer;
        },
      { step: 'initialize' },
    );
    const cases = useCases({ table, now: () => new Date() });
    granted(await cases.viewFigures({ kind: 'anonymous' }, site.world.panels.a2.panelId));
    expect(units).toHaveLength(4);
    expect(units.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(5);
  });
});
