import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@wardmote/store/table';
import type { Configuration } from './configuration.ts';

/** The table, with a client of its own. `undefined` in an item means "not there", so it is left out and never stored as null. */
export const openTable = ({
  tableName,
  dynamodbEndpoint,
}: Pick<Configuration, 'tableName' | 'dynamodbEndpoint'>): Table => ({
  name: tableName,
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ ...(dynamodbEndpoint && { endpoint: dynamodbEndpoint }) }), {
    marshallOptions: { removeUndefinedValues: true },
  }),
});
