import { checkAsked, worthFigures } from '@wardmote/domain/worth';
import { describe, expect, it } from 'vitest';

describe('whether a meeting was worth the time', () => {
  const held = { status: 'held', start: '2026-06-10T19:30' } as const;

  it('is asked once it was held, for two weeks', () => {
    expect(checkAsked({ ...held, status: 'called' }, '2026-06-10')).toMatchObject({ refused: 'meeting-not-held' });
    expect(checkAsked({ ...held, status: 'cancelled' }, '2026-06-10')).toMatchObject({ refused: 'meeting-not-held' });
    expect(checkAsked(held, '2026-06-24')).toBeUndefined();
    expect(checkAsked(held, '2026-06-25')).toEqual({ refused: 'worth-over', facts: { until: '2026-06-24' } });
  });

  it('is told in numbers from three answers on, so that nobody’s answer is told', () => {
    expect(worthFigures([])).toEqual({ answers: 0 });
    expect(worthFigures([5, 1])).toEqual({ answers: 2 });
    expect(worthFigures([5, 4, 4])).toEqual({ answers: 3, mean: 4.3, counts: { 5: 1, 4: 2, 3: 0, 2: 0, 1: 0 } });
  });
});
