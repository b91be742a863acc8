import { clockTime, longDay, range, shortDay } from '@wardmote/domain/day-in-words';
import { atInstant, fromToday } from '@wardmote/pages/when';
import { describe, expect, it } from 'vitest';

describe('a time in words', () => {
  it('has the weekday, the day, the month in letters and the year', () => {
    expect(longDay('2026-03-03')).toBe('Tuesday 3 March 2026');
    expect(shortDay('2026-03-03T19:30')).toBe('3 March 2026');
  });

  it.each([
    ['2026-03-03T19:30', '7:30pm'],
    ['2026-03-03T21:00', '9pm'],
    ['2026-03-03T09:05', '9:05am'],
    ['2026-03-03T12:00', 'midday'],
    ['2026-03-03T12:30', '12:30pm'],
    ['2026-03-03T00:00', 'midnight'],
  ])('says %s as %s', (time, said) => expect(clockTime(time)).toBe(said));

  it('gives a meeting its day once', () =>
    expect(range({ start: '2026-03-03T19:30', end: '2026-03-03T21:00' })).toBe('Tuesday 3 March 2026, 7:30pm to 9pm'));

  it('shows an instant as London’s clocks did, in winter and in summer', () => {
    expect(atInstant('2026-01-10T19:30:00.000Z')).toBe('Saturday 10 January 2026, 7:30pm');
    expect(atInstant('2026-07-10T23:30:00.000Z')).toBe('Saturday 11 July 2026, 12:30am');
  });

  it.each([
    ['2026-03-03', 'today'],
    ['2026-03-02', 'yesterday'],
    ['2026-02-01', '30 days ago'],
    ['2026-03-04', 'tomorrow'],
    ['2026-03-13', 'in 10 days'],
  ])('says how far %s is from today: %s', (day, said) => expect(fromToday(day, '2026-03-03')).toBe(said));
});
