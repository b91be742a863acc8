import { log } from '@wardmote/runtime/log';
import { noticesFunction } from '@wardmote/runtime/notices/hear-and-send';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { keyOf } from './key-of.ts';

const { hearEvent, send } = noticesFunction(process.env);

/** An event becomes notices; each of those comes back as a record of its own and is sent. Both may come twice. */
const hear = async (record: DynamoDBRecord): Promise<void> => {
  const key = keyOf(record);
  return key.entity === 'event' ? hearEvent(key.panelId, key.eventId) : send(key.noticeId);
};

/** One record that cannot be handled is reported, and holds up none of the others: whatever is done twice changes nothing. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const failures = await Promise.all(
    Records.map(async (record) => {
      try {
        await hear(record);
        return [];
      } catch (error) {
        log.fault('record-failed', error, { eventID: record.eventID });
        return [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }];
      }
    }),
  );
  return { batchItemFailures: failures.flat() };
};
