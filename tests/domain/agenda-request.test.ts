import { answerBy, answered, checkRoom, isOverdue, itemFor } from '@wardmote/domain/agenda-request';
import { describe, expect, it } from 'vitest';
import { aRequest } from '../builders/agenda-request.ts';

const on = '2026-06-10';

describe('a request for the agenda', () => {
  it('is due for an answer two weeks later, and overdue from the day after that', () => {
    expect(answerBy('2026-06-02')).toBe('2026-06-16');
    expect(isOverdue(aRequest(), '2026-06-16')).toBe(false);
    expect(isOverdue(aRequest(), '2026-06-17')).toBe(true);
    const answer = { outcome: 'declined', words: 'x', on } as const;
    expect(isOverdue(aRequest({ answer }), '2027-01-01')).toBe(false);
  });

  it.each([
    ['elsewhere', undefined, 'request-answer-needs-words'],
    ['elsewhere', '  ', 'request-answer-needs-words'],
    ['declined', undefined, 'request-answer-needs-words'],
    ['declined', 'It was decided in May.', undefined],
    ['taken-on', undefined, undefined],
  ] as const)('that is %s with the words %j', (outcome, words, refused) => {
    const after = answered(aRequest(), { outcome, on, ...(words !== undefined && { words }) });
    expect(after).toMatchObject(refused ? { refused } : { answer: { outcome, on } });
  });

  it('is answered once', () => {
    const once = aRequest({ answer: { outcome: 'declined', words: 'x', on } });
    expect(answered(once, { outcome: 'taken-on', on })).toEqual({ refused: 'request-answered', facts: { on } });
  });

  it('is an item that says which kind of person asked, and never who', () => {
    const of = aRequest({ from: 'member', personId: 'person_01', name: 'Member 01' });
    const item = itemFor(of, { id: 'item_1', heading: 'The path', minutesPlanned: 5 });
    const said = { id: 'item_1', kind: 'other', heading: 'The path', askedBy: 'member', minutesPlanned: 5 };
    expect(item).toEqual({ ...said, requestId: of.id });
  });

  it('needs room on the agenda', () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `item_${index}`, kind: 'other', heading: 'x' }) as const);
    expect(checkRoom(items(39))).toBeUndefined();
    expect(checkRoom(items(40))).toEqual({ refused: 'agenda-full', facts: { most: 40 } });
  });
});
