import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { MeetingId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import { ranges } from './keys.ts';
import { meetingFrom } from './meeting-items.ts';
import type { Table } from './table.ts';

/** AP70: a meeting with its invitations and attendance. Closed texts and the draft of the minutes lie outside the range: no notice can leak what is never fetched. */
export const findMeetingForNotices =
  (table: Table) =>
  async (id: MeetingId): Promise<Meeting | undefined> => {
    const { pk, from, to } = ranges.meetingTold(id);
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ConsistentRead: true,
      }),
    );
    return meetingFrom(Items);
  };
