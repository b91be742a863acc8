import type { Day } from '@wardmote/domain/day';
import { londonDay } from '@wardmote/domain/london';
import { type Poll, pollAround } from '@wardmote/domain/poll';

type Needs = { readonly pollsFrom: (day: Day) => Promise<readonly Poll[]>; readonly now: () => Date };

/** The election before which a day that lies ahead falls (row 57). A day that is past is not looked at any more. */
export const viewPollAround =
  (needs: Needs) =>
  async (day: Day, borough: string): Promise<Poll | undefined> => {
    const today = londonDay(needs.now());
    return day < today ? undefined : pollAround(await needs.pollsFrom(today), day, borough);
  };
