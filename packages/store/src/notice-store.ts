import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import type { BoroughGroupId, PanelId } from '@wardmote/domain/id';
import { daysAfter } from './expiry.ts';
import { keys, queues } from './keys.ts';
import type { Item } from './query.ts';
import { type Table, tableSchema } from './table.ts';

/**
 * The outbox. A notice's item says what is told to whom; `status` and `attempts` say how far it is. While it waits or is being sent
 * it is in the queue index under NOTICE#DUE, and `queueSk` is the moment from which anybody may take it: when it is first due, when a
 * try that was put off is due again, or when the lease of whoever is sending it ends.
 * What is stored here is written by this module alone, so it is read back without a schema: the small functions start without zod.
 */
type Stored = {
  readonly id: string;
  readonly panelId: PanelId | BoroughGroupId;
  readonly at: Instant;
  readonly notBefore?: Instant;
  readonly to?: { readonly kind: string };
};
type Claim<Notice> = { readonly notice: Notice; readonly attempt: number; readonly triedSince: Instant };

/** What is told of whom is not kept for ever: longer than a year of meetings, so that a panel can look back on one. */
const keptDays = 400;

const unlessConditionFailed = async <Result>(request: Promise<Result>): Promise<Result | undefined> => {
  try {
    return await request;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};

/** AP60: an event of a panel, whole. */
export const findEvent =
  (table: Table) =>
  async (panelId: PanelId, eventId: string): Promise<Event | undefined> => {
    const Key = keys.event(panelId, eventId);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Item?.event as Event | undefined;
  };

/** A notice as it is first written: due at once, or from the moment that it names. It knows its place in its panel's log from the start, so that whoever ends it need not. */
export const noticeItem = (notice: Stored, now: Date): Item => ({
  ...keys.notice(notice.id),
  entity: 'notice',
  status: 'due',
  attempts: 0,
  notice,
  queuePk: queues.dueNotices,
  // Never ahead of our own clock, whatever the clock of whoever wrote the event.
  queueSk: notice.notBefore ?? [notice.at, now.toISOString()].toSorted()[0],
  logPk: notice.to?.kind === 'follower' ? queues.newsLog(notice.panelId) : queues.mailLog(notice.panelId),
  logSk: `${notice.at}#${notice.id}`,
  expiresAtEpochSeconds: daysAfter(now, keptDays),
});

/** AP61: a notice is written once, and due at once; the same one again changes nothing. */
export const addNotice =
  (table: Table) =>
  async <Notice extends Stored>(notice: Notice, now: Date): Promise<void> => {
    const Item = noticeItem(notice, now);
    const put = new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    await unlessConditionFailed(table.client.send(put));
  };

/**
 * AP62: a notice is taken with a lease, provided that it is due or that an earlier lease has ended. A receipt that came meanwhile has
 * moved its status on, so that this fails: on AWS, that is how the provider is asked before a second attempt.
 */
export const claimNotice =
  <Notice>(table: Table) =>
  async (id: string, now: Date, until: Date): Promise<Claim<Notice> | undefined> => {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: keys.notice(id),
      UpdateExpression:
        'SET #status = :sending, queueSk = :until, attempts = attempts + :one, triedSince = if_not_exists(triedSince, :now)',
      ConditionExpression: '#status IN (:due, :sending) AND queueSk <= :now',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':due': 'due',
        ':sending': 'sending',
        ':now': now.toISOString(),
        ':until': until.toISOString(),
        ':one': 1,
      },
      ReturnValues: 'ALL_NEW',
    });
    const item = (await unlessConditionFailed(table.client.send(update)))?.Attributes;
    return item && { notice: item.notice as Notice, attempt: item.attempts, triedSince: item.triedSince };
  };

type Held = { readonly notice: Stored; readonly attempt: number };
type Change = Pick<UpdateCommandInput, 'UpdateExpression' | 'ExpressionAttributeValues'>;

/** Only whoever still holds the lease: a receipt, or another sender after it, may have been quicker. */
const whileHeld = async (table: Table, { notice, attempt }: Held, change: Change): Promise<void> => {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: keys.notice(notice.id),
    UpdateExpression: change.UpdateExpression,
    ConditionExpression: '#status = :sending AND attempts = :attempt',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':sending': 'sending', ':attempt': attempt, ...change.ExpressionAttributeValues },
  });
  await unlessConditionFailed(table.client.send(update));
};

/** Where a notice waits once it has come to its end: for print, for a digest, or in its panel's log. */
const placeAfter = ({ notice }: Held, status: string): string | undefined => {
  if (status === 'print') return queues.print(notice.panelId);
  return status === 'digest' ? queues.digest : undefined;
};

/** AP63: a notice comes to its end, and to the place where it is looked for after it. */
export const settleNotice =
  (table: Table) =>
  (held: Held, status: string, { at, why }: { readonly at: Date; readonly why?: string }): Promise<void> => {
    const place = placeAfter(held, status);
    return whileHeld(table, held, {
      UpdateExpression: `SET #status = :status, endedAt = :at${why ? ', why = :why' : ''}, ${
        place ? 'queuePk = :place, queueSk = :at' : 'queuePk = logPk, queueSk = logSk'
      }`,
      ExpressionAttributeValues: {
        ':status': status,
        ':at': at.toISOString(),
        ...(why && { ':why': why }),
        ...(place && { ':place': place }),
      },
    });
  };

/** AP64: a notice is put off. */
export const postponeNotice =
  (table: Table) =>
  (held: Held, until: Date, why: string): Promise<void> =>
    whileHeld(table, held, {
      UpdateExpression: 'SET #status = :due, queueSk = :until, why = :why',
      ExpressionAttributeValues: { ':due': 'due', ':until': until.toISOString(), ':why': why },
    });

/** AP71: a notice rests by the wish of whoever it is for: what it waits does not count as trying. */
export const restNotice =
  (table: Table) =>
  (held: Held, until: Date, why: string): Promise<void> =>
    whileHeld(table, held, {
      UpdateExpression: 'SET #status = :due, queueSk = :until, why = :why REMOVE triedSince',
      ExpressionAttributeValues: { ':due': 'due', ':until': until.toISOString(), ':why': why },
    });

/** AP65: the notices that are due, or whose lease has ended; the oldest first. */
export const dueNotices =
  (table: Table) =>
  async (now: Date, most: number): Promise<readonly string[]> => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: tableSchema.queue.indexName,
        KeyConditionExpression: 'queuePk = :due AND queueSk <= :now',
        ExpressionAttributeValues: { ':due': queues.dueNotices, ':now': now.toISOString() },
        Limit: most,
      }),
    );
    return Items.map(({ notice }) => (notice as Stored).id);
  };

/** AP67: what the provider says of a mail, where the status that is there gives way to it. Answers the notice, where it did. */
export const recordReceipt =
  <Notice extends Stored>(table: Table) =>
  async (id: string, status: string, at: Instant, overtakes: readonly string[]): Promise<Notice | undefined> => {
    const known = Object.fromEntries(overtakes.map((one, index) => [`:known${index}`, one]));
    const update = new UpdateCommand({
      TableName: table.name,
      Key: keys.notice(id),
      UpdateExpression: 'SET #status = :status, #at = :at, queuePk = logPk, queueSk = logSk',
      ConditionExpression: `#status IN (${Object.keys(known).join(', ')})`,
      ExpressionAttributeNames: { '#status': 'status', '#at': `${status}At` },
      ExpressionAttributeValues: { ':status': status, ':at': at, ...known },
      ReturnValues: 'ALL_NEW',
    });
    return (await unlessConditionFailed(table.client.send(update)))?.Attributes?.notice as Notice | undefined;
  };
