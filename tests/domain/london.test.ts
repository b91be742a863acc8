import { lastWordOn } from '@wardmote/domain/action-age';
import { instantInLondon, londonDay, timeInLondon } from '@wardmote/domain/london';
import { daysToAnswer } from '@wardmote/domain/question';
import { expect, test } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';

const lateInJuly = '2026-07-01T23:30:00.000Z';

test.each([
  [lateInJuly, '2026-07-02'],
  ['2026-12-01T23:30:00.000Z', '2026-12-01'],
  ['2026-10-25T00:30:00.000Z', '2026-10-25'],
])('the day in London at %s is %s', (instant, day) => {
  expect([londonDay(instant), londonDay(new Date(instant))]).toEqual([day, day]);
});

test('what the clocks show leads back to the instant, and where they show it twice to the first', () => {
  expect(instantInLondon(timeInLondon(new Date(lateInJuly)))).toBe(lateInJuly);
  expect(instantInLondon('2026-10-25T01:30')).toBe('2026-10-25T00:30:00.000Z');
});

test('an answer late on a summer evening counts on the day that its writer saw', () => {
  const answers = [anAnswer({ at: lateInJuly, status: 'answered' })];
  const question = anAction({ kind: 'question', askedOn: '2026-07-01', status: 'answered', outcome: 'done', answers });
  expect(lastWordOn(question)).toBe('2026-07-02');
  expect(daysToAnswer(question)).toBe(1);
});
