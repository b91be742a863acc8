import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { databaseClient } from '@wardmote/local/database';
import type { Table } from '@wardmote/store/table';
import { type Key, keysWritten, type Read, readBy, unitsWritten } from './requests.ts';
import type { Item } from './units.ts';

/** One request to DynamoDB. `started` and `ended` count every beginning and end, so that they order requests without a clock. */
export type Request = {
  readonly command: string;
  readonly started: number;
  readonly ended: number;
  readonly read: Read | undefined;
  readonly writeUnits: number;
  readonly indexWriteUnits: number;
};

export type Recorder = {
  /** The table, through a client whose requests are recorded. */
  readonly table: Table;
  /** Does the work and gives its result with the requests that it made. */
  readonly during: <Result>(
    work: () => Promise<Result>,
  ) => Promise<{ readonly result: Result; readonly requests: readonly Request[] }>;
};

export const documentClient = (endpoint: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(databaseClient(endpoint), { marshallOptions: { removeUndefinedValues: true } });

/** The items under these keys as they are now, by a client that is not recorded. */
const itemsUnder = async ({ client, name }: Table, Keys: readonly Key[]): Promise<readonly (Item | undefined)[]> => {
  if (Keys.length === 0) return [];
  const RequestItems = { [name]: { Keys: [...Keys], ConsistentRead: true } };
  const { Responses } = await client.send(new BatchGetCommand({ RequestItems }));
  const found = Responses?.[name] ?? [];
  return Keys.map(({ pk, sk }) => found.find((item) => item.pk === pk && item.sk === sk));
};

/**
 * A table that keeps count of its requests. What a transaction costs is worked out from each of its items before and after, because
 * DynamoDB Local reports too little of it.
 */
export const recordRequests = (endpoint: string, unrecorded: Table): Recorder => {
  const client = documentClient(endpoint);
  let recorded: Request[] | undefined;
  let moment = 0;
  client.middlewareStack.add(
    (next, { commandName: command = '' }) =>
      async (args) => {
        const into = recorded;
        if (!into) return next(args);
        const keys = keysWritten(command, args.input);
        const before = await itemsUnder(unrecorded, keys);
        const started = moment++;
        const answer = await next(args);
        const ended = moment++;
        const after = await itemsUnder(unrecorded, keys);
        const images = keys.map((_, index) => ({ before: before[index], after: after[index] }));
        const read = readBy(command, args.input, answer.output);
        into.push({ command, started, ended, read, ...unitsWritten(command, images) });
        return answer;
      },
    { step: 'initialize', name: 'recordRequests' },
  );
  const during: Recorder['during'] = async (work) => {
    const requests: Request[] = [];
    recorded = requests;
    try {
      return { result: await work(), requests };
    } finally {
      recorded = undefined;
    }
  };
  return { table: { client, name: unrecorded.name }, during };
};
