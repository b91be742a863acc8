import { restedOn, workByGroup } from '@wardmote/domain/work-by-group';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { aConcern, aTakenConcern } from '../builders/concern.ts';
import { aPriority } from '../builders/priority.ts';

const priorities = [
  aPriority({ id: 'priority_1', concernIds: ['concern_1', 'concern_2'] }),
  aPriority({ id: 'priority_2', concernIds: ['concern_3'], scope: 'persons' }),
  aPriority({ id: 'priority_3', concernIds: ['concern_4'] }),
];
const concerns = [
  aTakenConcern({ id: 'concern_1', groups: ['older-people'] }),
  aTakenConcern({ id: 'concern_2', groups: ['older-people', 'young-people'] }),
  aTakenConcern({ id: 'concern_3', groups: ['lgbt-people'] }),
  aTakenConcern({ id: 'concern_5', groups: ['everybody'] }),
];
const under = (priorityId: `priority_${string}`, how: Parameters<typeof anAction>[0] = {}) =>
  anAction({ priorityId, ...how });
const own = { id: 'concern_5', title: 'Noise' } as const;

describe('what was asked for by whom it touches', () => {
  it('is counted once a group, however many concerns name it, with what is done of it', () => {
    const actions = [
      under('priority_1', { outcome: 'done' }),
      under('priority_1', { outcome: 'not-fixed' }),
      anAction({ concern: own }),
    ];
    expect(workByGroup(actions, priorities, concerns)).toEqual({
      groups: [
        { group: 'everybody', asked: 1, done: 0 },
        { group: 'young-people', asked: 2, done: 1 },
        { group: 'older-people', asked: 2, done: 1 },
      ],
      counted: 3,
      of: 3,
    });
  });

  it('has nothing of what is about persons, and no questions', () => {
    const actions = [
      under('priority_2'),
      under('priority_1', { aboutPersons: true }),
      under('priority_1', { kind: 'question' }),
    ];
    expect(restedOn(actions, priorities)).toEqual([]);
    expect(workByGroup(actions, priorities, concerns)).toEqual({ groups: [], counted: 0, of: 0 });
    const closed = [aTakenConcern({ id: 'concern_1', groups: ['older-people'], aboutPersons: true })];
    expect(workByGroup([under('priority_1')], priorities, closed).groups).toEqual([]);
    const running = [aTakenConcern({ id: 'concern_5', groups: ['lgbt-people'], priorityId: 'priority_2' })];
    expect(workByGroup([anAction({ concern: own })], priorities, running).groups).toEqual([]);
  });

  it('says where more concerns lie under it than are looked through', () => {
    const actions = Array.from({ length: 61 }, (_, index) =>
      anAction({ concern: { id: `concern_many-${index}`, title: 'Noise' } }),
    );
    expect(workByGroup(actions, priorities, [])).toMatchObject({ of: 61, concernsRead: 60 });
    expect(workByGroup(actions.slice(1), priorities, [])).not.toHaveProperty('concernsRead');
  });

  it('says how many it knows no concern of, or none that was taken', () => {
    const raised = aConcern({ id: 'concern_4', groups: ['women-and-girls'] });
    const actions = [under('priority_3'), under('priority_1'), anAction()];
    expect(workByGroup(actions, priorities, [...concerns, raised])).toMatchObject({ counted: 1, of: 3 });
  });

  it('names each concern once, and not more than one page reads', () => {
    expect(restedOn([under('priority_1'), under('priority_1'), anAction({ concern: own })], priorities)).toEqual([
      'concern_1',
      'concern_2',
      'concern_5',
    ]);
    const many = Array.from({ length: 80 }, (_none, at) => anAction({ concern: { id: `concern_x${at}`, title: 'x' } }));
    expect(restedOn(many, [])).toHaveLength(60);
  });
});
