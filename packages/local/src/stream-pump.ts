import type { Shard } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Checkpoints } from './checkpoints.ts';
import { type DeadLetter, deliverBatch, type StreamHandler } from './deliver-batch.ts';
import { pauseUntil } from './pause.ts';
import { listShards, openShard, readShard, type Stream } from './stream-shard.ts';

/** Faults that a test can ask for: a share of the batches delivered twice (0 to 1), and a wait before each delivery. */
export type StreamFaults = { readonly duplicate?: number; readonly delayMs?: number };

export type StreamPumpOptions = {
  readonly stream: Stream;
  readonly functionName: string;
  readonly handler: StreamHandler;
  /** The event filter of the function: what it lets through is delivered, the rest is passed over. */
  readonly filter?: (record: DynamoDBRecord) => boolean;
  readonly checkpoints: Checkpoints;
  readonly onFailure?: (letter: DeadLetter) => void;
  /** Told when the stream itself cannot be read; the pump goes on trying. */
  readonly onError?: (error: unknown) => void;
  readonly batchSize?: number;
  readonly maxRetries?: number;
  readonly idleMs?: number;
  readonly faults?: StreamFaults;
};

export type StreamPump = {
  /** What could not be delivered, with the reason: Lambda's on-failure destination. */
  readonly deadLetters: readonly DeadLetter[];
  /** Resolves when everything written before the call has been delivered. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const newShardsMs = 1000;
const troubleMs = 1000;

type Deliver = (records: DynamoDBRecord[]) => Promise<boolean>;

/** How records reach the function: by Lambda's rules, with the faults that were asked for. */
const delivery = (options: StreamPumpOptions, deadLetters: DeadLetter[], signal: AbortSignal): Deliver => {
  const { functionName, handler, maxRetries = 5, faults: { duplicate = 0, delayMs = 0 } = {} } = options;
  const pause = pauseUntil(signal);
  const onFailure = (letter: DeadLetter) => {
    deadLetters.push(letter);
    options.onFailure?.(letter);
  };
  const rules = { functionName, handler, maxRetries, pause, isStopping: () => signal.aborted, onFailure };
  return async (records) => {
    if (records.length > 0) await pause(delayMs);
    const isDelivered = await deliverBatch(rules, records);
    return isDelivered && Math.random() < duplicate ? deliverBatch(rules, records) : isDelivered;
  };
};

/** The stream's name has its date in it, so a table that was made anew is read from its beginning. */
const readerOf = ({ functionName, stream }: StreamPumpOptions, shardId: string) =>
  `${functionName} ${stream.arn} ${shardId}`;

/** Delivers what one read gave, and remembers how far it came. Answers false when it was stopped on the way. */
const deliverPage = async (
  options: StreamPumpOptions,
  shardId: string,
  records: readonly DynamoDBRecord[],
  deliver: Deliver,
) => {
  const { filter = () => true, checkpoints, batchSize = 100 } = options;
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    if (!(await deliver(batch.filter(filter)))) return false;
    const last = batch.at(-1)?.dynamodb?.SequenceNumber;
    if (last) checkpoints.write(readerOf(options, shardId), last);
  }
  return true;
};

/** Reads one shard until it is closed or the pump stops. Answers whether it came to the shard's end. */
const followShard = async (
  options: StreamPumpOptions,
  shardId: string,
  deliver: Deliver,
  signal: AbortSignal,
  wasEmptyAt: (askedAt: number) => void,
) => {
  const { stream, checkpoints, idleMs = 100 } = options;
  let iterator = await openShard(stream, shardId, checkpoints.read(readerOf(options, shardId)));
  while (iterator && !signal.aborted) {
    const askedAt = performance.now();
    const { records, next } = await readShard(stream, iterator);
    if (!(await deliverPage(options, shardId, records, deliver))) return false;
    iterator = next;
    if (records.length > 0) continue;
    wasEmptyAt(askedAt);
    await pauseUntil(signal)(idleMs);
  }
  return iterator === undefined;
};

/** Does the work again after a pause when it fails: a database that is away for a moment must not end the pump. */
const insist = async (work: () => Promise<void>, { onError }: StreamPumpOptions, signal: AbortSignal) => {
  while (!signal.aborted) {
    try {
      return await work();
    } catch (error) {
      if (!signal.aborted) onError?.(error);
      await pauseUntil(signal)(troubleMs);
    }
  }
};

/** A shard is read once its parent has been read to the end, so that the changes of an item keep their order. */
const isReady = (parent: string | undefined, shards: readonly Shard[], finished: ReadonlySet<string>) =>
  !parent || finished.has(parent) || !shards.some(({ ShardId }) => ShardId === parent);

/** Calls a function with what is written to the table, by the rules of Lambda's event source mapping for streams. */
export const startStreamPump = (options: StreamPumpOptions): StreamPump => {
  const ending = new AbortController();
  const { signal } = ending;
  const pause = pauseUntil(signal);
  const deadLetters: DeadLetter[] = [];
  const deliver = delivery(options, deadLetters, signal);
  const reading = new Map<string, Promise<void>>();
  const finished = new Set<string>();
  /** When each open shard was last asked and had nothing more to give. */
  const lastEmptyAt = new Map<string, number>();

  const readToEnd = async (shardId: string) => {
    const note = (askedAt: number) => lastEmptyAt.set(shardId, askedAt);
    if (!(await followShard(options, shardId, deliver, signal, note))) return;
    finished.add(shardId);
    lastEmptyAt.delete(shardId);
  };
  const openNewShards = async () => {
    const shards = await listShards(options.stream);
    for (const { ShardId: id, ParentShardId: parent } of shards) {
      if (!id || reading.has(id) || !isReady(parent, shards, finished)) continue;
      lastEmptyAt.set(id, 0);
      reading.set(
        id,
        insist(() => readToEnd(id), options, signal),
      );
    }
  };
  const watchShards = async () => {
    while (!signal.aborted) {
      await insist(openNewShards, options, signal);
      await pause(newShardsMs);
    }
    await Promise.all(reading.values());
  };
  const watching = watchShards();

  const caughtUp = async () => {
    const since = performance.now();
    const isBehind = () => reading.size === 0 || [...lastEmptyAt.values()].some((at) => at < since);
    while (!signal.aborted && isBehind()) await pause(10);
  };
  const stop = async () => {
    ending.abort();
    await watching;
  };
  return { deadLetters, caughtUp, stop };
};
