/** Things under what they share, in the order in which each first came. */
export const byKey = <Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> => {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(key(thing)) ?? [];
    group.push(thing);
    groups.set(key(thing), group);
  }
  return groups;
};
