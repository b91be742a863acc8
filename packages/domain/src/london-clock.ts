import type { CivilTime } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

let clock: Intl.DateTimeFormat | undefined;

/** Time zones are slow to load, so that is left to the first who asks. */
const inLondon = (instant: number): CivilTime => {
  clock ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  return clock.format(instant).replace(' ', 'T');
};

const minuteMilliseconds = 60_000;

/** What London's clocks have been set to since 1972: Greenwich, or an hour before it. The earlier instant of a time that comes twice first. */
const offsets = [60, 0] as const;

const instantsOf = (time: CivilTime) =>
  offsets
    .map((offset) => ({ offset, at: Date.parse(`${time}:00Z`) - offset * minuteMilliseconds }))
    .filter(({ at }) => inLondon(at) === time);

/**
 * In spring an hour is left out, in autumn one comes twice (reliability.md E1): nobody can be invited for either, so it is asked about.
 * Refuses `time-left-out`, `time-comes-twice`.
 */
export const checkClock = (
  ...times: readonly CivilTime[]
): Refusal<'time-left-out' | 'time-comes-twice'> | undefined => {
  for (const time of times) {
    const { length } = instantsOf(time);
    if (length !== 1) return length === 0 ? refuse('time-left-out', { time }) : refuse('time-comes-twice', { time });
  }
  return undefined;
};

/** `2026-07-14T19:30:00+01:00` (RFC 3339), for readers that know no time zones; of a time that comes twice, the first. */
export const withOffset = (time: CivilTime): string =>
  `${time}:00${instantsOf(time)[0]?.offset === 60 ? '+01:00' : '+00:00'}`;
