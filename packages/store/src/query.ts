import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

type Range = { readonly pk: string; readonly prefix: string };
export type Item = Record<string, unknown>;

const condition = ({ pk, prefix }: Range) =>
  prefix === ''
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      };

/** All items of a range in the order of their keys; further pages only beyond 1 MB. */
export const queryAll = async (
  table: Table,
  range: Range,
  options: Pick<QueryCommandInput, 'ConsistentRead' | 'ScanIndexForward' | 'Limit'> = {},
): Promise<Item[]> => {
  const items: Item[] = [];
  const query = { TableName: table.name, ...condition(range), ...options };
  for await (const page of paginateQuery({ client: table.client }, query)) {
    items.push(...(page.Items ?? []));
    if (options.Limit && items.length >= options.Limit) break;
  }
  return items;
};
