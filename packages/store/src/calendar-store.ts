import type { ListedMeeting } from '@wardmote/domain/listed-meeting';
import { listedMeetingFrom } from './calendar-items.ts';
import { ranges } from './keys.ts';
import { queryAll } from './query.ts';
import type { Table } from './table.ts';

/** AP80: the meetings that the calendar of a force, or of one of its boroughs, lists; those of a borough by their time. */
export const listedMeetings =
  (table: Table) =>
  async (force: string, slug?: string): Promise<readonly ListedMeeting[]> =>
    (await queryAll(table, ranges.calendar(force, slug))).map(listedMeetingFrom);
