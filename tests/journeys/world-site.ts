import { createTable, databaseClient, startDatabase } from '@wardmote/local/database';
import { tableName } from '@wardmote/local/environment';
import { openRecord } from '@wardmote/local/record';
import { startWardmote } from '@wardmote/local/run';
import { makeWorld } from '../support/world.ts';
import { port } from './playwright.config.ts';

/** Beside the five ports of the demo that the other journeys use. */
const ownPort = port + 5;

/**
 * The whole of Wardmote over the world of tests/support/world.ts, which is all on record before anything hears of it: a letter of it
 * would otherwise be fetched by the function that sends.
 */
export const startWorldSite = async () => {
  const database = await startDatabase();
  await createTable(databaseClient(database.endpoint), tableName);
  const record = await openRecord(database.endpoint);
  const world = await makeWorld(record.table);
  process.env.DYNAMODB_ENDPOINT = database.endpoint;
  const { baseUrl, caughtUp, stop } = await startWardmote({ port: ownPort, engine: 'given', demo: false });
  await caughtUp();
  return {
    world,
    baseUrl,
    stop: async () => {
      await stop();
      delete process.env.DYNAMODB_ENDPOINT;
      record.close();
      await database.stop();
    },
  };
};
