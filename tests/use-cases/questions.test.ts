import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const asking = async () => {
  const found = await scene();
  const { panelId, may, secretary } = found;
  const asked = {
    what: 'How many officers were taken away in May?',
    kind: 'question',
    owner: { kind: 'team' },
  } as const;
  const outcome = await app.askAction(request(secretary), { panelId, meetingId: may, ...asked });
  if ('refused' in outcome) throw new Error(outcome.refused);
  return { ...found, actionId: outcome.actionId };
};

const register = async (panelId: Awaited<ReturnType<typeof asking>>['panelId']) => {
  const view = await app.viewQuestions(anonymous, panelId);
  if ('refused' in view) throw new Error(view.refused);
  return view;
};

describe('a question of a panel', () => {
  it('is on the public list, due in four weeks, and no other action is', async () => {
    const { panelId, actionId } = await asking();
    expect(await register(panelId)).toMatchObject({
      open: [{ id: actionId, dueOn: '2026-07-10', verdict: 'waiting' }],
      closed: [],
      typicalDays: undefined,
    });
    expect((await register(panelId)).open).toHaveLength(1);
  });

  it('is answered, not taken as answered, answered again and taken', async () => {
    const { panelId, actionId, sergeant, secretary, panel } = await asking();
    const done = { panelId, actionId, outcome: 'done' } as const;
    const answer = (text: string) =>
      app.answerAction(request(sergeant), { panelId, actionId, status: 'answered', text });
    expect(await app.closeAction(request(secretary), done)).toMatchObject({ refused: 'action-not-answered' });
    await answer('Some.');
    expect((await register(panelId)).open).toMatchObject([{ verdict: 'to-be-looked-at' }]);
    await app.disputeAction(request(secretary), { panelId, actionId, why: 'We asked for the number' });
    expect((await register(panelId)).open).toMatchObject([{ verdict: 'not-an-answer' }]);
    await answer('Eleven days of officers.');
    expect(await app.closeAction(request(secretary), done)).toEqual({ actionId });
    const days = 37;
    expect(await register(panelId)).toMatchObject({
      open: [],
      closed: [{ id: actionId, verdict: 'accepted', daysToAnswer: days }],
      typicalDays: days,
    });
    expect(await panel()).toMatchObject({ closedQuestions: { done: 1 } });
    expect((await panel()).closedActions).toBeUndefined();
    expect(await app.viewAction(anonymous, panelId, actionId)).toMatchObject({ action: { outcome: 'done' } });
  });

  it('is found wanting on the record of the panel when it is late', async () => {
    const { panelId, may, secretary } = await scene();
    const late = { what: 'Why?', kind: 'question', owner: { kind: 'team' }, dueOn: '2026-05-20' } as const;
    await app.askAction(request(secretary), { panelId, meetingId: may, ...late });
    const view = await app.viewPanel(anonymous, panelId);
    if ('refused' in view) throw new Error(view.refused);
    expect(view.findings).toContainEqual({
      rule: 'challenge-unanswered',
      since: '2026-05-21',
      evidence: { dueOn: '2026-05-20', unanswered: 1 },
    });
  });
});
