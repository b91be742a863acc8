import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let secretary: Browser;
let meeting: string;
beforeAll(async () => {
  site = await startWebApp();
  secretary = await site.as('secretary-a1');
  const { panelId, calledId } = site.world.panels.a1;
  meeting = `/panels/${panelId}/meetings/${calledId}`;
}, 60_000);

describe('the guests of a meeting', () => {
  it('are asked on one page, shown to the panel with their item, and withdrawn', async () => {
    const page = `${meeting}/guests`;
    const { html } = await secretary.get(page);
    const itemId = /<option value="(item_[^"]*)">Police report/.exec(html)?.[1] ?? '';
    const guest = {
      itemId,
      name: 'Sam <Osei>',
      organisation: 'Effra Youth',
      email: 'sam@example.org',
      about: '8.15pm',
    };
    expect((await secretary.submit(page, { ...guest, about: '8' })).html).toContain('value="Sam &lt;Osei&gt;"');
    expect(await secretary.submit(page, guest)).toMatchObject({ status: 303, location: page });

    const member = await site.as('member-a1');
    const seen = (await member.get(meeting)).html;
    expect(seen).toContain('<bdi>Sam &lt;Osei&gt;</bdi>, <bdi>Effra Youth</bdi>');
    expect(seen).toContain('about 8:15pm');
    expect(seen).not.toContain('sam@example.org');
    expect((await site.anybody.get(meeting)).html).not.toContain('Osei');

    const asked = (await secretary.get(page)).html;
    const withdrawals = [...asked.matchAll(/href="([^"]*\/withdraw)">Withdraw<span[^>]*> Sam/g)].map(
      ([, href]) => href,
    );
    expect(await secretary.submit(withdrawals[0] ?? '', {})).toMatchObject({ status: 303 });
    expect((await secretary.get(page)).html).not.toContain('Osei');
    expect((await secretary.get(withdrawals[0] ?? '')).html).toContain('This guest is not asked any more');
  });
});
