import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { lambdaContext } from './lambda-context.ts';

export type StreamHandler = (
  event: DynamoDBStreamEvent,
  context: Context,
  // biome-ignore lint/suspicious/noConfusingVoidType: a function that reports no failures may return nothing.
) => Promise<DynamoDBBatchResponse | undefined | void>;

export type DeadLetter = { readonly functionName: string; readonly record: DynamoDBRecord; readonly reason: string };

export type DeliveryRules = {
  readonly functionName: string;
  readonly handler: StreamHandler;
  readonly maxRetries: number;
  readonly pause: (ms: number) => Promise<void>;
  readonly isStopping: () => boolean;
  readonly onFailure: (letter: DeadLetter) => void;
};

const functionTimeoutMs = 30_000;
const splitPauseMs = 20;
const longestPauseMs = 1000;

type Failure = { readonly from: number; readonly reason: string };

/** Where Lambda would begin again: at the lowest record that the function named, or at the first if it named badly. */
const firstFailure = (records: readonly DynamoDBRecord[], response: DynamoDBBatchResponse): Failure | undefined => {
  const places = response.batchItemFailures.map(({ itemIdentifier }) =>
    records.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier),
  );
  if (places.length === 0) return undefined;
  return { from: Math.max(0, Math.min(...places)), reason: 'the function reported this record as failed' };
};

const call = async (rules: DeliveryRules, records: DynamoDBRecord[]): Promise<Failure | undefined> => {
  try {
    const response = await rules.handler({ Records: records }, lambdaContext(rules.functionName, functionTimeoutMs));
    return response?.batchItemFailures ? firstFailure(records, response) : undefined;
  } catch (error) {
    return { from: 0, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

/**
 * Hands a batch to a function as Lambda's event source mapping does: a partial failure begins again at the lowest
 * failed record, a whole failure splits the batch in two, and a single record is tried again until its retries are
 * used up and it goes to the failure list. A split uses up no retry: otherwise the neighbours of a bad record would
 * be dropped with it. Answers false when it was stopped before the batch was dealt with.
 */
export const deliverBatch = async (rules: DeliveryRules, records: DynamoDBRecord[], attempt = 0): Promise<boolean> => {
  const [first] = records;
  if (!first) return true;
  if (rules.isStopping()) return false;
  const failure = await call(rules, records);
  if (!failure) return true;
  if (failure.from > 0) return deliverBatch(rules, records.slice(failure.from), attempt);
  if (records.length > 1) {
    await rules.pause(splitPauseMs);
    const middle = Math.ceil(records.length / 2);
    const firstHalf = await deliverBatch(rules, records.slice(0, middle), attempt);
    return firstHalf && deliverBatch(rules, records.slice(middle), attempt);
  }
  if (attempt >= rules.maxRetries) {
    rules.onFailure({ functionName: rules.functionName, record: first, reason: failure.reason });
    return true;
  }
  await rules.pause(Math.min(splitPauseMs * 2 ** (attempt + 1), longestPauseMs));
  return deliverBatch(rules, records, attempt + 1);
};
