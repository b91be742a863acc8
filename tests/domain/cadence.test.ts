import { dueWindow, gapOf, overdueSince, stretched } from '@wardmote/domain/cadence';
import { addDays } from '@wardmote/domain/day';
import { standardProfile } from '@wardmote/domain/profile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const { cadence } = standardProfile;
const august = { from: '2026-08-01', to: '2026-08-31' };
const december = { from: '2026-12-14', to: '2027-01-03' };

describe('a gap between two meetings', () => {
  it.each([
    [0, 'too-soon'],
    [1, 'too-soon'],
    [27, 'too-soon'],
    [28, 'in-window'],
    [35, 'in-window'],
    [42, 'in-window'],
    [43, 'too-late'],
  ])('of %d days is %s (row 139)', (days, gap) => {
    expect(gapOf('2026-03-04', addDays('2026-03-04', days), cadence)).toBe(gap);
  });

  it('is judged by the document’s own window', () => {
    expect(gapOf('2026-03-04', '2026-05-13', { fromDays: 56, toDays: 70 })).toBe('in-window');
  });

  it.each([
    ['2026-09-02', 'in-window'],
    ['2026-09-26', 'in-window'],
    ['2026-09-27', 'too-late'],
  ])('across a break is not late for the days of the break: 15 July to %s is %s', (next, gap) => {
    expect(gapOf('2026-07-15', next, cadence, [august])).toBe(gap);
  });

  it('across a break is no sooner for it', () => {
    expect(gapOf('2026-07-20', '2026-08-10', cadence, [august])).toBe('too-soon');
  });

  it.each([
    ['29 February', '2028-02-01', '2028-02-29', 'in-window'],
    ['the turn of the year', '2026-12-08', '2027-01-05', 'in-window'],
    ['the change of the clocks in spring', '2026-03-01', '2026-03-28', 'too-soon'],
    ['the change of the clocks in autumn', '2026-09-27', '2026-11-08', 'in-window'],
    ['one day after that', '2026-09-27', '2026-11-09', 'too-late'],
  ])('counts calendar days over %s (reliability.md E6)', (_, last, next, gap) => {
    expect(gapOf(last, next, cadence)).toBe(gap);
  });
});

describe('when the next meeting is due', () => {
  it('is four to six weeks after the last', () => {
    expect(dueWindow('2026-03-04', cadence)).toEqual({ from: '2026-04-01', by: '2026-04-15' });
  });

  it('begins after a break that the first day falls in, and ends so many days later', () => {
    expect(dueWindow('2026-07-15', cadence, [august])).toEqual({ from: '2026-09-01', by: '2026-09-26' });
  });

  it('does not move for a break that comes after it', () => {
    expect(dueWindow('2026-03-04', cadence, [august, december])).toEqual(dueWindow('2026-03-04', cadence));
  });

  it('takes in a break that another one has brought within reach', () => {
    const september = { from: '2026-09-10', to: '2026-09-19' };
    expect(stretched('2026-07-15', 42, [september, august])).toBe('2026-10-06');
  });

  it('counts only the rest of a break in which the panel met all the same', () => {
    expect(stretched('2026-08-20', 28, [august])).toBe('2026-09-28');
  });

  const spans = fc.array(
    fc.record({ starts: fc.integer({ min: -40, max: 200 }), days: fc.integer({ min: 0, max: 60 }) }),
    { maxLength: 4 },
  );
  it('has always so many days that are no break, whatever breaks are recorded', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 130 }), (drawn, days) => {
        let free = -60;
        const breaks = drawn.map(({ starts, days: length }) => {
          const from = Math.max(free, starts);
          free = from + length + 1;
          return { from: addDays('2026-01-01', from), to: addDays('2026-01-01', from + length) };
        });
        const by = stretched('2026-01-01', days, breaks);
        let counted = 0;
        for (let day = addDays('2026-01-01', 1); day <= by; day = addDays(day, 1))
          if (!breaks.some(({ from, to }) => from <= day && day <= to)) counted += 1;
        expect(counted).toBe(days);
      }),
    );
  });
});

describe('a panel is overdue', () => {
  it.each([
    ['2026-04-15', undefined],
    ['2026-04-16', '2026-04-16'],
    ['2026-06-01', '2026-04-16'],
  ])('from the day after its window: asked on %s, since %s', (on, since) => {
    expect(overdueSince('2026-03-04', cadence.toDays, [], on)).toBe(since);
  });

  it('never during its recorded break, and again after it', () => {
    const late = (on: string) => overdueSince('2026-06-01', cadence.toDays, [august], on);
    expect([late('2026-07-31'), late('2026-08-01'), late('2026-08-31'), late('2026-09-01')]).toEqual([
      '2026-07-14',
      undefined,
      undefined,
      '2026-07-14',
    ]);
  });
});
