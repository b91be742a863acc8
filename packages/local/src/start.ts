import { parseArgs } from 'node:util';
import { isPlainError, plainError } from './plain-error.ts';
import { basePort } from './ports.ts';
import { type RunOptions, startWardmote, type Wardmote } from './run.ts';

/** `npm start`: runs Wardmote on this computer until Ctrl-C. */

const usage = `Usage: npm start -- [flags]
  --port N     use the ports N to N+4 (3000 to 3004 without it)
  --data DIR   keep everything in the folder DIR over a restart (without it, all is gone at the end)
  --fresh      delete what DIR kept, first
  --no-demo    begin with an empty record; only the operator can sign in
  --help       show this`;

const flags = {
  port: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  'no-demo': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const parse = () => {
  try {
    return parseArgs({ options: flags }).values;
  } catch (error) {
    throw plainError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

const say = (text: string) => void process.stdout.write(`${text}\n`);
const complain = (error: unknown) => {
  const unexpected = error instanceof Error ? `Wardmote stopped because of an error.\n${error.stack}` : String(error);
  process.stderr.write(`\n${isPlainError(error) ? error.message : unexpected}\n`);
};

const introduce = ({ baseUrl, mailboxUrl, people, engine, endpoint, dataDir }: Wardmote, seconds: string) => {
  const width = Math.max(...people.map(({ key }) => key.length));
  const database = engine === 'given' ? `the database at ${endpoint}` : engine;
  const kept = dataDir ? `kept in ${dataDir}` : 'in memory, gone when it stops (to keep it: npm start -- --data .data)';
  const where = engine === 'given' ? `in ${database}` : `${kept}, by ${database}`;
  say(`
Wardmote is running on this computer (ready in ${seconds} seconds).

  Site      ${baseUrl}
  Mailbox   ${mailboxUrl}   every mail ends here
  Record    ${where}

Choose "Sign in" on the site, then one of these people. There are no passwords.

${people.map(({ key, name, describes }) => `  ${key.padEnd(width)}   ${name}, ${describes}`).join('\n')}

For the JSON API:  npm run -s token -- ${people[0]?.key ?? 'PERSON'}   prints a token for one of them.
To stop: Ctrl-C.
`);
};

const run = async (options: RunOptions, stopping: AbortSignal) => {
  const wardmote = await startWardmote({ ...options, signal: stopping });
  introduce(wardmote, (performance.now() / 1000).toFixed(1));
  const asked = new Promise<'asked'>((resolve) => {
    if (stopping.aborted) resolve('asked');
    stopping.addEventListener('abort', () => resolve('asked'));
  });
  const reason = await Promise.race([asked, wardmote.databaseEnded.then(() => 'database' as const)]);
  await wardmote.stop();
  if (reason === 'database') throw plainError('Wardmote stopped because its database did.');
};

/**
 * npm hands a signal to the shell that it started and not to us: the shell dies, and we would run on unseen. So when
 * npm started us, the end of that shell is our signal.
 */
const stopWithNpm = (stopping: AbortController) => {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopping.abort();
  }, 500).unref();
};

/** The first Ctrl-C stops things in order, the second at once. The database notices either by itself. */
const stopOnSignals = (stopping: AbortController) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1);
      say('\nStopping…');
      stopping.abort();
    });
  const fail = (error: unknown) => {
    complain(error);
    process.exitCode = 1;
    stopping.abort();
  };
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
};

const start = async () => {
  const { port, data, fresh, 'no-demo': noDemo, help } = parse();
  if (help) return say(usage);
  const stopping = new AbortController();
  stopOnSignals(stopping);
  stopWithNpm(stopping);
  await run({ port: basePort(port), dataDir: data, fresh: fresh ?? false, demo: !noDemo }, stopping.signal).catch(
    (error: unknown) => {
      if (!(stopping.signal.aborted && error === stopping.signal.reason)) throw error;
    },
  );
};

start()
  .catch((error: unknown) => {
    complain(error);
    process.exitCode = 1;
  })
  // What the functions left open (sockets kept alive for reuse) must not keep a stopped program going.
  .finally(() => process.exit());
