import { paginateQuery, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Table, tableSchema } from './table.ts';

type Range = { readonly pk: string; readonly prefix: string };
export type Item = Record<string, unknown>;

const condition = ({ pk, prefix }: Range) =>
  prefix === ''
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      };

const pagesOf = async (table: Table, query: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of paginateQuery({ client: table.client }, { TableName: table.name, ...query })) {
    items.push(...(page.Items ?? []));
    if (query.Limit && items.length >= query.Limit) break;
  }
  return items;
};

/** All items of a range in the order of their keys; further pages only beyond 1 MB. */
export const queryAll = (
  table: Table,
  range: Range,
  options: Pick<QueryCommandInput, 'ConsistentRead' | 'ScanIndexForward' | 'Limit'> = {},
): Promise<Item[]> => pagesOf(table, { ...condition(range), ...options });

/** The last of a queue, the latest first. */
export const latestInQueue = async (table: Table, queue: string, most: number): Promise<Item[]> => {
  const items = await pagesOf(table, {
    IndexName: tableSchema.queue.indexName,
    KeyConditionExpression: 'queuePk = :queue',
    ExpressionAttributeValues: { ':queue': queue },
    ScanIndexForward: false,
    Limit: most,
  });
  return items.slice(0, most);
};

/** As many as are asked for of what waits in one queue, in its order, from behind a place in it. */
export const queuePage = async (
  table: Table,
  queue: string,
  { most, after }: { readonly most: number; readonly after?: string | undefined },
): Promise<readonly Item[]> => {
  const query = new QueryCommand({
    TableName: table.name,
    IndexName: tableSchema.queue.indexName,
    KeyConditionExpression: after === undefined ? 'queuePk = :queue' : 'queuePk = :queue AND queueSk > :after',
    ExpressionAttributeValues: { ':queue': queue, ...(after !== undefined && { ':after': after }) },
    Limit: most,
  });
  return (await table.client.send(query)).Items ?? [];
};

/** All items that wait in one queue, in its order, as far as `until`; further pages only beyond 1 MB, and none is left out. */
export const queryQueue = (table: Table, queue: string, until?: string): Promise<Item[]> =>
  pagesOf(table, {
    IndexName: tableSchema.queue.indexName,
    KeyConditionExpression: until === undefined ? 'queuePk = :queue' : 'queuePk = :queue AND queueSk <= :until',
    ExpressionAttributeValues: { ':queue': queue, ...(until !== undefined && { ':until': until }) },
  });
