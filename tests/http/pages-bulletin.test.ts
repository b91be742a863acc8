import { beforeAll, describe, expect, it } from 'vitest';
import { meetingWithoutBulletin } from '../support/meeting-without-bulletin.ts';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let secretary: Awaited<ReturnType<WebApp['as']>>;
let at: string;
beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  at = await meetingWithoutBulletin(site.world, 'a1');
}, 60_000);

describe('telling residents what came of a meeting', () => {
  it('starts from a draft of the record, is kept, looked at once more, and sent once', async () => {
    expect((await secretary.get(at)).html).toContain(`${at}/bulletin/write`);
    const draft = await secretary.get(`${at}/bulletin/write`);
    expect(draft.html).toContain('## You said');
    expect(draft.html).toContain('Vehicle crime');

    const text = '## You said\n\nMopeds, and drug dealers.\n\n<b>Call</b> 020 7946 0018.';
    const saved = await secretary.submit(`${at}/bulletin/write`, { text });
    expect(saved).toMatchObject({ status: 303, location: `${at}/bulletin/send` });
    const { html } = await secretary.get(`${at}/bulletin/send`);
    expect(html).toContain('telephone number');
    expect(html).toContain('tell the police: call 101');
    expect(html).toContain('Nobody follows the panel by mail yet');
    expect((await site.anybody.get(`${at}/bulletin`)).status).toBe(404);

    expect(await secretary.submit(`${at}/bulletin/send`, {})).toMatchObject({
      status: 303,
      location: `${at}/bulletin`,
    });
    const seen = await site.anybody.get(`${at}/bulletin`);
    expect(seen.html).toContain('Mopeds, and drug dealers.');
    expect(seen.html).toMatch(/<h2[^>]*>You said<\/h2>/);
    expect(seen.html).not.toContain('<b>Call</b>');
    expect((await site.anybody.get(at)).html).toContain(`${at}/bulletin`);
    expect((await secretary.get(`${at}/bulletin/write`)).html).toContain('cannot be changed any more');
  });

  it('gives back what was typed where nothing can be saved', async () => {
    const other = await meetingWithoutBulletin(site.world, 'a2');
    const empty = await (await site.as('secretary-a2')).submit(`${other}/bulletin/write`, { text: ' ' });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('Write what residents should know');
  });
});
