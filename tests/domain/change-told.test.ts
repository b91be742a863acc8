import { toldOfChange } from '@wardmote/domain/change-told';
import { describe, expect, it } from 'vitest';

const start = '2026-07-15T19:30';
const meeting = { start, place: 'The hall' };
const next = { start: '2026-07-16T19:30' };
const at = (time: string) => `2026-07-01T${time}:00.000Z`;

describe('when those invited hear of a change', () => {
  it('is at once, the first time', () => {
    expect(toldOfChange(meeting, next, at('10:00'))).toEqual({ start, place: 'The hall', at: at('10:00') });
  });

  it('is an hour after the last they heard of, and of how they know it', () => {
    const now = { start: next.start, place: 'The library', told: { start, place: 'The hall', at: at('10:00') } };
    expect(toldOfChange(now, next, at('10:59'))).toEqual({ start: next.start, place: 'The library', at: at('11:00') });
    expect(toldOfChange(now, next, at('11:01'))).toEqual({ start: next.start, place: 'The library', at: at('11:01') });
  });

  it('is with the change that waits already, and of what they knew before both', () => {
    const waiting = { start, place: 'The hall', at: at('11:00') };
    const now = { start: next.start, place: 'The library', told: waiting };
    expect(toldOfChange(now, next, at('10:30'))).toEqual(waiting);
  });

  it.each([
    ['the meeting was to be', '2026-07-02T10:00', '2026-07-20T19:30'],
    ['the meeting now is', '2026-07-20T19:30', '2026-07-02T10:00'],
  ])('is at once where %s within a day', (_which, was, is) => {
    const waiting = { start, place: 'The hall', at: at('11:00') };
    const now = { start: was, place: 'The library', told: waiting };
    expect(toldOfChange(now, { start: is }, at('10:30'))).toEqual({ start, place: 'The hall', at: at('10:30') });
  });
});
