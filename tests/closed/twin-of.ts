import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@wardmote/store/table';

type Stored = Readonly<Record<string, unknown>>;

/** Everything in the table, for tests alone: the program never scans. */
export const everything = async ({ client, name }: Table): Promise<readonly Stored[]> => {
  const found: Stored[] = [];
  let after: Stored | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: after }),
    );
    found.push(...Items);
    after = LastEvaluatedKey;
  } while (after);
  return found;
};

/** What a canary is in the other world: another word, and a longer one, that comes at the same place in a list. */
export const otherWord = (word: string): string => word.replace('CANARY', 'CANARYotherandlonger');

/** Writes the same record into another table, byte for byte but for the canaries (reliability.md H2). */
export const writeTwin = async (of: Table, { client, name }: Table): Promise<void> => {
  const items: Stored[] = (await everything(of)).map((item) =>
    JSON.parse(JSON.stringify(item).replaceAll(/CANARY\w+/g, otherWord)),
  );
  for (let start = 0; start < items.length; start += 25) {
    const requests = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }));
  }
};
