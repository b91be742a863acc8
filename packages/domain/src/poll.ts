import { workingDaysBefore } from './bank-holiday.ts';
import type { Day } from './day.ts';

/** An election of a council, the Assembly, the Mayor or Parliament, as an operator imported it. Panels elect officers: another thing. */
export type Poll = {
  readonly name: string;
  readonly on: Day;
  /** The first day of the pre-election period, in which nothing may seem to favour a party (row 57). */
  readonly from: Day;
  /** The borough that votes; all of them where there is none. */
  readonly borough?: string;
};

/** Notice of an election is published 25 working days before it at the latest (Representation of the People Act 1983, schedule 1 rule 1). */
export const noticeOf = (on: Day): Day => workingDaysBefore(on, 25);

/** The election in whose pre-election period a day falls, polling day with it. */
export const pollAround = (polls: readonly Poll[], day: Day, borough: string): Poll | undefined =>
  polls.find((poll) => poll.from <= day && day <= poll.on && (poll.borough === undefined || poll.borough === borough));
