import { addDays, type Day, earlier } from './day.ts';
import type { Panel } from './panel.ts';
import { lastLookedOn } from './priority-review.ts';
import { standardProfile } from './profile.ts';

type Of = Pick<Panel, 'priorities' | 'prioritiesAgreedOn'>;

const later = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one !== undefined && other !== undefined ? (one > other ? one : other) : (one ?? other);

/**
 * The day by which a meeting had last agreed each priority or looked at it, said how far it is: the national measure is three months
 * (row 159). That one was not talked about is no look. Nothing where there is none.
 */
export const prioritiesFreshOn = ({ priorities, prioritiesAgreedOn }: Of): Day | undefined =>
  priorities.reduce<Day | undefined>(
    (first, { since, reviews }) => earlier(first, later(later(prioritiesAgreedOn, since), lastLookedOn({ reviews }))),
    undefined,
  ) ?? prioritiesAgreedOn;

export type Freshness = { readonly on: Day; readonly until: Day; readonly isFresh: boolean };

/** Whether they are fresh today; nothing where there is no priority. */
export const freshnessOf = (panel: Of, today: Day): Freshness | undefined => {
  const on = panel.priorities.length > 0 ? prioritiesFreshOn(panel) : undefined;
  return on ? { on, until: freshUntil(on), isFresh: isFreshOn(on, today) } : undefined;
};

/** The last day on which they are fresh. */
export const freshUntil = (freshOn: Day): Day => addDays(freshOn, standardProfile.prioritiesFreshDays);

/** Whether they are fresh on a day; never where none were agreed. */
export const isFreshOn = (freshOn: Day | undefined, on: Day): boolean =>
  freshOn !== undefined && on <= freshUntil(freshOn);
