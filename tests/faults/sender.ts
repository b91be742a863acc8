import './clock-ahead.ts';
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openCheckpoints } from '@wardmote/local/checkpoints';
import { eventSources, isNewItemOf } from '@wardmote/local/parts';
import { openRecord } from '@wardmote/local/record';
import { startStreamPump } from '@wardmote/local/stream-pump';
import { useCases } from '@wardmote/runtime/use-cases';
import { dueNotices } from '@wardmote/store/notice-store';
import { ulid } from 'ulid';
import { callMeetings } from './call-meetings.ts';
import { orders } from './orders.ts';

/**
 * The process that is killed: it calls meetings as fast as it can, acknowledges each on disk, and runs the real functions that send their
 * invitations, by the rules of the stream. Without load it sends what is left and ends by itself.
 */

const { endpoint, checkpoints, acknowledged, panels, load, faults, poison } = orders();
const record = await openRecord(endpoint);
const [notices, deadlines] = await Promise.all([
  import('../../functions/notices/handler.ts'),
  import('../../functions/deadlines/handler.ts'),
]);

const pump = startStreamPump({
  stream: record.stream,
  functionName: 'notices',
  handler: notices.handler,
  filter: isNewItemOf(eventSources.notices.entities),
  batchSize: eventSources.notices.batchSize,
  checkpoints: openCheckpoints(checkpoints),
  faults,
  idleMs: 20,
});

const sweep = () => deadlines.handler({ job: 'sweep' });

/** On disk before the next one begins: what is acknowledged here must never be lost. With the first it is under load, and says so. */
const acknowledge = (meetingId: string): void => {
  writeSync(file, `${meetingId}\n`);
  fsyncSync(file);
  process.stdout.write('ready\n');
};
const file = openSync(acknowledged, 'a');

const work = async (): Promise<void> => {
  const cases = useCases({ table: record.table, now: () => new Date() });
  void (async () => {
    for (;;) {
      await sweep();
      await wait(250);
    }
  })();
  await callMeetings({ cases, table: record.table, panels, poison, acknowledge, newCommandId: ulid });
};

const isDue = async (): Promise<boolean> => (await dueNotices(record.table)(new Date(), 1)).length > 0;

const drain = async (): Promise<void> => {
  // Twice, because the notices that events become are heard of themselves.
  await pump.caughtUp();
  await pump.caughtUp();
  do await sweep();
  while (await isDue());
};

await (load ? work() : drain());
process.exit(0);
