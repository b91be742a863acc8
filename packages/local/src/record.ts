import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@wardmote/store/table';
import { openCheckpoints } from './checkpoints.ts';
import type { DataDir } from './data-dir.ts';
import { createTable, databaseClient, localCredentials, localRegion } from './database.ts';
import type { DeadLetter } from './deliver-batch.ts';
import { tableName } from './environment.ts';
import { type Demo, eventSources, type Functions, isNewItemOf } from './parts.ts';
import { type StreamFaults, type StreamPump, startStreamPump } from './stream-pump.ts';
import type { Stream } from './stream-shard.ts';

/** The table with what hangs on it. */
export type PanelRecord = { readonly table: Table; readonly stream: Stream; readonly close: () => void };

/** Opens the table of a database, making it if it is not there. */
export const openRecord = async (endpoint: string): Promise<PanelRecord> => {
  const client = databaseClient(endpoint);
  const { streamArn } = await createTable(client, tableName);
  const streams = new DynamoDBStreamsClient({ endpoint, region: localRegion, credentials: localCredentials });
  return {
    table: {
      client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
      name: tableName,
    },
    stream: { client: streams, arn: streamArn },
    close: () => {
      client.destroy();
      streams.destroy();
    },
  };
};

const isEmpty = async ({ client, name }: Table) =>
  (await client.send(new ScanCommand({ TableName: name, Limit: 1 }))).Count === 0;

/** Writes the demo borough, or the operator alone, into an empty table; a table with anything in it stays as it is. */
export const fillIfEmpty = async (table: Table, seed: Demo['seedDemo'], baseUrl: string, data: DataDir) => {
  if (!(await isEmpty(table))) return;
  const writing = data.beginDemo();
  await seed({ table, baseUrl });
  writing.done();
};

type PumpOptions = {
  readonly functions: Functions;
  readonly data: DataDir;
  readonly faults: StreamFaults | undefined;
  readonly report: (message: string) => void;
};

const describeLetter = ({ functionName, record, reason }: DeadLetter) => {
  const { pk, sk } = record.dynamodb?.Keys ?? {};
  return `${functionName} gave up on a change to ${pk?.S} ${sk?.S}: ${reason}`;
};

/** Lets the functions that hear of new items hear of them. */
export const startPumps = ({ stream }: PanelRecord, options: PumpOptions): readonly StreamPump[] => {
  const checkpoints = openCheckpoints(options.data.checkpoints);
  return (['digest', 'notices'] as const).map((functionName) =>
    startStreamPump({
      stream,
      functionName,
      handler: options.functions[functionName],
      filter: isNewItemOf(eventSources[functionName].entities),
      batchSize: eventSources[functionName].batchSize,
      checkpoints,
      ...(options.faults && { faults: options.faults }),
      onFailure: (letter) => {
        options.data.addDeadLetter(letter);
        options.report(describeLetter(letter));
      },
      onError: (error) => options.report(`The stream could not be read for ${functionName}: ${String(error)}`),
    }),
  );
};
