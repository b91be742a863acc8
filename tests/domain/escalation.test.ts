import {
  answeredByGroup,
  escalatable,
  influenceOf,
  mostAnswers,
  publicEscalation,
  withOpenSubject,
} from '@wardmote/domain/escalation';
import { describe, expect, it } from 'vitest';
import { anAction } from '../builders/action.ts';
import { anEscalation as escalation } from '../builders/escalation.ts';
import { aPriority } from '../builders/priority.ts';

const received = { state: 'received', on: '2026-06-03' } as const;
const taken = { state: 'taken-up', on: '2026-07-01', words: 'With the lighting team' } as const;
const done = { state: 'done', on: '2026-08-01', words: 'Lamps are up' } as const;

describe('what is put to the borough group (row 46)', () => {
  it('tells its state, the day of the last change, and not who put it', () => {
    expect(publicEscalation(escalation())).toMatchObject({ state: 'put', changedOn: '2026-06-01' });
    expect(publicEscalation(escalation({ answers: [received] }))).toMatchObject({
      state: 'received',
      changedOn: '2026-06-03',
    });
    expect(JSON.stringify(publicEscalation(escalation()))).not.toContain('person_');
  });

  it('keeps each word of the group', () => {
    const after = answeredByGroup(escalation({ answers: [received] }), taken);
    expect(after).toMatchObject({ answers: [received, taken] });
  });

  it('takes a receipt without words, and nothing else', () => {
    expect(answeredByGroup(escalation(), received)).toMatchObject({ answers: [received] });
    expect(answeredByGroup(escalation(), { state: 'not-taken-up', on: '2026-07-01' })).toMatchObject({
      refused: 'escalation-needs-words',
    });
  });

  it('takes a sum with the last word of the group, and with no other (row 107)', () => {
    expect(answeredByGroup(escalation(), { ...done, pounds: 2500 })).toMatchObject({ answers: [{ pounds: 2500 }] });
    expect(answeredByGroup(escalation(), { ...taken, pounds: 2500 })).toMatchObject({
      refused: 'escalation-money-too-early',
    });
  });

  it('is counted by what became of it, with the money that it moved, since the first was put (row 107)', () => {
    expect(influenceOf([])).toEqual({ put: 0, done: 0, notTakenUp: 0, pounds: 0 });
    const not = { state: 'not-taken-up', on: '2026-08-02', words: 'No', pounds: 300 } as const;
    const all = [
      escalation(),
      escalation({ putOn: '2026-05-04', answers: [taken, { ...done, pounds: 2500 }] }),
      escalation({ answers: [done] }),
      escalation({ answers: [not] }),
      escalation({ answers: [received] }),
    ];
    expect(influenceOf(all)).toEqual({ put: 5, since: '2026-05-04', done: 2, notTakenUp: 1, pounds: 2800 });
  });

  it('ends with the last word of the group', () => {
    const settled = escalation({ answers: [taken, done] });
    expect(answeredByGroup(settled, taken)).toMatchObject({
      refused: 'escalation-settled',
      facts: { on: '2026-08-01' },
    });
  });

  it('is about nothing that has come to be about persons since, nor about what was asked under that (row 82)', () => {
    const persons = aPriority({ id: 'priority_1', scope: 'persons' });
    const open = aPriority({ id: 'priority_2', scope: 'place' });
    const actions = [anAction({ id: 'action_1', priorityId: 'priority_1' }), anAction({ id: 'action_2' })];
    const now = { priorities: [persons, open], actions };
    expect(escalatable(now).map(({ id }) => id)).toEqual(['priority_2', 'action_2']);
    const about = (id: 'priority_1' | 'priority_2') => escalation({ about: { kind: 'priority', id, title: 'x' } });
    expect(withOpenSubject(about('priority_1'), now)).not.toHaveProperty('about');
    expect(withOpenSubject(about('priority_2'), now)).toHaveProperty('about');
    const asked = escalation({ about: { kind: 'action', id: 'action_1', title: 'x' } });
    expect(withOpenSubject(asked, now)).not.toHaveProperty('about');
  });

  it('has room for so many words, and not for more', () => {
    const full = escalation({ answers: Array.from({ length: mostAnswers }, () => taken) });
    expect(answeredByGroup(full, done)).toMatchObject({ refused: 'escalation-too-many-answers' });
  });
});
