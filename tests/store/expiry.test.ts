import { daysAfter, secondsAfter } from '@wardmote/store/expiry';
import { expect, it } from 'vitest';

it('what goes by itself goes at a whole second, so long after a moment or the beginning of a day', () => {
  expect(secondsAfter(new Date('1970-01-01T00:00:01.999Z'), 60)).toBe(61);
  expect(daysAfter('1970-01-02', 2)).toBe(3 * 86_400);
  expect(daysAfter('1970-01-02T00:00:00.500Z', 0)).toBe(86_400);
});
