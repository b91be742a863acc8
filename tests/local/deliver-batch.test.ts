import { type DeadLetter, deliverBatch, type StreamHandler } from '@wardmote/local/deliver-batch';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';

const records = (...numbers: number[]): DynamoDBRecord[] =>
  numbers.map((number) => ({ dynamodb: { SequenceNumber: String(number) } }));
const numbersOf = (given: readonly DynamoDBRecord[]) => given.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

/** Delivers a batch; answers with the batches that the function was given, and what went to the failure list. */
const deliver = async (
  numbers: number[],
  handler: (given: number[]) => ReturnType<StreamHandler>,
  stopAfter = 1000,
) => {
  const batches: number[][] = [];
  const letters: DeadLetter[] = [];
  const isDone = await deliverBatch(
    {
      functionName: 'digest',
      maxRetries: 2,
      pause: async () => {},
      isStopping: () => batches.length >= stopAfter,
      onFailure: (letter) => letters.push(letter),
      handler: ({ Records }) => {
        batches.push(numbersOf(Records));
        return handler(numbersOf(Records));
      },
    },
    records(...numbers),
  );
  return { batches, letters, dead: numbersOf(letters.map(({ record }) => record)), isDone };
};

const failing = (itemIdentifier: string) => ({ batchItemFailures: [{ itemIdentifier }] });

describe('a batch of stream records', () => {
  it('is delivered once when the function handles it', async () => {
    expect(await deliver([1, 2, 3], async () => undefined)).toMatchObject({ batches: [[1, 2, 3]], dead: [] });
  });

  it('begins again at the record that failed, and leaves those before it alone', async () => {
    let failures = 0;
    const { batches, dead } = await deliver([1, 2, 3, 4], async (given) => {
      if (!given.includes(3) || failures === 1) return undefined;
      failures += 1;
      return failing('3');
    });
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [3, 4],
    ]);
    expect(dead).toEqual([]);
  });

  it('begins again at the lowest of several that failed', async () => {
    const { batches } = await deliver([1, 2, 3, 4], async (given) =>
      given.length === 4 ? { batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '2' }] } : undefined,
    );
    expect(batches[1]).toEqual([2, 3, 4]);
  });

  it('counts as failed whole when the function names a record that was not in it', async () => {
    const { batches } = await deliver([1, 2], async (given) => (given.length === 2 ? failing('99') : undefined));
    expect(batches).toEqual([[1, 2], [1], [2]]);
  });
});

describe('a record that the function cannot handle', () => {
  it('is found by halving the batch, and given up alone, with the reason', async () => {
    const handled: number[] = [];
    const { dead, letters } = await deliver([1, 2, 3, 4, 5], async (given) => {
      if (given.includes(4)) throw new Error('cannot read 4');
      handled.push(...given);
    });
    expect(handled).toEqual([1, 2, 3, 5]);
    expect(dead).toEqual([4]);
    expect(letters[0]?.reason).toContain('cannot read 4');
  });

  it('is tried as often as Lambda would, then given up', async () => {
    const { batches, dead } = await deliver([7], async () => failing('7'));
    expect(batches).toEqual([[7], [7], [7]]);
    expect(dead).toEqual([7]);
  });

  it('is not given up when the pump stops on the way', async () => {
    const { isDone, dead } = await deliver([1, 2], async () => Promise.reject(new Error('no')), 2);
    expect(isDone).toBe(false);
    expect(dead).toEqual([]);
  });
});
