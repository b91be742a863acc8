import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

/** What is asked for because of a concern: the link stands on both sides, and none of it tells what somebody wrote. */

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const text = 'CANARY Number 12 sells from the window';
const title = 'Drug dealing in the square';
const taken = { outcome: 'taken', title, remit: 'joint', category: 'drugs' } as const;
const asked = { what: 'Cut back the hedge', kind: 'prevention', owner: { kind: 'team' } } as const;

const raise = async ({ panelId }: Scene) =>
  granted(await app.raiseConcern(request(anonymous), { panelId, text, groups: [], email: 'resident@example.org' }));
const triage = async ({ panelId, secretary }: Scene, concernId: `concern_${string}`, how: object = taken) =>
  granted(
    await app.triageConcern(request(secretary), { panelId, concernId, ...how } as Parameters<
      typeof app.triageConcern
    >[1]),
  );
const ask = ({ panelId, secretary }: Scene, concernId: `concern_${string}`, more: object = {}) =>
  app.askAction(request(secretary), { panelId, concernId, ...asked, ...more });
const takenConcern = async () => {
  const here = await scene();
  const raised = await raise(here);
  await triage(here, raised.concernId);
  return { here, ...raised };
};

describe('what is asked for because of a concern', () => {
  it('stands with the concern, and the concern with it, in the words of the panel', async () => {
    const { here, concernId, linkKey } = await takenConcern();
    const { actionId } = granted(await ask(here, concernId));
    const view = granted(await app.viewAction(anonymous, here.panelId, actionId));
    expect(view.action).toMatchObject({ concern: { id: concernId, title }, askedOn: '2026-06-12' });
    expect(view.action.askedAt).toBeUndefined();
    const actions = [{ id: actionId, what: asked.what }];
    const list = granted(await app.viewConcerns(anonymous, here.panelId));
    expect(list.backlog).toMatchObject([{ id: concernId, actions }]);
    expect(granted(await app.viewOwnConcern(here.panelId, concernId, linkKey)).concern).toMatchObject({ actions });
    expect(JSON.stringify([view, list])).not.toMatch(/CANARY|resident@/);
  });

  it('keeps the link once it is closed, and that is told with the concern', async () => {
    const { here, concernId } = await takenConcern();
    const { actionId } = granted(await ask(here, concernId, { meetingId: here.may }));
    granted(await app.closeAction(request(here.secretary), { panelId: here.panelId, actionId, outcome: 'done' }));
    const view = granted(await app.viewAction(anonymous, here.panelId, actionId));
    expect(view.action).toMatchObject({ concern: { title }, askedAt: here.may, outcome: 'done' });
    expect(granted(await app.viewConcerns(anonymous, here.panelId)).backlog).toMatchObject([
      { actions: [{ id: actionId }] },
    ]);
    expect((await here.events()).find(({ type }) => type === 'action-closed')).toMatchObject({ facts: { concernId } });
  });

  it('may be a question', async () => {
    const { here, concernId } = await takenConcern();
    const { actionId } = granted(await ask(here, concernId, { kind: 'question' }));
    const register = granted(await app.viewQuestions(anonymous, here.panelId));
    expect(register.open).toMatchObject([{ id: actionId, dueOn: '2026-07-10', concern: { title } }]);
  });

  it('is not linked where the priority that rests on the concern is about persons (row 82)', async () => {
    const { here, concernId } = await takenConcern();
    const { panelId, secretary, may } = here;
    const fresh = proposals(3).map(({ id: _none, ...rest }, index) =>
      index === 0 ? { ...rest, scope: 'persons' as const, concernIds: [concernId] } : rest,
    );
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: fresh }));
    const { actionId } = granted(await ask(here, concernId));
    const { action } = granted(await app.viewAction(anonymous, panelId, actionId));
    expect(action.what).not.toContain('hedge');
    expect(action.concern).toBeUndefined();
    // Nor does whoever may answer it.
    const asked = granted(await app.viewAction(here.sergeant, panelId, actionId)).action;
    expect(asked).toMatchObject({ what: 'Cut back the hedge' });
    expect(asked.concern).toBeUndefined();
    const told = JSON.stringify(granted(await app.viewConcerns(anonymous, panelId)));
    expect(told).not.toContain(actionId);
    expect((await here.events()).find(({ type }) => type === 'action-asked')?.facts).toEqual({ actionId });
  });
});

describe('nothing is asked for because of', () => {
  it.each([
    ['waiting', undefined],
    ['declined', { outcome: 'declined', words: 'Not here' }],
    ['elsewhere', { outcome: 'elsewhere', words: 'The council' }],
  ])('a concern that is %s', async (became, how) => {
    const here = await scene();
    const { concernId } = await raise(here);
    if (how) await triage(here, concernId, how);
    expect(await ask(here, concernId)).toEqual({ refused: 'concern-not-taken', facts: { became } });
  });

  it('one that was put to another', async () => {
    const { here, concernId: into } = await takenConcern();
    const { concernId } = await raise(here);
    await triage(here, concernId, { outcome: 'merged', into });
    expect(await ask(here, concernId)).toEqual({ refused: 'concern-not-taken', facts: { became: 'merged' } });
  });

  it('a concern of another panel', async () => {
    const { concernId } = await takenConcern();
    expect(await ask(await scene(), concernId)).toMatchObject({ refused: 'not-found' });
  });
});
