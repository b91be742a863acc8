import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { openCheckpoints } from '@wardmote/local/checkpoints';
import { startDatabase } from '@wardmote/local/database';
import { type EngineName, findSurroundings } from '@wardmote/local/database-engine';
import { isNewItemOf } from '@wardmote/local/parts';
import { openRecord, type PanelRecord } from '@wardmote/local/record';
import { type StreamPumpOptions, startStreamPump } from '@wardmote/local/stream-pump';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { dynoxide, javaVersion = 0 } = findSurroundings(true);
const engines: EngineName[] = [
  ...(dynoxide ? ['dynoxide' as const] : []),
  ...(javaVersion >= 17 ? ['dynamodb-local' as const] : []),
];

const folder = mkdtempSync(join(tmpdir(), 'wardmote-test-'));
const records = new Map<EngineName, PanelRecord>();
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  for (const engine of engines) {
    const database = await startDatabase({ engine });
    stops.push(database.stop);
    records.set(engine, await openRecord(database.endpoint));
  }
}, 30_000);
afterAll(async () => {
  for (const record of records.values()) record.close();
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true, force: true });
});

const recordOn = (engine: EngineName) => {
  const record = records.get(engine);
  if (!record) throw new Error(`${engine} was not started`);
  return record;
};
const keyOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.Keys?.sk?.S ?? '';
const numbered = (number: number) => `EVENT#${String(number).padStart(4, '0')}`;
let written = 0;

/** Writes a new item, an event unless said otherwise, and gives its key. */
const write = async (engine: EngineName, attributes: object = {}) => {
  const { client, name } = recordOn(engine).table;
  written += 1;
  const Item = { pk: 'PANEL#1', sk: numbered(written), entity: 'event', ...attributes };
  await client.send(new PutCommand({ TableName: name, Item }));
  return Item.sk;
};

/** A pump that notes what its function is given, and reads on from where the last one with the same name stopped. */
const aPump = (engine: EngineName, name: string, options: Partial<StreamPumpOptions> = {}) => {
  const given: DynamoDBRecord[] = [];
  const pump = startStreamPump({
    stream: recordOn(engine).stream,
    functionName: name,
    checkpoints: openCheckpoints(join(folder, `${engine}.json`)),
    filter: isNewItemOf(['event']),
    idleMs: 10,
    handler: async ({ Records }) => void given.push(...Records),
    ...options,
  });
  const finish = async () => {
    await pump.caughtUp();
    await pump.stop();
  };
  return { ...pump, finish, given, keys: () => given.map(keyOf) };
};

describe('what the stream pump delivers', () => {
  it.each(engines)('comes in order and in the shape of Lambda (%s)', async (engine) => {
    const pump = aPump(engine, 'shape');
    const first = await write(engine, { title: 'Noise', bytes: new Uint8Array([1, 2]), tags: new Set(['a']) });
    const second = await write(engine);
    await pump.finish();
    expect(pump.keys().slice(-2)).toEqual([first, second]);
    const shape = pump.given.at(-2);
    expect(shape).toMatchObject({ eventName: 'INSERT', eventSource: 'aws:dynamodb', awsRegion: 'eu-west-2' });
    expect(shape?.dynamodb?.NewImage).toMatchObject({
      title: { S: 'Noise' },
      bytes: { B: 'AQI=' },
      tags: { SS: ['a'] },
    });
  });

  it.each(engines)('is new items of the right kind: no changes, removals or others (%s)', async (engine) => {
    const pump = aPump(engine, 'filter');
    await pump.caughtUp();
    const before = pump.given.length;
    const sk = await write(engine);
    await write(engine, { entity: 'meeting' });
    const { client, name: TableName } = recordOn(engine).table;
    await client.send(new PutCommand({ TableName, Item: { pk: 'PANEL#1', sk, entity: 'event', changed: true } }));
    await client.send(new DeleteCommand({ TableName, Key: { pk: 'PANEL#1', sk } }));
    await pump.finish();
    expect(pump.keys().slice(before)).toEqual([sk]);
  });
});

describe('the stream pump', () => {
  it.each(engines)('goes on where it stopped, and skips nothing written meanwhile (%s)', async (engine) => {
    const pump = aPump(engine, 'restart');
    await write(engine);
    await pump.finish();
    const meanwhile = await write(engine);
    const next = aPump(engine, 'restart');
    await next.finish();
    expect(next.keys()).toEqual([meanwhile]);
  });

  it.each(engines)('gives up a bad record alone, and delivers its neighbours (%s)', async (engine) => {
    const bad = numbered(written + 2);
    const good: string[] = [];
    const handler: StreamPumpOptions['handler'] = async ({ Records }) => {
      if (Records.some((one) => keyOf(one) === bad)) throw new Error('not readable');
      good.push(...Records.map(keyOf));
    };
    const before = await write(engine);
    await write(engine);
    const after = await write(engine);
    const pump = aPump(engine, 'poison', { maxRetries: 1, handler });
    await pump.finish();
    expect(good.slice(-2)).toEqual([before, after]);
    expect(pump.deadLetters.map(({ record }) => keyOf(record))).toEqual([bad]);
    expect(pump.deadLetters[0]?.reason).toContain('not readable');
  });

  it.each(engines)('delivers every batch twice when a test asks for it (%s)', async (engine) => {
    const pump = aPump(engine, 'twice', { faults: { duplicate: 1 } });
    const sk = await write(engine);
    await pump.finish();
    expect(pump.keys().filter((key) => key === sk)).toHaveLength(2);
  });
});
