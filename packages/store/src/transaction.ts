import { randomUUID } from 'node:crypto';
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

/** Over the revision that the decision saw; what was written before revisions were kept has none. */
export const putOverRevision = (table: Table, item: Item, revision: number | undefined): Write => ({
  Put: {
    TableName: table.name,
    Item: item,
    ExpressionAttributeNames: { '#revision': 'revision' },
    ...(revision === undefined
      ? { ConditionExpression: 'attribute_not_exists(#revision)' }
      : { ConditionExpression: '#revision = :seen', ExpressionAttributeValues: { ':seen': revision } }),
  },
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

/** Why a transaction was cancelled, item by item; `None` where that item was not the cause. */
const reasonsOf = (error: unknown): readonly string[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None').filter((code) => code !== 'None')
    : [];

const throttled = ['ThrottlingError', 'ProvisionedThroughputExceeded'];
const passing = ['TransactionConflict', ...throttled];

/** Our own writes met somebody else's in flight, or too many at once. The SDK does not retry these (reliability.md 0.4). */
const passes = (error: unknown, reasons: readonly string[]): boolean =>
  error instanceof TransactionInProgressException ||
  (reasons.length > 0 && reasons.every((code) => passing.includes(code)));

/**
 * All of it or none of it. A conflict in flight is tried again within bounds, under the same client token, so that a write whose
 * answer was lost is never applied twice. The token is this call's own: the same writes may be meant again a minute later. A failed
 * condition, or a conflict that lasts, is `changed-meanwhile`; anything else is a fault and is thrown.
 */
export const transact = async (table: Table, writes: readonly Write[]): Promise<'saved' | 'changed-meanwhile'> => {
  const command = { TransactItems: [...writes], ClientRequestToken: randomUUID() };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(new TransactWriteCommand(command));
      return 'saved';
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons.includes('ConditionalCheckFailed')) return 'changed-meanwhile';
      if (!passes(error, reasons)) throw error;
      if (attempt < tries) await pause(attempt);
      else if (reasons.some((code) => throttled.includes(code))) throw error;
      else return 'changed-meanwhile';
    }
  }
};

/** Over the version that was read, or where nothing is yet; nothing where there is no item. */
export const versioned = (table: Table, root: Item | undefined, version: number | undefined): Write[] => {
  if (!root) return [];
  return [version === undefined ? putNew(table, root) : putOver(table, root, version)];
};

/** What was changed, written over the version that was seen; a new one, where there is none yet. */
export const overSeen = <Thing extends { readonly version: number }>(
  table: Table,
  change: { readonly before?: Thing | undefined; readonly after: Thing } | undefined,
  itemOf: (thing: Thing) => Item,
): Write[] => {
  if (!change) return [];
  const { before, after } = change;
  return versioned(table, itemOf({ ...after, version: before ? before.version + 1 : 1 }), before?.version);
};
