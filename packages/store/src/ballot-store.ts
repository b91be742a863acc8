import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Ballot } from '@wardmote/domain/ballot';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { ballot } from './ballot-schema.ts';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

export const ballotItem = (one: Ballot): Item => ({
  ...keys.ballot(one.panelId, one.meetingId),
  entity: 'ballot',
  ...one,
});

/** AP160: how a panel put its concerns in an order at a meeting. */
export const findBallot =
  (table: Table) =>
  async (panelId: PanelId, meetingId: MeetingId): Promise<Ballot | undefined> => {
    const Key = keys.ballot(panelId, meetingId);
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    return found && ballot.parse(found);
  };
