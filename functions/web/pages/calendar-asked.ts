import type { CalendarFilter } from '@wardmote/domain/calendar-filter';
import type { Day } from '@wardmote/domain/day';

type Query = Readonly<Record<string, string>>;

/** What a calendar's address narrows it to (U3). What is no filter is none: an old link still shows the calendar. */
export const calendarAsked = ({ borough, when, how, theme, stepFree }: Query): CalendarFilter => ({
  ...(borough && { borough }),
  ...((when === 'day' || when === 'evening') && { when }),
  ...((how === 'in-person' || how === 'online') && { how }),
  ...(theme && { theme }),
  ...(stepFree === 'yes' && { stepFree: true }),
});

/** The day from which on a further page begins. */
export const fromAsked = ({ from }: Query): Day | undefined =>
  from && /^\d{4}-\d\d-\d\d$/.test(from) ? from : undefined;
