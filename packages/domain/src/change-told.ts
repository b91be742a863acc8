import type { CivilTime, Instant } from './day.ts';
import { withOffset } from './london-clock.ts';
import type { Meeting } from './meeting.ts';

/**
 * What those invited know of a meeting that was changed, and from when they know of the change. While that lies ahead, the mail waits;
 * a further change goes out in its place, and tells what it was to them and not what it was in between.
 */
export type ChangeTold = { readonly start: CivilTime; readonly place: string; readonly at: Instant };

const hour = 60 * 60_000;
const day = 24 * hour;

const isNear = (start: CivilTime, now: number): boolean => Date.parse(withOffset(start)) - now < day;

/**
 * One mail an hour about the changes of one meeting (reliability.md B13): the first goes at once, those that follow within the hour go
 * together at its end. Of a meeting that is less than a day away, before or after the change, everybody hears at once.
 */
export const toldOfChange = (
  meeting: Pick<Meeting, 'start' | 'place' | 'told'>,
  next: Pick<Meeting, 'start'>,
  now: Instant,
): ChangeTold => {
  const { start, place, told } = meeting;
  const instant = Date.parse(now);
  const pending = told !== undefined && told.at > now;
  const known = pending ? { start: told.start, place: told.place } : { start, place };
  if (!told || isNear(start, instant) || isNear(next.start, instant)) return { ...known, at: now };
  if (pending) return told;
  const free = new Date(Date.parse(told.at) + hour).toISOString();
  return { ...known, at: free > now ? free : now };
};
