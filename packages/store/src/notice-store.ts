import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '@wardmote/domain/day';
import type { Event } from '@wardmote/domain/event';
import type { PanelId, PersonId } from '@wardmote/domain/id';
import type { Person } from '@wardmote/domain/person';
import { keys, queues } from './keys.ts';
import { queryQueue } from './query.ts';
import { type Table, tableSchema } from './table.ts';

/**
 * The outbox. A notice's item says what is told to whom; `status` and `attempts` say how far it is. While it waits or is being sent
 * it is in the queue index under NOTICE#DUE, and `queueSk` is the moment from which anybody may take it: when it is first due, when a
 * try that was put off is due again, or when the lease of whoever is sending it ends.
 * What is stored here is written by this module alone, so it is read back without a schema: the small functions start without zod.
 */
type Stored = { readonly id: string; readonly panelId: PanelId; readonly at: Instant };
type Claim<Notice> = { readonly notice: Notice; readonly attempt: number; readonly triedSince: Instant };

/** What is told of whom is not kept for ever: longer than a year of meetings, so that a panel can look back on one. */
const keptSeconds = 400 * 24 * 60 * 60;

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

/** AP61: a notice is written once, and due at once; the same one again changes nothing. */
export const addNotice =
  (table: Table) =>
  async <Notice extends Stored>(notice: Notice, now: Date): Promise<void> => {
    const Item = {
      ...keys.notice(notice.id),
      entity: 'notice',
      status: 'due',
      attempts: 0,
      notice,
      queuePk: queues.dueNotices,
      // Never ahead of our own clock, whatever the clock of whoever wrote the event.
      queueSk: [notice.at, now.toISOString()].toSorted()[0],
      expiresAtEpochSeconds: Math.floor(now.getTime() / 1000) + keptSeconds,
    };
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

/** AP63: a notice comes to its end. One for print goes to its panel's list; every other leaves the queue. */
export const settleNotice =
  (table: Table) =>
  (held: Held, status: string, { at, why }: { readonly at: Date; readonly why?: string }): Promise<void> => {
    const { panelId } = held.notice;
    const forPrint = status === 'print';
    return whileHeld(table, held, {
      UpdateExpression: `SET #status = :status, endedAt = :at${why ? ', why = :why' : ''}${
        forPrint ? ', queuePk = :list, queueSk = :at' : ' REMOVE queuePk, queueSk'
      }`,
      ExpressionAttributeValues: {
        ':status': status,
        ':at': at.toISOString(),
        ...(why && { ':why': why }),
        ...(forPrint && { ':list': queues.print(panelId) }),
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

/** AP66: the notices of a panel that somebody has to carry on paper, the oldest first. */
export const noticesToPrint =
  <Notice extends Stored>(table: Table) =>
  async (panelId: PanelId): Promise<readonly Notice[]> =>
    (await queryQueue(table, queues.print(panelId))).map(({ notice }) => notice as Notice);

/** AP67: what the provider says of a mail, where the status that is there gives way to it. Answers whether it did. */
export const recordReceipt =
  (table: Table) =>
  async (id: string, status: string, at: Instant, overtakes: readonly string[]): Promise<boolean> => {
    const known = Object.fromEntries(overtakes.map((one, index) => [`:known${index}`, one]));
    const update = new UpdateCommand({
      TableName: table.name,
      Key: keys.notice(id),
      UpdateExpression: 'SET #status = :status, #at = :at REMOVE queuePk, queueSk',
      ConditionExpression: `#status IN (${Object.keys(known).join(', ')})`,
      ExpressionAttributeNames: { '#status': 'status', '#at': `${status}At` },
      ExpressionAttributeValues: { ':status': status, ':at': at, ...known },
    });
    return (await unlessConditionFailed(table.client.send(update))) !== undefined;
  };

/** AP68: somebody's name and address at this moment, for the one mail that is about to be sent. */
export const findContact =
  (table: Table) =>
  async (id: PersonId): Promise<Pick<Person, 'name' | 'email'> | undefined> => {
    const Key = keys.person(id);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Item && { name: String(Item.name), ...(typeof Item.email === 'string' && { email: Item.email }) };
  };
