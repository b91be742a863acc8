import { isRefusal } from '@wardmote/domain/refusal';
import { publishedItem } from '@wardmote/store/figures-store';
import { findPanel } from '@wardmote/store/panel-store';
import { writeItems } from '@wardmote/store/places-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedList } from '../builders/published.ts';
import { type App, appOver } from '../support/app.ts';
import { signedInBrowser } from '../support/form.ts';
import { freshTable } from '../support/fresh-table.ts';
import { actorFor, emailOf, granted, makeWorld, type World } from '../support/world.ts';

let world: World;
let app: App;
let browserOf: (who: string) => ReturnType<typeof signedInBrowser>;

beforeAll(async () => {
  world = await makeWorld(await freshTable());
  const web = appOver(world.table, 'http://issuer.invalid');
  app = web.app;
  browserOf = async (who) => {
    const identity = { issuer: 'test', subject: who, email: emailOf(who), emailVerified: true };
    const session = await web.services.useCases.startSession(identity);
    if (isRefusal(session)) throw new Error(`${who} cannot sign in`);
    return signedInBrowser(web.services, session);
  };
}, 60_000);

const hiddenIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const row = (number: number, title: string) => ({
  [`priorities-${number}-title`]: title,
  [`priorities-${number}-grounds`]: 'A street briefing',
  [`priorities-${number}-other`]: 'Three members at this meeting',
});
const kept = (html: string, number: number) => ({
  [`priorities-${number}-id`]: hiddenIn(html, `priorities-${number}-id`),
  [`priorities-${number}-keep`]: 'yes',
  ...row(number, ['Vehicle crime', 'Graffiti', 'Youth disorder'][number] ?? ''),
});
const four = (html: string, title: string) => ({
  version: hiddenIn(html, 'version'),
  ...kept(html, 0),
  ...kept(html, 1),
  ...kept(html, 2),
  ...row(3, title),
});

describe('two officers with the same form of the priorities open', () => {
  it('the second is told, keeps what they typed, and takes nothing of the first away', async () => {
    const { panelId, meetingId } = world.panels.a1;
    const address = `/panels/${panelId}/meetings/${meetingId}/priorities`;
    const [secretary, chair] = [await browserOf('secretary-a1'), await browserOf('chair-a1')];
    const [seenByOne, seenByOther] = [
      await (await app.request(address, secretary.get())).text(),
      await (await app.request(address, chair.get())).text(),
    ];
    const first = await app.request(address, secretary.post(four(seenByOne, 'Speeding on Hill Road')));
    expect(first.status).toBe(303);
    const second = await app.request(address, chair.post(four(seenByOther, 'Dog mess')));
    const html = await second.text();
    expect(second.status).toBe(409);
    expect(html).toContain('Somebody else saved this');
    expect(html).toContain('Dog mess');
    const api = (await (await app.request(`/api/v1/panels/${panelId}`)).json()) as { priorities: { title: string }[] };
    expect(api.priorities.map(({ title }) => title)).toContain('Speeding on Hill Road');
    expect(api.priorities).toHaveLength(4);
  });
});

/** Both open the form; the one sends it, then the other, each over what they saw. */
const bothSend = async (address: string, first: Record<string, string>, second: Record<string, string>) => {
  const [secretary, chair] = [await browserOf('secretary-a1'), await browserOf('chair-a1')];
  const seen = async (by: typeof chair) => ({
    version: hiddenIn(await (await app.request(address, by.get())).text(), 'version'),
  });
  const [byOne, byOther] = [await seen(secretary), await seen(chair)];
  const done = await app.request(address, secretary.post({ ...byOne, ...first }));
  expect(done.status).toBe(303);
  const refused = await app.request(address, chair.post({ ...byOther, ...second }));
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(html).toContain('Saved meanwhile by somebody else');
  const again = await app.request(address, chair.post({ version: hiddenIn(html, 'version'), ...second }));
  expect(again.status).toBe(303);
  return html;
};

describe('two officers with the same form of a survey open', () => {
  it('the second reads what the first said, keeps what they typed, and may then put it in its place', async () => {
    const { panelId, secretaryId } = world.panels.a1;
    const told = { question: 'What worries you?', askedBy: 'The panel', from: '2026-05-01', to: '2026-05-31' };
    const by = { commandId: 'a survey', actor: await actorFor(world.table, secretaryId) };
    const worried = [{ theme: 'burglary', count: 12 }] as const;
    const survey = { panelId, ...told, answered: 40, worried };
    const { surveyId } = granted(await world.cases.enterSurvey(by, survey));
    const address = `/panels/${panelId}/surveys/${surveyId}/what-changed`;
    const html = await bothSend(address, { words: 'The lights were mended' }, { words: 'The gate was locked' });
    expect(html).toContain('The lights were mended</p>');
    expect(html).toContain('The gate was locked</textarea>');
    const figures = await (await app.request(`/api/v1/panels/${panelId}/figures`)).json();
    expect(figures).toMatchObject({ surveys: [{ version: 2, changed: { words: 'The gate was locked' } }] });

    const correct = (answered: string, reason: string) => ({
      ...{ question: told.question, askedBy: told.askedBy, answered, reason, 'worried-burglary': '12' },
      ...{
        'from-day': '1',
        'from-month': '5',
        'from-year': '2026',
        'to-day': '31',
        'to-month': '5',
        'to-year': '2026',
      },
    });
    const corrected = await bothSend(
      `/panels/${panelId}/surveys/${surveyId}/correct`,
      correct('38', 'Counted twice'),
      correct('37', 'One was a child'),
    );
    expect(corrected).toContain('38 people answered');

    const chair = await browserOf('chair-a1');
    const typed = { version: '2', words: 'The gate was mended' };
    const late = await (await app.request(address, chair.post(typed))).text();
    expect(late).toMatch(/As it is now:<\/p>\s*<p class="govuk-body wm-text">The gate was locked<\/p>/);
  });
});

describe('two officers who compare what the police publish', () => {
  it('the second reads what the first chose, and keeps their own choice', async () => {
    const { panelId } = world.panels.a1;
    const panel = await findPanel(world.table)(panelId);
    const [mine, other] = panel?.priorities ?? [];
    await writeItems(world.table)([publishedItem(panel?.patches[0]?.ward ?? 'E05000000', aPublishedList())]);
    const chosen = { 'match-published_1': mine?.id ?? '', 'match-published_2': 'none' };
    const html = await bothSend(`/panels/${panelId}/published-priorities`, chosen, {
      'match-published_1': other?.id ?? '',
    });
    expect(html).toContain(`: <bdi>${mine?.title}</bdi></li>`);
    expect(html).toContain(`<option value="${other?.id}" selected`);
  });
});
