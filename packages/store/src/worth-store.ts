import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { MeetingId } from '@wardmote/domain/id';
import { type Worth, worthSteps } from '@wardmote/domain/worth';
import * as z from 'zod';
import { keys, ranges } from './keys.ts';
import { queryAll } from './query.ts';
import type { Table } from './table.ts';

const answer = z.object({ worth: z.literal(worthSteps) });

/** AP106: what somebody thinks of a meeting, over what they said before. */
export const saveWorth =
  (table: Table) =>
  async (id: MeetingId, linkKey: string, worth: Worth): Promise<void> => {
    const Item = { ...keys.worth(id, linkKey), entity: 'worth', worth };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };

/** AP107: what was thought of a meeting, in no order that says anything. */
export const worthOf =
  (table: Table) =>
  async (id: MeetingId): Promise<readonly Worth[]> =>
    (await queryAll(table, ranges.worthOf(id))).map((item) => answer.parse(item).worth);
