import { startDatabase } from '@wardmote/local/database';
import { chooseEngine, findSurroundings } from '@wardmote/local/database-engine';
import type { TestProject } from 'vitest/node';

/** DynamoDB Local where Java is present, because it is the reference; dynoxide otherwise, or when TEST_DATABASE asks for it. */
const engine = () => {
  const { givenEndpoint: _neverTestOnIt, ...found } = findSurroundings(true);
  try {
    return chooseEngine(found, process.env.TEST_DATABASE === 'dynoxide' ? 'dynoxide' : 'dynamodb-local');
  } catch {
    return chooseEngine(found);
  }
};

/** One database for the run; each test file has a table of its own in it (./fresh-table.ts). */
export const setup = async (project: TestProject) => {
  const database = await startDatabase({ engine: engine() });
  process.stdout.write(`Tests of the store run on ${database.engine}.\n`);
  project.provide('databaseEndpoint', database.endpoint);
  return database.stop;
};

declare module 'vitest' {
  export interface ProvidedContext {
    databaseEndpoint: string;
  }
}
