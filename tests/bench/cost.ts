import type { Request } from './recorder.ts';

export type Cost = {
  /** How many reads wait for one another: those begun before the first of them has its answer are one round. */
  readonly reads: number;
  readonly readRequests: number;
  readonly readUnits: number;
  readonly transactions: number;
  readonly writeUnits: number;
  /** What the sparse index takes besides. */
  readonly indexWriteUnits: number;
};

/** One after another: a round ends with the first answer that somebody could have waited for. */
export const roundsOf = (requests: readonly Pick<Request, 'started' | 'ended'>[]): number => {
  let rounds = 0;
  let firstAnswer = -1;
  for (const { started, ended } of requests.toSorted((one, other) => one.started - other.started)) {
    const waited = started > firstAnswer;
    rounds += waited ? 1 : 0;
    firstAnswer = waited ? ended : Math.min(firstAnswer, ended);
  }
  return rounds;
};

export const costOf = (requests: readonly Request[]): Cost => {
  const reads = requests.filter(({ read }) => read);
  const sum = (number: (request: Request) => number) => requests.reduce((total, request) => total + number(request), 0);
  return {
    reads: roundsOf(reads),
    readRequests: reads.length,
    readUnits: sum(({ read }) => read?.readUnits ?? 0),
    transactions: requests.filter(({ command }) => command === 'TransactWriteItemsCommand').length,
    writeUnits: sum(({ writeUnits }) => writeUnits),
    indexWriteUnits: sum(({ indexWriteUnits }) => indexWriteUnits),
  };
};

/** The dearest of two runs of the same command, figure by figure. */
export const dearer = (one: Cost, other: Cost): Cost => ({
  reads: Math.max(one.reads, other.reads),
  readRequests: Math.max(one.readRequests, other.readRequests),
  readUnits: Math.max(one.readUnits, other.readUnits),
  transactions: Math.max(one.transactions, other.transactions),
  writeUnits: Math.max(one.writeUnits, other.writeUnits),
  indexWriteUnits: Math.max(one.indexWriteUnits, other.indexWriteUnits),
});
