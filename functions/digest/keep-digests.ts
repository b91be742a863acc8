import type { PanelId } from '@wardmote/domain/id';
import { log } from '@wardmote/runtime/log';
import type { readFacts, writeDigest } from '@wardmote/store/digest';
import type { DynamoDBBatchItemFailure, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

type Needs = {
  readonly readFacts: ReturnType<typeof readFacts>;
  readonly writeDigest: ReturnType<typeof writeDigest>;
};

/** The panel that an event item tells of, from its key. */
const panelIn = ({ dynamodb }: DynamoDBRecord): PanelId | undefined => {
  const id = /^PANEL#(panel_.+)$/.exec(dynamodb?.Keys?.pk?.S ?? '')?.[1];
  return id?.startsWith('panel_') ? (id as PanelId) : undefined;
};

/** Specialist panels stand beside the ward panel and are not counted in its place (row 144). */
const keepDigest = async ({ readFacts: read, writeDigest: write }: Needs, panelId: PanelId): Promise<void> => {
  const found = await read(panelId);
  if (found?.kind === 'ward') await write(found);
};

/**
 * Each panel of the batch once, from its own facts as they are now: so records that come twice, late or out of order end in the same
 * row. A record that cannot be handled is given back by its sequence number, and the others are done.
 */
export const keepDigests =
  (needs: Needs) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const done = new Map<PanelId, Promise<void>>();
    const batchItemFailures: DynamoDBBatchItemFailure[] = [];
    for (const record of Records) {
      try {
        const panelId = panelIn(record);
        if (!panelId) throw new Error('The record is of no panel');
        const kept = done.get(panelId) ?? keepDigest(needs, panelId);
        done.set(panelId, kept);
        await kept;
      } catch (error) {
        log.fault('digest-not-kept', error, { eventId: record.eventID });
        batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' });
      }
    }
    return { batchItemFailures };
  };
