import { dayOfList } from '@wardmote/operate/day-of-list';
import { describe, expect, it } from 'vitest';

const today = '2026-06-12';

describe('the day on which a list of wards was in force', () => {
  it('is the last of the year in the name of its file', () => {
    expect(dayOfList('wards_london_2013_649.csv', undefined, today)).toBe('2013-12-31');
  });

  it('is the one that was said, whatever the name', () => {
    expect(dayOfList('wards_2013.csv', '2014-05-22', today)).toBe('2014-05-22');
  });

  it.each(['wards.csv', 'wards_2013_to_2025.csv', 'wards_120135.csv'])(
    'is asked for when %s does not tell it',
    (name) => {
      expect(() => dayOfList(name, undefined, today)).toThrow('--on 2022-05-05');
    },
  );

  it.each(['2022-02-30', '2022-13-01', '22-05-05', 'yesterday'])('is not %s', (day) => {
    expect(() => dayOfList('wards_2013.csv', day, today)).toThrow(`"${day}" is not a day`);
  });

  it('does not lie ahead', () => {
    expect(() => dayOfList('wards_2026.csv', undefined, today)).toThrow('2026-12-31 lies ahead');
  });
});
