import { randomBytes } from 'node:crypto';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, localRegion } from '@wardmote/local/database';
import type { Table } from '@wardmote/store/table';
import { inject } from 'vitest';

const clientFor = (accessKeyId: string, more: DynamoDBClientConfig = {}) =>
  new DynamoDBClient({
    endpoint: inject('databaseEndpoint'),
    region: localRegion,
    credentials: { accessKeyId, secretAccessKey: 'local' },
    ...more,
  });

/**
 * A table that nobody else has: DynamoDB Local keeps a database for each access key, dynoxide one for all, so both key and name are
 * fresh. `openAgain` gives another client for it, to which a test may add faults.
 */
export const freshTable = async (): Promise<Table & { readonly openAgain: () => Table }> => {
  const unique = randomBytes(8).toString('hex');
  const name = `wardmote-${unique}`;
  const open = (): Table => ({
    name,
    client: DynamoDBDocumentClient.from(clientFor(`T${unique}`), { marshallOptions: { removeUndefinedValues: true } }),
  });
  await createTable(clientFor(`T${unique}`), name);
  return { ...open(), openAgain: open };
};
