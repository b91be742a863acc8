import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { tableSchema } from '@wardmote/store/table';
import type { ChildProcess } from './child-process.ts';
import { chooseEngine, type EngineName, findSurroundings } from './database-engine.ts';
import { keptBy, startEngine } from './engine-process.ts';
import { plainError } from './plain-error.ts';
import { freePort } from './ports.ts';

export type Database = {
  readonly endpoint: string;
  readonly engine: EngineName;
  /** Resolves when the engine ends, also when nobody asked it to. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

type DatabaseOptions = {
  readonly engine?: EngineName | undefined;
  readonly port?: number | undefined;
  /** The folder that keeps the data; without it they are in memory and go when the database stops. */
  readonly dataDir?: string | undefined;
};

/** Both engines take any credentials. DynamoDB Local keeps a database for each key id, so it must stay the same. */
export const localCredentials = { accessKeyId: 'wardmote', secretAccessKey: 'local' };
export const localRegion = 'eu-west-2';

const answers = async (endpoint: string) => {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  }
};

const patienceMs = 25_000;

const waitUntilItAnswers = async (engine: EngineName, endpoint: string, child: ChildProcess) => {
  const deadline = performance.now() + patienceMs;
  while (!(await answers(endpoint))) {
    if (!child.hasEnded() && performance.now() < deadline) {
      await wait(10);
      continue;
    }
    await child.stop();
    throw plainError(`The database (${engine}) did not start. It said:\n${child.printed() || '(nothing)'}`);
  }
};

/**
 * Starts the database, or takes the one named in DYNAMODB_ENDPOINT.
 * Refuses with a message that says what to install when no engine can run here, or with what the engine said.
 */
export const startDatabase = async ({ engine: asked, port, dataDir }: DatabaseOptions = {}): Promise<Database> => {
  const kept = keptBy(dataDir);
  const found = findSurroundings(asked === 'dynamodb-local' || kept === 'dynamodb-local');
  const engine = chooseEngine(found, asked, kept);
  if (engine === 'given') {
    const endpoint = found.givenEndpoint ?? '';
    if (await answers(endpoint)) return { endpoint, engine, ended: new Promise(() => {}), stop: async () => {} };
    throw plainError(`Nothing answers at ${endpoint}, the address in DYNAMODB_ENDPOINT.`);
  }
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const chosenPort = port ?? (await freePort());
  const endpoint = `http://127.0.0.1:${chosenPort}`;
  const child = startEngine(engine, found, chosenPort, dataDir);
  await waitUntilItAnswers(engine, endpoint, child);
  return { endpoint, engine, ended: child.ended, stop: child.stop };
};

/** A client for a local database. */
export const databaseClient = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });

const { partitionKey, sortKey, queue, timeToLive } = tableSchema;

const create = async (client: DynamoDBClient, name: string) => {
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const attributes = [partitionKey, sortKey, queue.partitionKey, queue.sortKey];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: key(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        {
          IndexName: queue.indexName,
          KeySchema: key(queue.partitionKey, queue.sortKey),
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: name });
};

/** An engine may not delete expired items; nothing depends on it, because every reader checks the time itself. */
const askForTimeToLive = async (client: DynamoDBClient, name: string) => {
  const TimeToLiveSpecification = { Enabled: true, AttributeName: timeToLive };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification })).catch((error) => {
    if (error?.name !== 'UnknownOperationException') throw error;
  });
};

const describe = async (client: DynamoDBClient, name: string) => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** The one table with its index, stream and time to live, as in AWS; what is there already stays as it is. */
export const createTable = async (client: DynamoDBClient, name: string): Promise<{ readonly streamArn: string }> => {
  const existing = await describe(client, name);
  if (!existing) {
    await create(client, name);
    await askForTimeToLive(client, name);
  }
  const streamArn = (existing ?? (await describe(client, name)))?.LatestStreamArn;
  if (streamArn) return { streamArn };
  throw plainError(`The table ${name} has no stream, so nothing would be heard of what is written to it.`);
};
