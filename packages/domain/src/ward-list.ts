import type { Day } from './day.ts';
import type { Ward, WardCode } from './place.ts';

/** The wards of one borough as a list gave them on a day on which the list was in force. */
export type WardList = { readonly on: Day; readonly wards: readonly Pick<Ward, 'code' | 'name' | 'centre'>[] };

/**
 * The wards of a borough from all its lists, whatever the order in which these were imported. A ward holds from the first list that
 * names it to the first later one that does not; its name and its middle are the latest.
 */
export const wardsFrom = (lists: readonly WardList[]): readonly Ward[] => {
  const wards = new Map<WardCode, Ward>();
  for (const { on, wards: named } of lists.toSorted((one, other) => one.on.localeCompare(other.on))) {
    const there = new Set(named.map(({ code }) => code));
    for (const ward of wards.values())
      if (!ward.until && !there.has(ward.code)) wards.set(ward.code, { ...ward, until: on });
    for (const { code, name, centre = wards.get(code)?.centre } of named)
      wards.set(code, { code, name, from: wards.get(code)?.from ?? on, ...(centre && { centre }) });
  }
  return [...wards.values()];
};
