import { type CalendarFilter, matches } from '@wardmote/domain/calendar-filter';
import type { Day } from '@wardmote/domain/day';
import type { ListedMeeting } from '@wardmote/domain/listed-meeting';
import { heldOn } from '@wardmote/domain/meeting';
import { type Poll, pollAround } from '@wardmote/domain/poll';

type Asked = { readonly filter: CalendarFilter; readonly from?: Day };

/** So many on a page, and the rest of the last one's day. */
const pageful = 100;

const queryOf = ({ stepFree, ...filter }: CalendarFilter): URLSearchParams =>
  new URLSearchParams({ ...filter, ...(stepFree && { stepFree: 'yes' }) });

/** The themes that there are to choose from. */
const themesOf = (meetings: readonly ListedMeeting[]): readonly string[] =>
  [...new Set(meetings.flatMap(({ theme }) => theme ?? []))].toSorted((one, other) => one.localeCompare(other));

const withQuery = (address: string, query: URLSearchParams): string =>
  query.size > 0 ? `${address}?${query}` : address;

/** What a calendar's page shows of its meetings: those that were asked for, a hundred or so from a day on, and where the rest is. */
export const calendarPage = (
  { meetings, polls }: { readonly meetings: readonly ListedMeeting[]; readonly polls: readonly Poll[] },
  { filter, from }: Asked,
  { page, feed }: { readonly page: string; readonly feed: string },
) => {
  const found = meetings.filter(matches(filter));
  const ahead = found.filter((meeting) => from === undefined || heldOn(meeting) >= from);
  const last = ahead[pageful - 1];
  const shown = last ? ahead.filter((meeting) => heldOn(meeting) <= heldOn(last)) : ahead;
  const next = ahead[shown.length];
  const query = queryOf(filter);
  return {
    filter,
    themes: themesOf(meetings),
    narrowed: query.size > 0,
    count: found.filter(({ status }) => status === 'called').length,
    shown: shown.map((meeting) => ({
      ...meeting,
      poll: pollAround(polls, heldOn(meeting), meeting.borough.slug),
    })),
    laterHref: next && withQuery(page, new URLSearchParams([...query, ['from', heldOn(next)]])),
    feedPath: withQuery(feed, query),
  };
};
