import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const opened = async () => {
  const at = await scene();
  const on = { panelId: at.panelId, meetingId: at.may };
  const save = (text: string, expects?: number, actor = at.secretary) =>
    app.saveBulletin(request(actor, expects === undefined ? {} : { expects }), { ...on, text });
  const send = () => app.sendBulletin(request(at.secretary), on);
  const seenBy = (actor: Parameters<typeof request>[0]) => app.viewBulletin(actor, on.panelId, on.meetingId);
  return { at, on, save, send, seenBy };
};

describe('what residents are told', () => {
  it('is there for nobody until it is sent, and for everybody then', async () => {
    const { at, on, save, send, seenBy } = await opened();
    await save('CANARY first words');
    expect(await seenBy(anonymous)).toMatchObject({ refused: 'not-found' });
    expect(await app.viewBulletinDraft(at.secretary, on.panelId, on.meetingId)).toMatchObject({
      bulletin: { text: 'CANARY first words', savedOn: '2026-06-12' },
      followers: 0,
    });
    expect(isRefusal(await app.viewBulletinDraft(at.as('member'), on.panelId, on.meetingId))).toBe(true);
    expect(await send()).toEqual({ meetingId: at.may });
    expect(await seenBy(anonymous)).toMatchObject({ bulletin: { text: 'CANARY first words', sentOn: '2026-06-12' } });
    expect((await at.meeting(at.may)).bulletinOn).toBe('2026-06-12');
  });

  it('is sent once, as it was, whoever presses twice', async () => {
    const { at, save, send } = await opened();
    await save('x');
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'bulletin-sent' }]);
    expect(await save('y')).toMatchObject({ refused: 'bulletin-sent' });
    expect((await at.events()).filter(({ type }) => type === 'bulletin-sent')).toHaveLength(1);
  });

  it('is not written over by somebody who has not seen it', async () => {
    const { save, at, on } = await opened();
    expect(await save('one', 0)).toEqual({ meetingId: at.may });
    expect(await save('two', 0)).toEqual({ refused: 'changed-meanwhile', facts: { savedVersion: 1 } });
    expect(await save('three', 1)).toEqual({ meetingId: at.may });
    expect(await app.viewBulletinDraft(at.secretary, on.panelId, on.meetingId)).toMatchObject({
      bulletin: { text: 'three', version: 2 },
    });
  });

  it('is of a meeting that was held, and written by officers', async () => {
    const { at, save } = await opened();
    const ahead = await app.saveBulletin(request(at.secretary), { panelId: at.panelId, meetingId: at.june, text: 'x' });
    expect(ahead).toMatchObject({ refused: 'meeting-not-held' });
    expect(await save('x', undefined, at.as('member'))).toMatchObject({ refused: 'not-your-part' });
    expect(await save('x', undefined, at.sergeant)).toMatchObject({ refused: 'police-cannot-change-record' });
  });
});
