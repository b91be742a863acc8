import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonId } from '@wardmote/domain/id';
import { type MailSettings, type MailStopped, type Reach, reachOf } from '@wardmote/domain/mail-settings';
import { getItems } from './batch-get.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';
import type { Write } from './transaction.ts';

/**
 * How somebody is reached, and what they have chosen about it: all in the person's own item, so that forgetting them is one write. The
 * small functions read it too, so that it is read without a schema; only this module writes the settings.
 */
export type Contact = {
  readonly name: string;
  readonly email?: string;
  readonly mailKey?: string;
  readonly mail?: MailSettings;
  readonly mailStopped?: MailStopped;
  /** 128 random bits in the address of somebody's own calendar; a new one makes the old address worthless. */
  readonly feedKey?: string;
};

/** AP68: somebody's name, address and choices at this moment, for the one mail that is about to be sent. */
export const findContact =
  (table: Table) =>
  async (id: PersonId): Promise<Contact | undefined> => {
    const Key = keys.person(id);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    if (!Item) return undefined;
    const { name, email, mailKey, mail, mailStopped, feedKey } = Item;
    return { name: String(name), ...({ email, mailKey, mail, mailStopped, feedKey } as Omit<Contact, 'name'>) };
  };

/** AP108: how each of some people is reached, by their ids; whoever is not on record any more is left out. */
export const reachOfPeople =
  (table: Table) =>
  async (ids: readonly PersonId[]): Promise<Readonly<Record<PersonId, Reach>>> => {
    if (ids.length === 0) return {};
    const items = await getItems(table, [...new Set(ids)].map(keys.person));
    return Object.fromEntries(items.map((item) => [String(item.id), reachOf(item)]));
  };

/** Nobody is made by a write that only changes something about them. */
const ifThere = async (request: Promise<unknown>): Promise<boolean> => {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** Somebody's choices about their mail, as part of a transaction. */
export const mailSettingsWrite = (
  table: Table,
  { personId, mail, again }: { readonly personId: PersonId; readonly mail: MailSettings; readonly again: boolean },
): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.person(personId),
    UpdateExpression: `SET mail = :mail${again ? ' REMOVE mailStopped' : ''}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':mail': mail },
  },
});

/** AP72: no more mail to an address that came back for good, or whose owner complained. */
export const stopMail =
  (table: Table) =>
  (id: PersonId, stopped: MailStopped): Promise<boolean> =>
    ifThere(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.person(id),
          UpdateExpression: 'SET mailStopped = :stopped',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':stopped': stopped },
        }),
      ),
    );

/** AP99: another address for somebody's own calendar; the one before opens nothing more. */
export const saveFeedKey =
  (table: Table) =>
  (id: PersonId, feedKey: string): Promise<boolean> =>
    ifThere(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.person(id),
          UpdateExpression: 'SET feedKey = :key',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':key': feedKey },
        }),
      ),
    );
