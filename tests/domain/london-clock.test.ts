import { checkClock, withOffset } from '@wardmote/domain/london-clock';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

/** What the Temporal proposal's reference rules say of a civil time in London. */
const instants = (time: string): readonly string[] => {
  const civil = Temporal.PlainDateTime.from(time);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    civil.toZonedDateTime('Europe/London', { disambiguation }),
  );
  const there = [earlier, later].filter((zoned) => zoned?.toPlainDateTime().equals(civil));
  return [...new Set(there.map((zoned) => String(zoned?.toInstant())))];
};

describe('a time in London', () => {
  it('that the clocks leave out in spring is asked about', () => {
    expect(checkClock('2026-03-29T01:30')).toEqual({
      refused: 'time-left-out',
      facts: { time: '2026-03-29T01:30' },
    });
  });

  it('that comes twice in autumn is asked about', () => {
    expect(checkClock('2026-10-25T01:30')?.refused).toBe('time-comes-twice');
  });

  it.each(['2026-03-29T00:59', '2026-03-29T02:00', '2026-10-25T00:59', '2026-10-25T02:00', '2026-03-29T19:30'])(
    'is one instant at %s',
    (time) => {
      expect(checkClock(time)).toBeUndefined();
    },
  );

  it('is the last of several that is odd', () => {
    expect(checkClock('2026-10-24T19:30', '2026-10-25T01:00')?.refused).toBe('time-comes-twice');
  });

  it('is there once, twice or never as the tables of time zones say, each half hour of the days around both changes from 2025 to 2030', () => {
    const wrong: string[] = [];
    for (let year = 2025; year <= 2030; year += 1)
      for (const month of ['03', '10'])
        for (let day = 24; day <= 31; day += 1)
          for (let half = 0; half < 48; half += 1) {
            const clock = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
            const time = `${year}-${month}-${day}T${clock}`;
            const expected = ['time-left-out', undefined, 'time-comes-twice'][instants(time).length];
            if (checkClock(time)?.refused !== expected) wrong.push(time);
          }
    expect(wrong).toEqual([]);
  });

  it('is written with its offset, the instant that the tables say, on each evening from 2025 to 2030', () => {
    const wrong: string[] = [];
    for (let day = Temporal.PlainDate.from('2025-01-01'); day.year <= 2030; day = day.add({ days: 1 })) {
      const time = `${day.toString()}T19:30`;
      if (String(Temporal.Instant.from(withOffset(time))) !== instants(time)[0]) wrong.push(time);
    }
    expect(wrong).toEqual([]);
    expect([withOffset('2026-07-14T19:30'), withOffset('2026-01-13T19:30')]).toEqual([
      '2026-07-14T19:30:00+01:00',
      '2026-01-13T19:30:00+00:00',
    ]);
  });
});
