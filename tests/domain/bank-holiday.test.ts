import { bankHolidayOn, easterSunday, workingDaysBefore } from '@wardmote/domain/bank-holiday';
import { addDays } from '@wardmote/domain/day';
import { noticeOf, pollAround } from '@wardmote/domain/poll';
import { describe, expect, it } from 'vitest';

/** As published for England and Wales, month and date. */
const published: Readonly<Record<number, string>> = {
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

const weekday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;
const daysOff = (year: number): string => {
  const found: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (weekday(day) && bankHolidayOn(day)) found.push(day.slice(5));
  return found.join(' ');
};

describe('the bank holidays of England', () => {
  it.each(Object.entries(published))('of %s fall on the weekdays that were published', (year, days) => {
    expect(daysOff(Number(year))).toBe(days);
  });

  it('have their names, a substitute day too', () => {
    expect(['2026-05-25', '2026-12-28', '2026-04-03', '2026-05-26'].map(bankHolidayOn)).toEqual([
      'Spring bank holiday',
      'Boxing Day (substitute day)',
      'Good Friday',
      undefined,
    ]);
  });

  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2100, '2100-03-28'],
  ])('follow Easter, at its earliest and its latest: %d', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  it('and weekends are no working days', () => {
    expect(workingDaysBefore('2026-04-08', 1)).toBe('2026-04-07');
    expect(workingDaysBefore('2026-04-07', 1)).toBe('2026-04-02');
  });
});

describe('an election', () => {
  const local = { name: 'Local elections', on: '2026-05-07', from: noticeOf('2026-05-07') };

  it('is announced 25 working days before polling day at the latest, Easter and May Day not counted', () => {
    expect(local.from).toBe('2026-03-30');
  });

  it.each([
    ['2026-03-29', undefined],
    ['2026-03-30', 'Local elections'],
    ['2026-05-07', 'Local elections'],
    ['2026-05-08', undefined],
  ])('marks the days from then on, polling day with them: %s', (day, name) => {
    expect(pollAround([local], day, 'lambeth')?.name).toBe(name);
  });

  it('of one borough marks nothing in another', () => {
    const polls = [{ ...local, borough: 'lambeth' }];
    expect([pollAround(polls, '2026-04-10', 'lambeth')?.name, pollAround(polls, '2026-04-10', 'brent')]).toEqual([
      'Local elections',
      undefined,
    ]);
  });
});
