import { suggestDays } from '@wardmote/domain/cadence';
import { standardSettings } from '@wardmote/domain/governing-document';
import { describe, expect, it } from 'vitest';

describe('days offered for the next meeting', () => {
  it('are the weekday of the last one, four to six weeks on', () => {
    expect(suggestDays('2026-09-01', '2026-09-02', standardSettings)).toEqual([
      '2026-09-29',
      '2026-10-06',
      '2026-10-13',
    ]);
  });

  it('move on by whole weeks until the notice can still be given', () => {
    expect(suggestDays('2026-09-01', '2026-09-24', standardSettings)).toEqual([
      '2026-10-06',
      '2026-10-13',
      '2026-10-20',
    ]);
  });

  it('lie ahead however long ago the last meeting was', () => {
    const [first] = suggestDays('2025-01-07', '2026-09-24', standardSettings);
    expect(first).toBe('2026-10-06');
  });

  it('start from today for a panel that has not met', () => {
    expect(suggestDays(undefined, '2026-09-01', standardSettings)[0]).toBe('2026-09-29');
  });

  it('follow the rhythm of the panel’s own document', () => {
    const settings = { noticeDays: 5, cadence: { fromDays: 84, toDays: 90 } };
    expect(suggestDays('2026-09-01', '2026-09-02', settings)).toEqual(['2026-11-24']);
  });

  it('keep the weekday over the change of the clocks', () => {
    const days = suggestDays('2026-10-06', '2026-10-07', standardSettings);
    expect(days.map((day) => new Date(`${day}T12:00:00Z`).getUTCDay())).toEqual([2, 2, 2]);
  });
});
