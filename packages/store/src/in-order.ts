/**
 * A map of the table with its names in their order. DynamoDB keeps none, so without it the same record would read in another order
 * each time, and the tag of an unchanged answer would change.
 */
export const inOrder = <Value>(map: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1)));
