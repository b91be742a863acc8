import { anonymous } from '@wardmote/domain/actor';
import type { FollowerId } from '@wardmote/domain/id';
import { findFollowerByEmail, followersOf } from '@wardmote/store/follower-store';
import { keys } from '@wardmote/store/keys';
import { findNotice } from '@wardmote/store/mail-log-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const email = 'Neighbour@example.org';
const ask = ({ panelId }: Scene, by = app, address = email) =>
  by.followPanel(request(anonymous), { panelId, email: address });

const asked = async (at: Scene) => {
  expect(await ask(at)).toEqual({ panelId: at.panelId });
  const follower = await findFollowerByEmail(table)(at.panelId, email);
  if (!follower) throw new Error('nobody signed up');
  return { panelId: at.panelId, followerId: follower.id, linkKey: follower.linkKey };
};
const mailsTo = async (id: FollowerId, days: readonly string[]) =>
  (await Promise.all(days.map((day) => findNotice(table)(`follow-${id}-${day}`)))).filter(Boolean);

describe('following a panel without an account', () => {
  it('asks by mail first, and follows only once it is confirmed', async () => {
    const at = await scene();
    const link = await asked(at);
    expect(await followersOf(table)(at.panelId)).toEqual([]);
    expect(await findNotice(table)(`follow-${link.followerId}-2026-06-12`)).toMatchObject({
      status: 'due',
      notice: { kind: 'follow-confirm', to: { kind: 'follower', followerId: link.followerId } },
    });
    expect(await app.viewFollowing(link)).toMatchObject({ confirmed: false });
    expect(await followersOf(table)(at.panelId)).toEqual([]);
    expect(await app.confirmFollowing(link)).toMatchObject({ confirmed: true });
    expect(await followersOf(table)(at.panelId)).toEqual([link.followerId]);
  });

  it('answers the same to a known address as to a new one, and mails it once a day at most', async () => {
    const at = await scene();
    const { followerId, ...link } = await asked(at);
    for (const address of [email, email.toLowerCase(), ` ${email} `])
      expect(await ask(at, app, address)).toEqual({ panelId: at.panelId });
    expect(await mailsTo(followerId, ['2026-06-12'])).toHaveLength(1);
    await ask(at, over(table, '2026-06-13T10:00:00Z'));
    expect(await mailsTo(followerId, ['2026-06-12', '2026-06-13'])).toHaveLength(2);
    await app.confirmFollowing({ followerId, ...link });
    await ask(at, over(table, '2026-06-14T10:00:00Z'));
    expect(await mailsTo(followerId, ['2026-06-14'])).toEqual([]);
  });

  it('goes by itself while it is not confirmed, and stays once it is', async () => {
    const at = await scene();
    const link = await asked(at);
    const expires = async () => {
      const { pk } = keys.follower(at.panelId, link.followerId);
      const [item] = await itemsOf(table, pk);
      const [known] = await itemsOf(table, keys.following(at.panelId, email).pk);
      return [item?.expiresAtEpochSeconds, known?.expiresAtEpochSeconds];
    };
    const inTwoWeeks = Date.parse('2026-06-26T10:00:00Z') / 1000;
    expect(await expires()).toEqual([inTwoWeeks, inTwoWeeks]);
    await app.confirmFollowing(link);
    expect(await expires()).toEqual([undefined, undefined]);
  });

  it('opens nothing to another key, and tells nothing', async () => {
    const at = await scene();
    const link = await asked(at);
    const wrong = { ...link, linkKey: 'another' };
    expect(await app.viewFollowing(wrong)).toMatchObject({ refused: 'not-found' });
    expect(await app.confirmFollowing(wrong)).toMatchObject({ refused: 'not-found' });
    await app.stopFollowing(wrong);
    expect(await app.viewFollowing(link)).toMatchObject({ confirmed: false });
  });

  it('ends in one step that leaves no address behind, and may be taken twice', async () => {
    const at = await scene();
    const link = await asked(at);
    await app.confirmFollowing(link);
    for (const _ of [1, 2]) expect(await app.stopFollowing(link)).toMatchObject({ panel: { id: at.panelId } });
    expect(await followersOf(table)(at.panelId)).toEqual([]);
    expect(await findFollowerByEmail(table)(at.panelId, email)).toBeUndefined();
    expect(await app.confirmFollowing(link)).toMatchObject({ refused: 'not-found' });
  });

  it('keeps addresses out of keys, events and the panel’s own mail log', async () => {
    const at = await scene();
    await asked(at);
    expect(JSON.stringify([keys.following(at.panelId, email), await at.events()])).not.toMatch(/neighbour/i);
    expect(await app.viewMailLog(at.secretary, at.panelId)).toMatchObject({ notices: [], toPrint: [] });
  });
});
