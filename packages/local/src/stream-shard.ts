import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { toLambdaRecord } from './stream-record.ts';

export type Stream = { readonly client: DynamoDBStreamsClient; readonly arn: string };

/** All shards of a stream, old and new. */
export const listShards = async ({ client, arn }: Stream): Promise<readonly Shard[]> => {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: after }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    after = StreamDescription?.LastEvaluatedShardId;
  } while (after);
  return shards;
};

/** Where to read a shard: after a checkpoint, or at its oldest record when there is none or its record is gone. */
export const openShard = async ({ client, arn }: Stream, shardId: string, after: string | undefined) => {
  const shard = { StreamArn: arn, ShardId: shardId };
  const oldest = new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' });
  if (!after) return (await client.send(oldest)).ShardIterator;
  const next = { ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
  const opened = await client.send(new GetShardIteratorCommand(next)).catch((error) => {
    if (error?.name === 'TrimmedDataAccessException') return client.send(oldest);
    throw error;
  });
  return opened.ShardIterator;
};

type Page = { readonly records: readonly DynamoDBRecord[]; readonly next: string | undefined };

/** The next records of a shard in Lambda's shape; no `next` means that the shard is closed and read to its end. */
export const readShard = async ({ client, arn }: Stream, iterator: string): Promise<Page> => {
  const { Records = [], NextShardIterator } = await client.send(
    new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }),
  );
  return { records: Records.map((record) => toLambdaRecord(record, arn)), next: NextShardIterator };
};
