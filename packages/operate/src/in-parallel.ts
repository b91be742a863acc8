const atOnce = 8;

/** Does something to each of many, a few at a time: as fast as one table takes it, without asking for all of it at once. */
export const inParallel = async <Thing>(
  things: readonly Thing[],
  each: (thing: Thing) => Promise<unknown>,
): Promise<void> => {
  const left = things.values();
  const work = async () => {
    for (const thing of left) await each(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
