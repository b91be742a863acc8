import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Bulletin } from '@wardmote/domain/bulletin';
import type { MeetingId } from '@wardmote/domain/id';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

/** The functions that mail read it too, so that it is read without a schema; only this module writes it. */
export const bulletinItem = (bulletin: Bulletin): Item => ({
  ...keys.bulletin(bulletin.meetingId),
  entity: 'bulletin',
  version: bulletin.version,
  bulletin,
});

/** AP105: what residents are told of a meeting, written or sent. */
export const findBulletin =
  (table: Table) =>
  async (id: MeetingId): Promise<Bulletin | undefined> => {
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.bulletin(id), ConsistentRead: true }),
    );
    return found?.bulletin as Bulletin | undefined;
  };
