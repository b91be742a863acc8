import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { databaseClient, localRegion } from '@wardmote/local/database';
import { tableName } from '@wardmote/local/environment';
import { plainError } from '@wardmote/local/plain-error';
import { basePort, portsFrom } from '@wardmote/local/ports';
import type { Table } from '@wardmote/store/table';
import * as z from 'zod';

/** Where an operator's command works: the local runtime on a port, or a stage in AWS. */
export type Where = { readonly port?: string | undefined; readonly stage?: string | undefined };

const root = join(import.meta.dirname, '../../..');

/** What the deploy of a stage wrote: stack → output → value. */
const outputs = z.record(z.string(), z.record(z.string(), z.string()));

const tableOfStage = (stage: string): string => {
  const file = join(root, `dist/outputs-${stage}.json`);
  if (!existsSync(file))
    throw plainError(
      `dist/outputs-${stage}.json is not here, so the table of "${stage}" is not known. Deploy it from this folder ` +
        `(npm run deploy -- --stage ${stage}), or put its name into TABLE_NAME.`,
    );
  const stacks = Object.values(outputs.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const name = stacks.find(({ TableName }) => TableName)?.TableName;
  if (name) return name;
  throw plainError(`dist/outputs-${stage}.json does not name a table. Deploy "${stage}" again.`);
};

const documents = (client: DynamoDBClient, name: string): Table => ({
  name,
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
});

const onStage = (stage: string): Table =>
  documents(
    new DynamoDBClient({ region: process.env.AWS_REGION ?? localRegion }),
    process.env.TABLE_NAME ?? tableOfStage(stage),
  );

const onPort = async (port: string | undefined): Promise<Table> => {
  const base = basePort(port);
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? `http://127.0.0.1:${portsFrom(base).database}`;
  const table = documents(databaseClient(endpoint), tableName);
  try {
    await table.client.send(new DescribeTableCommand({ TableName: tableName }), { requestTimeout: 3000 });
  } catch {
    throw plainError(`Nothing is running on port ${base}: npm start`);
  }
  return table;
};

/** Opens the table of the local runtime (port 3000 unless said otherwise) or of a stage. Refuses when nothing is running there. */
export const openTable = async ({ port, stage }: Where): Promise<Table> => {
  if (port !== undefined && stage !== undefined)
    throw plainError('Say either --port (this computer) or --stage (AWS), not both.');
  return stage === undefined ? onPort(port) : onStage(stage);
};
