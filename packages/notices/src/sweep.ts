export type SweepNeeds = {
  /** The ids of notices that are due, or whose lease has ended; the oldest first. */
  readonly dueNotices: (now: Date, most: number) => Promise<readonly string[]>;
  /** Sends one and tells what came of it; it does not throw, so that one bad notice does not hold up the others. */
  readonly send: (id: string) => Promise<void>;
  readonly now: () => Date;
};

const together = 10;
const longestMs = 60_000;

/**
 * Sends what waits to be sent: what was put off, and what a sender that was killed left behind. Ten at a time, until nothing is due
 * or a minute has passed; the next sweep goes on. One that it has tried is not tried again before the next sweep.
 */
export const sweep = (needs: SweepNeeds) => async (): Promise<number> => {
  const until = needs.now().getTime() + longestMs;
  const tried = new Set<string>();
  // What was tried and is due still (the index is a moment late, or the database faltered) stands before what is to be tried.
  let inFront = 0;
  while (needs.now().getTime() < until) {
    const asked = inFront + together;
    const due = await needs.dueNotices(needs.now(), asked);
    const batch = due.filter((id) => !tried.has(id)).slice(0, together);
    inFront = due.length - batch.length;
    if (batch.length === 0 && due.length < asked) break;
    for (const id of batch) tried.add(id);
    await Promise.all(batch.map(needs.send));
  }
  return tried.size;
};
