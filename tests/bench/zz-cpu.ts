import { createTable, databaseClient, startDatabase } from '@wardmote/local/database';
import { loadLondon2006 } from '@wardmote/operate/london-2006/load-london';
import { cpuPerRequest } from './cpu-per-request.ts';
import { functionEnvironment } from './environment.ts';
import { fillBorough } from './full-digests.ts';
import { documentClient } from './recorder.ts';

for (const engine of ['dynoxide', 'dynamodb-local'] as const) {
  const db = await startDatabase({ engine });
  await createTable(databaseClient(db.endpoint), 'wardmote');
  const table = { client: documentClient(db.endpoint), name: 'wardmote' };
  await loadLondon2006(table);
  
  for (let i = 0; i < 4; i++)
    console.log(
      engine,
      await cpuPerRequest(
        {
          ours: '/work/main/dist/bench/functions/web/index.mjs',
          bareFloor: '/work/main/dist/bench/reference/web/index.mjs',
        },
        '/boroughs/lambeth',
        functionEnvironment(db.endpoint, {}),
      ),
    );
  await db.stop();
}
process.exit();
