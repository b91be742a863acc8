import { answeredByGroup, type Escalation, mostAnswers, publicEscalation } from '@wardmote/domain/escalation';
import { describe, expect, it } from 'vitest';

const escalation = (changes: Partial<Escalation> = {}): Escalation => ({
  id: 'escalation_1',
  panelId: 'panel_bishops',
  panelName: 'Bishop’s',
  borough: 'lambeth',
  version: 1,
  what: 'The canal path',
  why: 'It is dark',
  putBy: 'person_secretary',
  putOn: '2026-06-01',
  answers: [],
  ...changes,
});
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

  it('ends with the last word of the group', () => {
    const settled = escalation({ answers: [taken, done] });
    expect(answeredByGroup(settled, taken)).toMatchObject({
      refused: 'escalation-settled',
      facts: { on: '2026-08-01' },
    });
  });

  it('has room for so many words, and not for more', () => {
    const full = escalation({ answers: Array.from({ length: mostAnswers }, () => taken) });
    expect(answeredByGroup(full, done)).toMatchObject({ refused: 'escalation-too-many-answers' });
  });
});
