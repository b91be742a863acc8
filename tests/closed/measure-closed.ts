import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, localCredentials, localRegion, startDatabase } from '@wardmote/local/database';
import { type ClosedFigures, closedFigures } from './closed-figures.ts';

/** All three panels of the world, on a database of its own. */
export const measureClosed = async (): Promise<ClosedFigures> => {
  const database = await startDatabase();
  const environment = {
    STAGE: 'test',
    DYNAMODB_ENDPOINT: database.endpoint,
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  };
  const { endpoint } = database;
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  let count = 0;
  const open = async () => {
    count += 1;
    const name = `closed-${count}`;
    await createTable(client, name);
    return { table: { name, client: documents }, environment };
  };
  try {
    return await closedFigures(open, ['a1', 'a2', 'b1']);
  } finally {
    client.destroy();
    await database.stop();
  }
};
