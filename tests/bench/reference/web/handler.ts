import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT }));

/** The same rows as the borough page reads. */
const rowsOf = (borough: string) =>
  client.send(
    new QueryCommand({
      TableName: process.env.TABLE_NAME,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :borough)',
      ExpressionAttributeValues: { ':pk': 'FORCE#metropolitan', ':borough': `${borough}#` },
    }),
  );

/** The bare floor of a page: Hono, the SDK, one Query, a template string. No rules, no escaping, no layout. */
const app = new Hono().get('/boroughs/:borough', async (c) => {
  const { Items = [] } = await rowsOf(c.req.param('borough'));
  const rows = Items.map(({ w, n, l }) => `<tr><td>${w}</td><td>${n}</td><td>${l}</td></tr>`);
  return c.html(`<!doctype html><title>Borough</title><table>${rows.join('')}</table>`);
});

export const handler = handle(app);
