import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '@wardmote/domain/day';
import type { BoroughGroupId, PanelId } from '@wardmote/domain/id';
import type { KeptNotice, LoggedNotice } from '@wardmote/domain/notice-log';
import { keys, queues } from './keys.ts';
import { noticeItem } from './notice-store.ts';
import { type Item, queryQueue } from './query.ts';
import { type Table, tableSchema } from './table.ts';
import { putNew, transact, type Write } from './transaction.ts';

type Stored = { readonly id: string; readonly panelId: PanelId | BoroughGroupId; readonly at: Instant };

const loggedFrom = ({ notice, status, why, endedAt, sentAgainAs }: Item): LoggedNotice =>
  ({ notice, status, why, endedAt, sentAgainAs }) as LoggedNotice;

/** As many as one page of the log shows. */
const mostShown = 50;

/** AP73: what was sent in a panel's name and how each stands, the latest first; before a moment, where one is given. */
export const mailLogOf =
  (table: Table) =>
  async (panelId: PanelId, before?: Instant): Promise<readonly LoggedNotice[]> => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: tableSchema.queue.indexName,
        KeyConditionExpression: `queuePk = :log${before ? ' AND queueSk < :before' : ''}`,
        ExpressionAttributeValues: { ':log': queues.mailLog(panelId), ...(before && { ':before': before }) },
        ScanIndexForward: false,
        Limit: mostShown,
      }),
    );
    return Items.map(loggedFrom);
  };

/** AP66: the notices of a panel that somebody has to carry on paper, the oldest first. */
export const noticesToPrint =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly LoggedNotice[]> =>
    (await queryQueue(table, queues.print(panelId))).map(loggedFrom);

/** AP74: one notice with how it stands. */
export const findNotice =
  (table: Table) =>
  async (id: string): Promise<LoggedNotice | undefined> => {
    const Key = keys.notice(id);
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    return found && loggedFrom(found);
  };

/** What had to be carried was handed over, provided that it still had to be; it goes to the log. Part of a transaction. */
export const handOverWrite = (table: Table, { id }: KeptNotice, at: Instant): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.notice(id),
    UpdateExpression: 'SET #status = :over, endedAt = :at, queuePk = logPk, queueSk = logSk',
    ConditionExpression: '#status = :print',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':over': 'handed-over', ':print': 'print', ':at': at },
  },
});

/** A notice that did not arrive is made again, once, provided that it still stands as it was seen. Part of a transaction. */
export const againWrites = (
  table: Table,
  { logged, again }: { readonly logged: LoggedNotice; readonly again: KeptNotice },
  now: Date,
): readonly Write[] => [
  putNew(table, noticeItem(again, now)),
  {
    Update: {
      TableName: table.name,
      Key: keys.notice(logged.notice.id),
      UpdateExpression: 'SET sentAgainAs = :again, queuePk = logPk, queueSk = logSk',
      ConditionExpression: '#status = :seen AND attribute_not_exists(sentAgainAs)',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':again': again.id, ':seen': logged.status },
    },
  },
];

/** AP75: all that waits for a digest. */
export const noticesForDigest =
  <Notice extends Stored>(table: Table) =>
  async (): Promise<readonly Notice[]> =>
    (await queryQueue(table, queues.digest)).map(({ notice }) => notice as Notice);

/** AP76: a digest, and what is in it leaves the queue: in one transaction, so that each is in one digest and no other (U33). */
export const addDigest =
  (table: Table) =>
  async (digest: Stored & { readonly facts: { readonly notices: readonly Stored[] } }, now: Date): Promise<void> => {
    const inside = digest.facts.notices.map(({ id }) => ({
      Update: {
        TableName: table.name,
        Key: keys.notice(id),
        UpdateExpression: 'SET #status = :digested, digest = :digest, queuePk = logPk, queueSk = logSk',
        ConditionExpression: '#status = :waiting',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':digested': 'digested', ':waiting': 'digest', ':digest': digest.id },
      },
    }));
    await transact(table, [putNew(table, noticeItem(digest, now)), ...inside]);
  };
