import type { Action } from '@wardmote/domain/action';
import { closedActionsRead } from '@wardmote/domain/action';
import type { Actor } from '@wardmote/domain/actor';
import { addDays } from '@wardmote/domain/day';
import { concernItem } from '@wardmote/store/concern-store';
import { pastActions } from '@wardmote/store/panel-store';
import { writeItems } from '@wardmote/store/places-store';
import { pastActionItems } from '@wardmote/store/record-items';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aTakenConcern } from '../builders/concern.ts';
import { aProposal, priorities as onRecord, proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

/** What was asked for and is closed is told where it was asked for, and is on record as open actions are (U42). */

const anonymous = { kind: 'anonymous' } as const;
const under = (id: Action['id'], more: Partial<Action> = {}) => anAction({ id, priorityId: 'priority_1', ...more });

let scenes: Awaited<ReturnType<typeof openScenes>>;
beforeAll(async () => {
  scenes = await openScenes();
});

const open = async (actions: readonly Action[], priorities = onRecord(3)) => {
  const made = await scenes.scene({ panel: { actions, priorities } });
  const { app } = scenes;
  const close = async (actionId: Action['id'], outcome: NonNullable<Action['outcome']>) =>
    granted(await app.closeAction(request(made.secretary), { panelId: made.panelId, actionId, outcome }));
  const priority = async (actor: Actor = anonymous) =>
    granted(await app.viewPriority(actor, made.panelId, 'priority_1'));
  const results = async (actor: Actor = anonymous) => granted(await app.viewResults(actor, made.panelId));
  const record = async (closedActions = true) => granted(await app.viewPanelRecord(made.panelId, { closedActions }));
  return { ...made, app, close, priority, results, record };
};

describe('what was asked for under a priority and is closed', () => {
  it('is told with its outcome where it was asked for, and counted', async () => {
    const question = under('action_4', { kind: 'question', status: 'answered', answers: [anAnswer()] });
    const other = anAction({ id: 'action_5' });
    const { close, priority } = await open([under('action_1'), under('action_2'), under('action_3'), question, other]);
    await close('action_1', 'done');
    await close('action_2', 'not-fixed');
    await close('action_4', 'done');
    await close('action_5', 'done');
    const view = await priority();
    expect(view.actions.map(({ id }) => id)).toEqual(['action_3']);
    expect(view.closed.map(({ id, outcome, closedOn }) => [id, outcome, closedOn]).toSorted()).toEqual([
      ['action_1', 'done', '2026-06-12'],
      ['action_2', 'not-fixed', '2026-06-12'],
      ['action_4', 'done', '2026-06-12'],
    ]);
    expect(view.totals).toMatchObject({ done: 1, 'not-fixed': 1, open: 1, total: 3 });
    expect(view.mayBeMore).toBe(false);
  });

  it('keeps the priority at its stage when the last one is closed (row 131)', async () => {
    const { close, priority } = await open([under('action_1')]);
    expect((await priority()).stage).toBe('plan-and-action');
    await close('action_1', 'done');
    expect((await priority()).stage).toBe('plan-and-action');
  });

  it('is told with the priority once that has ended, and on its own, questions apart', async () => {
    const question = under('action_3', { kind: 'question' });
    const { close, results, panelId, may, secretary, app } = await open([
      under('action_1'),
      under('action_2'),
      question,
    ]);
    await close('action_1', 'done');
    await close('action_3', 'not-ours');
    const kept = proposals(3).slice(1);
    const { id: _new, ...another } = aProposal({ title: 'Another' });
    const priorities = [...kept, another];
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities }));
    const { ended, closed, totals } = await results();
    expect(ended.map(({ id, asked }) => [id, asked.done, asked.open, asked.total])).toEqual([['priority_1', 1, 1, 2]]);
    expect(closed).toMatchObject([{ id: 'action_1', outcome: 'done', priorityTitle: ended[0]?.title }]);
    expect(totals).toMatchObject({ done: 1, open: 1, total: 2 });
  });

  it('stands in the tables after the open ones, and only where it is asked for', async () => {
    const { close, record } = await open([
      under('action_1'),
      under('action_2'),
      under('action_3', { kind: 'question' }),
    ]);
    await close('action_1', 'superseded');
    await close('action_3', 'not-ours');
    expect((await record(false)).actions.map(({ id }) => id)).toEqual(['action_2']);
    const { actions, priorities } = await record();
    expect(actions.map(({ id, outcome }) => [id, outcome]).toSorted()).toEqual([
      ['action_1', 'superseded'],
      ['action_2', undefined],
      ['action_3', 'not-ours'],
    ]);
    expect(actions[0]?.id).toBe('action_2');
    expect(actions.map(({ priorityTitle }) => priorityTitle)).toEqual(Array(3).fill(priorities[0]?.title));
  });
});

describe('what is closed is closed as it was while it was open', () => {
  it('has no words outside the panel where it was about persons, and is told to be under none of its priorities', async () => {
    const answers = [anAnswer({ text: 'CANARY answer' })];
    const action = under('action_1', { what: 'CANARY what', aboutPersons: true, answers });
    const { close, priority, results, record, secretary } = await open([action]);
    await close('action_1', 'done');
    const outside = JSON.stringify([await priority(), await results(), await record()]);
    expect(outside).toContain('action_1');
    expect(outside).not.toContain('CANARY');
    expect(JSON.stringify(await priority())).not.toContain('action_1');
    expect([...(await results()).closed, ...(await record()).actions].map((one) => one.priorityTitle)).toEqual([
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(await priority(secretary))).toContain('CANARY answer');
    expect((await results(secretary)).closed[0]).toMatchObject({ what: 'CANARY what', priorityTitle: 'Priority 1' });
  });

  it('is under a priority about persons for the panel alone', async () => {
    const scoped = onRecord(3).map((one) => (one.id === 'priority_1' ? { ...one, scope: 'persons' as const } : one));
    const { close, results, record } = await open([under('action_1')], scoped);
    await close('action_1', 'done');
    for (const told of [await results(), await record()]) expect(JSON.stringify(told)).not.toContain('Priority 1');
  });

  it('names no member, and gives nobody’s address or key', async () => {
    const actions = [
      under('action_1', { owner: { kind: 'person', personId: 'person_03', name: 'Member 03' } }),
      under('action_2', { owner: { kind: 'partner', name: 'Highways', email: 'h@example.org', linkKey: 'KEY' } }),
    ];
    const { close, priority, results, record, secretary } = await open(actions);
    await close('action_1', 'done');
    await close('action_2', 'done');
    const outside = JSON.stringify([await priority(), await results(), await record()]);
    expect(outside).toContain('Highways');
    for (const hidden of ['Member 03', 'h@example.org', 'KEY']) expect(outside).not.toContain(hidden);
    const inside = JSON.stringify([await priority(secretary), await results(secretary)]);
    expect(inside).toContain('Member 03');
    for (const hidden of ['h@example.org', 'KEY']) expect(inside).not.toContain(hidden);
  });
});

it('is counted by whom the concerns touch on which it rests, with the results (rows 26, 108)', async () => {
  const priorities = onRecord(3).map((one, at) => ({
    ...one,
    ...(at === 0 && { concernIds: ['concern_g'] as const }),
  }));
  const { close, results, panelId } = await open(
    [under('action_1'), under('action_2'), anAction({ id: 'action_3' })],
    priorities,
  );
  await close('action_1', 'done');
  expect((await results()).byGroup).toEqual({ groups: [], counted: 0, of: 3 });
  await writeItems(scenes.table)([concernItem(aTakenConcern({ id: 'concern_g', panelId, groups: ['older-people'] }))]);
  const groups = [{ group: 'older-people', asked: 2, done: 1 }];
  expect((await results()).byGroup).toEqual({ groups, counted: 2, of: 3 });
});

it('the last hundred are looked through, and a priority that has had more says so (AP350)', async () => {
  const { panelId, priority, results } = await open([]);
  const all = Array.from({ length: closedActionsRead + 5 }, (_, index) =>
    under(`action_${String(index).padStart(3, '0')}`, {
      status: 'closed',
      outcome: 'done',
      askedOn: addDays('2026-05-06', index),
      closedOn: '2026-12-01',
    }),
  );
  await writeItems(scenes.table)(all.slice(0, closedActionsRead - 1).flatMap((one) => pastActionItems(panelId, one)));
  expect((await priority()).mayBeMore).toBe(false);
  expect((await results()).mayBeMore).toBe(false);
  await writeItems(scenes.table)(all.flatMap((one) => pastActionItems(panelId, one)));
  const read = await pastActions(scenes.table)(panelId);
  expect(read.map(({ id }) => id)).toEqual(
    all
      .slice(5)
      .map(({ id }) => id)
      .toReversed(),
  );
  expect((await results()).mayBeMore).toBe(true);
  expect(await priority()).toMatchObject({ mayBeMore: true, totals: { done: closedActionsRead } });
});
