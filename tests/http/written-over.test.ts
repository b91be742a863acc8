import { isRefusal } from '@wardmote/domain/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, appOver } from '../support/app.ts';
import { signedInBrowser } from '../support/form.ts';
import { freshTable } from '../support/fresh-table.ts';
import { emailOf, makeWorld, type World } from '../support/world.ts';

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
