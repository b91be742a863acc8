import { deskAges, deskStates, onDesk } from '@wardmote/domain/desk-filter';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';

const today = '2026-06-12';
const of = (id: string, changes: Parameters<typeof anAction>[0] = {}) => ({
  ...anAction({ id: `action_${id}`, askedOn: '2026-06-01', dueOn: '2026-07-01', answers: [], ...changes }),
  panelId: `panel_${id.slice(0, 1)}` as const,
});
const actions = [
  of('a-open'),
  of('a-late', { dueOn: '2026-06-11' }),
  of('b-disputed', { disputed: { at: '2026-06-02T10:00:00.000Z', why: 'x' } }),
  of('b-way', { status: 'in-progress' }),
  of('b-done', { status: 'answered' }),
  of('b-silent', { askedOn: '2026-01-01', dueOn: undefined }),
];
const shown = (asked: Parameters<typeof onDesk>[0]) =>
  actions.filter(onDesk(asked, today)).map(({ id }) => id.replace('action_', ''));

describe('a desk', () => {
  it('shows everything until it is narrowed', () => {
    expect(shown({})).toHaveLength(actions.length);
    expect(shown({ panelId: 'panel_a' })).toEqual(['a-open', 'a-late']);
  });

  it('is narrowed by how an action stands; overdue and under way may both be true (U34)', () => {
    expect(Object.fromEntries(deskStates.map((state) => [state, shown({ state })]))).toEqual({
      overdue: ['a-late'],
      open: ['a-open', 'a-late', 'b-silent'],
      'under-way': ['b-way'],
      disputed: ['b-disputed'],
      answered: ['b-done'],
      silent: ['b-silent'],
    });
  });

  it('is narrowed by how long ago something was asked, whatever was answered since', () => {
    const asked = (id: string, askedOn: string) => of(id, { askedOn, status: 'answered' });
    const old = [asked('a-27', '2026-05-16'), asked('a-29', '2026-05-14'), asked('a-57', '2026-04-16')];
    const left = (olderThan: (typeof deskAges)[number]) =>
      [...old, asked('a-93', '2026-03-11'), asked('a-28', '2026-05-15')]
        .filter(onDesk({ olderThan }, today))
        .map(({ id }) => id);
    expect(deskAges.map(left)).toEqual([
      ['action_a-29', 'action_a-57', 'action_a-93'],
      ['action_a-57', 'action_a-93'],
      ['action_a-93'],
    ]);
  });
});
