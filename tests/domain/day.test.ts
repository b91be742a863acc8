import { addDays, addMonths, type Day, dayOf, daysBetween, earlier } from '@wardmote/domain/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10));
const counts = fc.integer({ min: -20_000, max: 20_000 });

describe('a number of days later', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-06-10', 0, '2026-06-10'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('is that number of days away, whatever the day: no clock change takes or gives one', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('is undone by as many days earlier', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('sorts as text the way it sorts in time', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });
});

describe('a number of months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-10-15', 12, '2027-10-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-06-10', 0, '2026-06-10'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('never falls into the month after, and keeps the day where the month has it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        const [toYear = 0, toMonth = 0, toDate = 0] = addMonths(day, months).split('-').map(Number);
        expect(toYear * 12 + toMonth).toBe(year * 12 + month + months);
        expect(date <= 28 ? toDate === date : toDate >= 28 && toDate <= date).toBe(true);
      }),
    );
  });
});

it('the day of a civil time is what is printed, whatever the offset', () => {
  expect(dayOf('2026-06-30T23:45')).toBe('2026-06-30');
});

it.each([
  [undefined, undefined, undefined],
  ['2026-06-10', undefined, '2026-06-10'],
  [undefined, '2026-06-10', '2026-06-10'],
  ['2026-06-11', '2026-06-10', '2026-06-10'],
  ['2026-06-09', '2026-06-10', '2026-06-09'],
])('of %s and %s the earlier is %s', (one, other, expected) => {
  expect(earlier(one, other)).toBe(expected);
});
