import { isDeepStrictEqual } from 'node:util';
import type { Item } from './query.ts';

const keyOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`;
const defined = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));

/** Which items a change writes and which it removes: what is as it was is not written again. The version alone is no change. */
export const difference = (before: readonly Item[], after: readonly Item[]) => {
  const had = new Map(before.map((item) => [keyOf(item), defined(item)]));
  const has = new Set(after.map(keyOf));
  return {
    written: after.filter((item) => !isDeepStrictEqual(had.get(keyOf(item)), defined(item))),
    removed: before.filter((item) => !has.has(keyOf(item))),
  };
};
