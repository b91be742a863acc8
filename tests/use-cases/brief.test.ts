import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const opened = async () => {
  const at = await scene();
  const on = { panelId: at.panelId, meetingId: at.june };
  const save = (text: string, expects?: number, actor = at.sergeant) =>
    app.saveBrief(request(actor, expects === undefined ? {} : { expects }), { ...on, text });
  const send = () => app.sendBrief(request(at.sergeant), on);
  const seenBy = (actor: Parameters<typeof request>[0]) => app.viewBrief(actor, on.panelId, on.meetingId);
  return { at, on, save, send, seenBy };
};

describe('what a team tells its panel before a meeting', () => {
  it('is there for the sergeant alone until it is sent, then for the members and nobody else', async () => {
    const { at, on, save, send, seenBy } = await opened();
    await save('CANARY');
    for (const actor of [at.as('member'), at.secretary, at.sergeant, anonymous])
      expect(isRefusal(await seenBy(actor))).toBe(true);
    expect(await app.viewBriefDraft(at.sergeant, on.panelId, on.meetingId)).toMatchObject({
      brief: { text: 'CANARY', savedOn: '2026-06-12' },
    });
    expect(isRefusal(await app.viewBriefDraft(at.secretary, on.panelId, on.meetingId))).toBe(true);
    expect(await send()).toEqual({ meetingId: at.june });
    for (const actor of [at.as('member'), at.secretary, at.sergeant])
      expect(await seenBy(actor)).toMatchObject({ brief: { text: 'CANARY', sentOn: '2026-06-12' } });
    expect(await seenBy(anonymous)).toMatchObject({ refused: 'sign-in-needed' });
    expect(isRefusal(await seenBy(at.as('observer')))).toBe(true);
    expect((await at.meeting(at.june)).briefOn).toBe('2026-06-12');
  });

  it('is drafted with what was closed since the last meeting, but for what is about persons (row 82)', async () => {
    const actions = [anAction(), anAction({ id: 'action_2', aboutPersons: true })];
    const at = await scene({ panel: { actions } });
    for (const { id } of actions) {
      const close = { panelId: at.panelId, actionId: id, outcome: 'not-fixed' } as const;
      expect(isRefusal(await app.closeAction(request(at.secretary), close))).toBe(false);
    }
    const view = await app.viewBriefDraft(at.sergeant, at.panelId, at.june);
    if (isRefusal(view)) throw new Error(view.refused);
    expect(view.closed.map(({ id, outcome }) => [id, outcome])).toEqual([['action_1', 'not-fixed']]);
  });

  it('is sent once, as it was, whoever presses twice', async () => {
    const { at, save, send } = await opened();
    await save('x');
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'brief-sent' }]);
    expect((await at.events()).filter(({ type }) => type === 'brief-sent')).toHaveLength(1);
  });

  it('is not written over by somebody who has not seen it', async () => {
    const { at, save } = await opened();
    expect(await save('one', 0)).toEqual({ meetingId: at.june });
    expect(await save('two', 0)).toEqual({ refused: 'changed-meanwhile', facts: { savedVersion: 1 } });
    expect(await save('three', 1)).toEqual({ meetingId: at.june });
  });

  it('changes nothing that the panel decided, and is nobody else’s to write', async () => {
    const { at, save, send } = await opened();
    const before = await at.panel();
    await save('x');
    await send();
    expect(await at.panel()).toEqual(before);
    expect(await save('x', undefined, at.secretary)).toMatchObject({ refused: 'not-your-part' });
    expect(
      await app.saveBrief(request(at.sergeant), { panelId: at.panelId, meetingId: at.may, text: 'x' }),
    ).toMatchObject({ refused: 'meeting-not-called' });
  });
});
