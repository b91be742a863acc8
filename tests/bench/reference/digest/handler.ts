import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The least that any function of ours can be: it loads the two packages of the SDK, and does nothing. */
export const handler = async () => client.config.region();
