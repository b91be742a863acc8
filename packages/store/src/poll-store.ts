import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Day } from '@wardmote/domain/day';
import type { Poll } from '@wardmote/domain/poll';
import * as z from 'zod';
import { keys, ranges } from './keys.ts';
import { day } from './schemas.ts';
import type { Table } from './table.ts';

const poll = z.object({
  name: z.string(),
  on: day,
  from: day,
  borough: z.string().optional(),
}) satisfies z.ZodType<Poll>;

/** AP81: the elections from a day on: those of the past mark no meeting any more. */
export const pollsFrom =
  (table: Table) =>
  async (first: Day): Promise<readonly Poll[]> => {
    const { pk, from, to } = ranges.pollsFrom(first);
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
      }),
    );
    return Items.map((item) => poll.parse(item));
  };

/** AP82: an election is imported; one of the same day and place is written over. */
export const savePoll =
  (table: Table) =>
  async (one: Poll): Promise<void> => {
    const Item = { ...keys.poll(one.on, one.borough), entity: 'poll', ...one };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };

/** AP83: an election is taken back. */
export const removePoll =
  (table: Table) =>
  async ({ on, borough }: Pick<Poll, 'on' | 'borough'>): Promise<void> => {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.poll(on, borough) }));
  };
