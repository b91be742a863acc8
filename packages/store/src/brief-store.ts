import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Brief } from '@wardmote/domain/brief';
import type { MeetingId } from '@wardmote/domain/id';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

/** Only this module writes it, so it is read without a schema. */
export const briefItem = (brief: Brief): Item => ({
  ...keys.brief(brief.meetingId),
  entity: 'brief',
  version: brief.version,
  brief,
});

/** AP120: what the police team tells before a meeting, written or sent. */
export const findBrief =
  (table: Table) =>
  async (id: MeetingId): Promise<Brief | undefined> => {
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.brief(id), ConsistentRead: true }),
    );
    return found?.brief as Brief | undefined;
  };
