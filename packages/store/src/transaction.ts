import { createHash } from 'node:crypto';
import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Key = { readonly pk: string; readonly sk: string };

const there = { ExpressionAttributeNames: { '#version': 'version' }, ConditionExpression: '#version = :seen' };
const seen = (version: number) => ({ ...there, ExpressionAttributeValues: { ':seen': version } });

export const put = (table: Table, item: Item): Write => ({ Put: { TableName: table.name, Item: item } });

export const putNew = (table: Table, item: Item): Write => ({
  Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Over the version that the decision saw, and over no other. */
export const putOver = (table: Table, item: Item, version: number): Write => ({
  Put: { TableName: table.name, Item: item, ...seen(version) },
});

export const remove = (table: Table, { pk, sk }: Key): Write => ({
  Delete: { TableName: table.name, Key: { pk, sk } },
});

/** The condition for what a decision has read and does not write: it is still what the decision saw. */
export const unchanged = (table: Table, { pk, sk }: Key, version: number): Write => ({
  ConditionCheck: { TableName: table.name, Key: { pk, sk }, ...seen(version) },
});

const tries = 5;
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10 * (1 + Math.random())));

/** Our own writes met somebody else's in flight. The SDK does not retry these (reliability.md 0.4). */
const inFlight = (error: unknown): boolean =>
  error instanceof TransactionInProgressException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).every(({ Code }) => Code === 'None' || Code === 'TransactionConflict'));

const lostTheRace = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed');

/**
 * All of it or none of it. A conflict in flight is tried again within bounds, under the same client token, so that a write whose
 * answer was lost is never applied twice. A failed condition is `changed-meanwhile`; anything else is a fault and is thrown.
 */
export const transact = async (table: Table, writes: readonly Write[]): Promise<'saved' | 'changed-meanwhile'> => {
  const ClientRequestToken = createHash('sha256').update(JSON.stringify(writes)).digest('hex').slice(0, 36);
  const command = { TransactItems: [...writes], ClientRequestToken };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(new TransactWriteCommand(command));
      return 'saved';
    } catch (error) {
      if (lostTheRace(error)) return 'changed-meanwhile';
      if (!inFlight(error)) throw error;
      if (attempt >= tries) return 'changed-meanwhile';
      await pause(attempt);
    }
  }
};
