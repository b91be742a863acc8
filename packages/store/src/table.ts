import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What every store function needs: a client and the name of the one table. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** The names that the infrastructure, the local runtime and the store share. The life of each key: ../README.md. */
export const tableSchema = {
  partitionKey: 'pk',
  sortKey: 'sk',
  queue: { indexName: 'queue', partitionKey: 'queuePk', sortKey: 'queueSk' },
  timeToLive: 'expiresAtEpochSeconds',
} as const;
