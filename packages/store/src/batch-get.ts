import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

type Key = { readonly pk: string; readonly sk: string };

const tries = 6;

/**
 * The items under up to 100 keys, in no particular order. What DynamoDB did not get round to is asked for again within bounds, and then
 * it is a fault: an item that was not read is never taken for one that is not there.
 */
export const getItems = async (table: Table, keys: readonly Key[]): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let left: readonly Record<string, unknown>[] = keys;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const RequestItems = { [table.name]: { Keys: [...left], ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await table.client.send(new BatchGetCommand({ RequestItems }));
    items.push(...(Responses?.[table.name] ?? []));
    left = UnprocessedKeys?.[table.name]?.Keys ?? [];
    if (left.length === 0) return items;
    await wait(2 ** attempt * 10 * (1 + Math.random()));
  }
  throw new Error(`The table is too busy: ${left.length} of ${keys.length} items could not be read`);
};
