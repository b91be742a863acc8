import { findFollowerByEmail } from '@wardmote/store/follower-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
let follow: string;
const email = 'neighbour@example.org';
beforeAll(async () => {
  site = await startWebApp();
  follow = `/panels/${site.world.panels.a1.panelId}/follow`;
}, 60_000);

/** The link in the mail, as it would be opened. */
const link = async () => {
  const { panelId } = site.world.panels.a1;
  const follower = await findFollowerByEmail(site.table)(panelId, email);
  return follower && `/follow/${panelId}/${follower.id}/${follower.linkKey}`;
};

describe('the news of a panel by email', () => {
  it('is asked for on the panel’s page, without an account, and answers the same a second time', async () => {
    const anybody = site.anybody;
    expect((await anybody.get(`/panels/${site.world.panels.a1.panelId}`)).html).toContain(follow);
    for (const _ of ['first', 'second']) {
      const asked = await anybody.submit(follow, { email });
      expect(asked).toMatchObject({ status: 303, location: `${follow}?asked=1` });
    }
    const { html } = await anybody.get(`${follow}?asked=1`);
    expect(html).toContain('Look in your mailbox');
    expect(html).not.toContain(email);
  });

  it('is not asked for by a program that fills in every box', async () => {
    const robot = await site.anybody.submit(follow, { email, website: 'https://x.example' });
    expect(robot.status).toBe(400);
    expect(robot.html).toContain('Leave the box “website” empty');
  });

  it('keeps what was typed where it is no address', async () => {
    const wrong = await site.anybody.submit(follow, { email: 'neighbour at example' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="neighbour at example"');
    expect(wrong.html).toContain('Enter an email address');
  });

  it('is confirmed by a button, and not by looking', async () => {
    const path = (await link()) ?? '';
    for (const _ of [1, 2]) expect((await site.anybody.get(path)).html).toContain('Yes, send me the news');
    expect(await site.anybody.submit(path, {})).toMatchObject({ status: 303, location: path });
    expect((await site.anybody.get(path)).html).toContain('Your address is confirmed');
  });

  it('is stopped by a mail program that posts without cookie, token or origin, and wants no redirect', async () => {
    const path = `${await link()}/stop`;
    expect((await site.anybody.get(path)).html).toContain('Stop the news of this panel?');
    expect(await link()).toBeDefined();
    const post = () => site.anybody.post(path, { 'List-Unsubscribe': 'One-Click' }, {});
    const once = await post();
    expect(once).toMatchObject({ status: 200, location: '' });
    expect(once.html).toContain('You get no more news');
    expect(await link()).toBeUndefined();
    expect((await post()).status).toBe(200);
  });
});
