import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { here as present } from '../builders/meeting.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const youth = { itemId: 'item_2', name: 'Sam Osei', organisation: 'Effra Youth', email: 'sam@example.org' } as const;
const invite = ({ panelId, june, secretary }: Scene, by = secretary) =>
  app.inviteGuest(request(by), { panelId, meetingId: june, ...youth });
const close = ({ panelId, june, secretary }: Scene, more: object) =>
  app.closeMeeting(request(secretary), {
    panelId,
    meetingId: june,
    attendance: [...present(3), { name: 'Sam Osei', party: 'community', presence: 'present', ...more }],
    outcomes: [],
    priorities: { decision: 'defer', reason: 'Too few' },
    notReviewed: 'There was no time',
    actions: [],
  });

describe('a guest for one item', () => {
  it('is asked by an officer, and withdrawn', async () => {
    const here = await scene();
    expect(await invite(here, here.as('member', 'person_09'))).toMatchObject({ refused: 'not-your-part' });
    const { guestId } = granted(await invite(here));
    expect((await here.meeting(here.june)).guests).toEqual([{ id: guestId, ...youth }]);
    const facts = { meetingId: here.june, guestId, wasCalled: true };
    expect(await here.events()).toMatchObject([{ type: 'guest-invited', facts }]);
    const withdrawal = { panelId: here.panelId, meetingId: here.june, guestId };
    granted(await app.withdrawGuest(request(here.secretary), withdrawal));
    const after = await here.meeting(here.june);
    expect(after.guests).toBeUndefined();
    expect(after.withdrawnGuests).toEqual([{ id: guestId, ...youth }]);
    const seen = granted(await app.viewMeeting(here.secretary, here.panelId, here.june)).meeting;
    expect(seen).not.toHaveProperty('withdrawnGuests');
  });

  it('is known to the panel by name, to the officers with the address, and to nobody else', async () => {
    const here = await scene();
    granted(await invite(here));
    const guestsFor = async (actor: typeof here.secretary | typeof anonymous) =>
      granted(await app.viewMeeting(actor, here.panelId, here.june)).meeting.guests;
    expect(await guestsFor(here.secretary)).toMatchObject([{ email: 'sam@example.org' }]);
    const [seen] = (await guestsFor(here.as('member', 'person_09'))) ?? [];
    expect(seen).toMatchObject({ name: 'Sam Osei' });
    expect(seen?.email).toBeUndefined();
    expect(await guestsFor(anonymous)).toBeUndefined();
  });

  it('is on the list of who came for that item alone, and counts neither for quorum nor for a party', async () => {
    const rule = await scene();
    const counted = granted(await close(rule, { standsFor: 'person_05' }));
    expect(counted.quorum.present).toBe(4);
    const here = await scene();
    granted(await invite(here));
    const { quorum } = granted(await close(here, { standsFor: 'person_05', forItem: 'item_2' }));
    expect(quorum.present).toBe(3);
    const meeting = await here.meeting(here.june);
    expect(meeting.presentBy).toEqual({ community: 3 });
    expect(meeting.attendance).toContainEqual(expect.objectContaining({ name: 'Sam Osei', forItem: 'item_2' }));
  });

  it('has no address on record any more when the meeting was held', async () => {
    const here = await scene();
    granted(await invite(here));
    const { guestId } = granted(await invite(here));
    granted(await app.withdrawGuest(request(here.secretary), { panelId: here.panelId, meetingId: here.june, guestId }));
    granted(await close(here, { forItem: 'item_2' }));
    expect(JSON.stringify(await itemsOf(table, `MEETING#${here.june}`))).not.toContain('sam@example.org');
  });

  it('comes for an item that is on the agenda', async () => {
    const here = await scene();
    expect(await close(here, { forItem: 'item_99' })).toMatchObject({ refused: 'agenda-item-unknown' });
  });
});
