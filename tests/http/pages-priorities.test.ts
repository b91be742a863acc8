import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

/** What is said of priorities from meeting to meeting, and what became of them, on their pages. */

let site: WebApp;
let secretary: Browser;
let nobody: Browser;
let panel: string;
let meeting: string;

beforeAll(async () => {
  site = await startWebApp();
  [secretary, nobody] = [await site.as('secretary-a1'), await site.as('nobody')];
  panel = `/panels/${site.world.panels.a1.panelId}`;
  meeting = `${panel}/meetings/${site.world.panels.a1.meetingId}`;
}, 60_000);

const main = (html: string): string => html.split('<main')[1] ?? '';
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...main(html).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
const form = async (path: string) => hiddenIn((await secretary.get(path)).html);

describe('how far the priorities are', () => {
  it('is said for each on one page, and read by everybody on the priority’s own', async () => {
    const path = `${meeting}/reviews`;
    const fields: Record<string, string> = {
      ...(await form(path)),
      'reviews-0-progress': 'Two people were moved on.',
      'reviews-0-next': 'A letter to the shops',
      'reviews-0-tags': 'prevention',
      notReviewed: 'There was no time',
    };
    expect(await secretary.submit(path, fields)).toMatchObject({ status: 303, location: panel });
    const { html } = await nobody.get(panel);
    expect(html).toContain('Two people were moved on.');
    const own = await nobody.get(`${panel}/priorities/${fields['reviews-0-priorityId']}`);
    expect(own.html).toContain('Stage 7 of 7');
    expect(own.html).toMatch(/<b>Next:<\/b>[^\n]*A letter to the shops/);
    const other = await nobody.get(`${panel}/priorities/${fields['reviews-1-priorityId']}`);
    expect(other.html).toMatch(/It was not talked about:[^\n]*There was no time/);
    expect((await secretary.get(path)).html).toContain('Two people were moved on.</textarea>');
  });

  it('comes back with what was typed where the words are missing', async () => {
    const path = `${meeting}/reviews`;
    const wrong = await secretary.submit(path, { ...(await form(path)), 'reviews-0-next': 'A letter' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Say how far');
    expect(wrong.html).toContain('A letter</textarea>');
  });
});

describe('how priorities end', () => {
  const ending = async (more: Record<string, string>) => {
    const path = `${meeting}/priorities`;
    const { html } = await secretary.get(path);
    const fields: Record<string, string> = { ...hiddenIn(html), evidence: 'seen' };
    for (const [, name = '', value = ''] of main(html).matchAll(
      /name="(priorities-\d+-(?:title))"[^>]*value="([^"]+)"/g,
    ))
      fields[name] = value;
    for (const row of [1, 2]) fields[`priorities-${row}-keep`] = 'yes';
    for (const row of [0, 1, 2, 3]) {
      fields[`priorities-${row}-grounds`] = 'Residents said so';
      fields[`priorities-${row}-title`] ??= 'Another one';
    }
    return secretary.submit(path, { ...fields, ...more });
  };

  it('asks for all four figures or none, and gives everything back', async () => {
    const wrong = await ending({ 'ended-0-outcome': 'met', 'ended-0-baseline': '45', 'ended-0-after': '15' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('enter all four');
    expect(main(wrong.html)).toMatch(/name="ended-0-baseline"[^>]*value="45"/);
  });

  it('is told to everybody with the figures and what they come to (row 95)', async () => {
    const figures = {
      'ended-0-outcome': 'met',
      'ended-0-measure': 'Burglaries in a month',
      'ended-0-baseline': '45',
      'ended-0-after': '15',
      'ended-0-source': 'Police report',
    };
    expect((await ending(figures)).status).toBe(303);
    const { html } = await nobody.get(`${panel}/results`);
    expect(html).toContain('45 before, 15 after (-66.7 %)');
    expect(html).toContain('Police report');
    const id = /priorities\/(priority_[^"]+)"/.exec(main(html))?.[1];
    expect((await nobody.get(`${panel}/priorities/${id}`)).html).toContain('It was a priority from');
  });
});
