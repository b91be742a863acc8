import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const record = z.object({ fingerprint: z.string(), answer: z.unknown() });

/** AP7: the answer that a command was given the first time it came. */
export const answerTo =
  (table: Table) =>
  async (commandId: string): Promise<{ fingerprint: string; answer: unknown } | undefined> => {
    const Key = keys.command(commandId);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Item && record.parse(Item);
  };
