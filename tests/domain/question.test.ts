import { closeAction } from '@wardmote/domain/action';
import { daysToAnswer, dueOf, typicalDays, verdictOn } from '@wardmote/domain/question';
import { describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';

const asked = anAction({ kind: 'question', askedOn: '2026-05-06', dueOn: '2026-06-03' });
const answered = { ...asked, status: 'answered', answers: [anAnswer({ at: '2026-05-20T09:00:00.000Z' })] } as const;
const accepted = { ...answered, status: 'closed', outcome: 'done', closedOn: '2026-06-10' } as const;

it('a question is due in four weeks where no day is set; nothing else is', () => {
  expect(dueOf({ kind: 'question' }, '2026-05-06')).toBe('2026-06-03');
  expect(dueOf({ kind: 'question', dueOn: '2026-05-08' }, '2026-05-06')).toBe('2026-05-08');
  expect(dueOf({ kind: 'support' }, '2026-05-06')).toBeUndefined();
});

describe('whether it is an answer', () => {
  it.each([
    ['waiting', asked],
    ['to-be-looked-at', answered],
    ['not-an-answer', { ...answered, status: 'open', disputed: { at: '2026-05-21T09:00:00.000Z', why: 'No figures' } }],
    ['accepted', accepted],
    ['ended', { ...accepted, outcome: 'not-fixed' }],
  ] as const)('is %s', (verdict, question) => expect(verdictOn(question)).toBe(verdict));

  it('is not said of a question that nobody answered; it may end otherwise', () => {
    expect(closeAction(asked, 'done', '2026-06-10')).toMatchObject({ refused: 'action-not-answered' });
    expect(closeAction(asked, 'not-fixed', '2026-06-10')).toMatchObject({ outcome: 'not-fixed' });
    expect(closeAction(answered, 'done', '2026-06-10')).toMatchObject({ outcome: 'done' });
    expect(closeAction(anAction(), 'done', '2026-06-10')).toMatchObject({ outcome: 'done' });
  });
});

describe('how long an answer took', () => {
  it('is told of what was accepted, to its last answer', () => {
    expect(daysToAnswer(accepted)).toBe(14);
    expect(daysToAnswer(answered)).toBeUndefined();
    const second = anAnswer({ at: '2026-06-05T09:00:00.000Z' });
    const third = anAnswer({ at: '2026-06-09T09:00:00.000Z', status: 'in-progress' });
    expect(daysToAnswer({ ...accepted, answers: [...accepted.answers, second, third] })).toBe(30);
  });

  it('is told of several by that by which half had come', () => {
    const answeredAt = (at: string) => ({ ...accepted, answers: [anAnswer({ at })] });
    const [two, ten, twenty] = [
      answeredAt('2026-05-08T09:00:00Z'),
      answeredAt('2026-05-16T09:00:00Z'),
      answeredAt('2026-05-26T09:00:00Z'),
    ];
    expect(typicalDays([twenty, two, ten, asked])).toBe(10);
    expect(typicalDays([ten, two])).toBe(2);
    expect(typicalDays([asked])).toBeUndefined();
  });
});
