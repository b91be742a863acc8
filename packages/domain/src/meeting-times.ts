import { type PartOfDay, partOfDay } from './listed-meeting.ts';
import type { MeetingSummary } from './meeting.ts';

/** The times of a panel's last meetings: who works by day cannot come by day, and who cares for somebody not at night (row 157). */
export type TimesMix = {
  readonly day: number;
  readonly evening: number;
  /** By day and in the evening by turns, the last three meetings at least. */
  readonly alternates: boolean;
  /** Where they take turns, whose turn it is. */
  readonly next?: PartOfDay;
};

const looked = 6;
const fewestTurns = 3;

type Timed = Pick<MeetingSummary, 'status' | 'start'>;

/** The last of a panel's meetings that were not called off, latest first. */
export const lastMeetings = <Kind extends Timed>(latestFirst: readonly Kind[]): readonly Kind[] =>
  latestFirst.filter(({ status }) => status !== 'cancelled').slice(0, looked);

/** From the list of meetings, latest first. */
export const timesMix = (latestFirst: readonly Timed[]): TimesMix => {
  const parts = lastMeetings(latestFirst).map(({ start }) => partOfDay(start));
  const day = parts.filter((part) => part === 'day').length;
  const turns = parts.slice(0, fewestTurns + 1);
  const alternates =
    turns.length >= fewestTurns && turns.every((part, index) => index === 0 || part !== turns[index - 1]);
  const next = parts[0] === 'day' ? 'evening' : 'day';
  return { day, evening: parts.length - day, alternates, ...(alternates && { next }) };
};
