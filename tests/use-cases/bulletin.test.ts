import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { draftBulletin } from '@wardmote/pages/draft-bulletin';
import { beforeAll, describe, expect, it } from 'vitest';
import { priorities, proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene, over, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, over, table } = await openScenes());
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

describe('what is to be told', () => {
  it('is owed once something was done, is there to draft from, and is told with the bulletin', async () => {
    const { at, on, save, send } = await opened();
    const close = (outcome: 'done' | 'not-fixed') =>
      app.closeAction(request(at.secretary), { panelId: on.panelId, actionId: 'action_1', outcome });
    expect((await at.panel()).resultsTold).toBeUndefined();
    await close('done');
    const owed = { meetingId: at.may, meetingOn: '2026-05-06', since: '2026-06-12' };
    expect((await at.panel()).resultsTold).toEqual({ owed });
    expect(await app.viewBulletinDraft(at.secretary, on.panelId, on.meetingId)).toMatchObject({
      closed: [{ id: 'action_1', outcome: 'done' }],
    });
    await save('x');
    await send();
    expect((await at.panel()).resultsTold).toEqual({ last: { meetingId: at.may, on: '2026-06-12' } });
  });

  it('is told up to the day on which the text was saved, however late that is sent', async () => {
    const { at, on, save } = await opened();
    await save('x');
    const later = over(table, '2026-06-15T10:00:00Z');
    const close = { panelId: on.panelId, actionId: 'action_1', outcome: 'done' } as const;
    expect(isRefusal(await later.closeAction(request(at.secretary), close))).toBe(false);
    expect(isRefusal(await later.sendBulletin(request(at.secretary), on))).toBe(false);
    expect((await at.panel()).resultsTold).toEqual({
      last: { meetingId: at.may, on: '2026-06-12' },
      owed: { meetingId: at.may, meetingOn: '2026-05-06', since: '2026-06-15' },
    });
  });

  it('is in the draft of the next bulletin where the result was recorded after that of its meeting had gone', async () => {
    const at = await scene({ panel: { priorities: priorities(4) } });
    const on = { panelId: at.panelId, meetingId: at.may };
    const done = async (outcome: Promise<object>) => expect(isRefusal(await outcome)).toBe(false);
    await done(app.saveBulletin(request(at.secretary), { ...on, text: 'x' }));
    await done(app.sendBulletin(request(at.secretary), on));
    const later = over(table, '2026-06-15T10:00:00Z');
    const ended = [{ id: 'priority_4', outcome: 'met', words: 'It is quiet' }] as const;
    await done(later.setPriorities(request(at.secretary), { ...on, priorities: proposals(3), ended }));
    const view = await later.viewBulletinDraft(at.secretary, at.panelId, at.may);
    if (isRefusal(view)) throw new Error(view.refused);
    expect(view.ended).toMatchObject([{ result: { closedOn: '2026-05-06', recordedOn: '2026-06-15' } }]);
    const next = { ...view.meeting, id: at.june, start: '2026-06-10T19:00' } as typeof view.meeting;
    expect(draftBulletin({ ...view, meeting: next })).toContain('met. It is quiet.');
  });

  it('is owed for a priority that ended with a result, and for none without one or about persons', async () => {
    const owedAfter = async (outcome: 'met' | 'dropped', scope: 'theme' | 'persons') => {
      const known = priorities(4).map((one) => (one.id === 'priority_4' ? { ...one, scope } : one));
      const at = await scene({ panel: { priorities: known } });
      const ended = [{ id: 'priority_4', outcome, words: 'It is quiet' }] as const;
      const set = { panelId: at.panelId, meetingId: at.may, priorities: proposals(3), ended };
      expect(isRefusal(await app.setPriorities(request(at.secretary), set))).toBe(false);
      return (await at.panel()).resultsTold?.owed?.meetingId === at.may;
    };
    expect(await owedAfter('met', 'theme')).toBe(true);
    expect(await owedAfter('dropped', 'theme')).toBe(false);
    expect(await owedAfter('met', 'persons')).toBe(false);
  });
});
