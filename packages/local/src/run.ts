import { setTimeout as wait } from 'node:timers/promises';
import { type DataDir, openDataDir } from './data-dir.ts';
import { startDatabase } from './database.ts';
import type { EngineName } from './database-engine.ts';
import type { DeadLetter } from './deliver-batch.ts';
import { apiAudience, clientId, setEnvironment, siteUrl } from './environment.ts';
import { startGateway } from './gateway.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { mailEvents } from './mail-events.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { type Functions, type Parts, realParts } from './parts.ts';
import { assertPortsAreFree, defaultBasePort, type Ports, portsFrom } from './ports.ts';
import { fillIfEmpty, openRecord, startPumps } from './record.ts';
import { startScheduler } from './scheduler.ts';
import type { Person } from './sign-in-pages.ts';
import { serveAssets } from './static-assets.ts';
import type { StreamFaults } from './stream-pump.ts';

export type RunOptions = {
  readonly port?: number;
  /** Keeps everything over a restart. Without it all is in memory. */
  readonly dataDir?: string | undefined;
  /** Deletes what was kept, first. */
  readonly fresh?: boolean;
  /** False starts with an empty record, where only the operator can sign in. */
  readonly demo?: boolean;
  readonly engine?: EngineName | undefined;
  readonly faults?: StreamFaults | undefined;
  /** Breaks off a start that is under way. */
  readonly signal?: AbortSignal;
  /** Told of what goes wrong while it runs; printed otherwise. */
  readonly report?: (message: string) => void;
  readonly parts?: Parts;
};

/** The local runtime while it runs. The functions read the environment of the process, so there is one a process. */
export type Wardmote = {
  readonly baseUrl: string;
  readonly mailboxUrl: string;
  readonly smtpPort: number;
  readonly endpoint: string;
  readonly engine: EngineName;
  readonly dataDir: string | undefined;
  readonly people: readonly Person[];
  readonly mailbox: Mailbox;
  readonly deadLetters: () => readonly DeadLetter[];
  /** Resolves when the functions have been told of everything written before the call. */
  readonly caughtUp: () => Promise<void>;
  /** Resolves when the database ends; when nobody asked for it, nothing can go on. */
  readonly databaseEnded: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The first page should show the digests of the demo data; but a digest that cannot be made must not keep it away. */
const longestWaitForDigestsMs = 10_000;

type Context = {
  readonly ports: Ports;
  readonly data: DataDir;
  readonly options: RunOptions;
  readonly parts: Parts;
  readonly report: (message: string) => void;
  readonly onError: (error: unknown) => void;
  /** Keeps how to end a part, and breaks off the start when it should be. */
  readonly started: (stop: () => unknown) => void;
};

const startRecord = async ({ ports, data, options, started }: Context) => {
  const database = await startDatabase({ engine: options.engine, port: ports.database, dataDir: data.path });
  started(database.stop);
  const record = await openRecord(database.endpoint);
  started(record.close);
  return { database, record };
};

const startMail = async ({ ports, data, onError, started }: Context, { receipts }: Functions) => {
  const { accepted: onAccepted, settled } = mailEvents(receipts, onError);
  started(settled);
  const mailbox = await startMailbox({ smtpPort: ports.smtp, webPort: ports.mailbox, file: data.mails, onAccepted });
  started(mailbox.stop);
  return mailbox;
};

const startSignIn = async ({ ports, data, started }: Context, people: readonly Person[]) => {
  const site = siteUrl(ports);
  const redirectUris = [`${site}/sign-in/callback`];
  const options = { port: ports.identityProvider, siteUrl: site, people, clientId, redirectUris, apiAudience };
  const provider = await startIdentityProvider(options, data.signingKey);
  started(provider.stop);
};

/** Starts the parts in the order in which they lean on one another; the site comes last, when all is there. */
const startParts = async (context: Context): Promise<Omit<Wardmote, 'stop'>> => {
  const { ports, data, options, parts, report, onError, started } = context;
  const baseUrl = siteUrl(ports);
  const { database, record } = await startRecord(context);
  const [demo, assets] = await Promise.all([parts.demo(), parts.assets()]);
  started(setEnvironment(ports, database.endpoint, assets));
  const functions = await parts.functions();
  const withDemo = options.demo ?? true;
  const people = demo.demoPeople.filter(({ key }) => withDemo || key === 'operator');
  const mailbox = await startMail(context, functions);
  await startSignIn(context, people);
  const pumps = startPumps(record, { functions, data, faults: options.faults, report });
  started(() => Promise.all(pumps.map((pump) => pump.stop())));
  const allCaughtUp = () => Promise.all(pumps.map((pump) => pump.caughtUp()));
  await fillIfEmpty(record.table, withDemo ? demo.seedDemo : demo.seedOperator, baseUrl, data);
  await Promise.race([pumps[0]?.caughtUp(), wait(longestWaitForDigestsMs, undefined, { ref: false })]);
  started(startScheduler({ handler: functions.deadlines, onError }).stop);
  const gateway = await startGateway({ port: ports.web, handler: functions.web, assets: serveAssets(assets), onError });
  started(gateway.stop);
  return {
    baseUrl,
    mailboxUrl: mailbox.url,
    smtpPort: ports.smtp,
    endpoint: database.endpoint,
    engine: database.engine,
    dataDir: data.path,
    people,
    mailbox,
    deadLetters: () => pumps.flatMap((pump) => pump.deadLetters),
    // Twice, because a function that hears of one item may write another.
    caughtUp: () =>
      allCaughtUp()
        .then(allCaughtUp)
        .then(() => undefined),
    databaseEnded: database.ended,
  };
};

/** Ends what was started, the last first, so that nothing loses what it stands on. */
const openStops = () => {
  const stops: (() => unknown)[] = [];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  return { stops, stopAll };
};

/**
 * Starts all of Wardmote on this computer, in this process but for the database.
 * Refuses with a plain message (a port in use, no database engine); whatever had started by then is ended again.
 */
export const startWardmote = async (options: RunOptions = {}): Promise<Wardmote> => {
  const ports = portsFrom(options.port ?? defaultBasePort);
  const report = options.report ?? ((message: string) => void process.stderr.write(`${message}\n`));
  const onError = (error: unknown) => report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { stops, stopAll } = openStops();
  const started = (stop: () => unknown) => {
    stops.push(stop);
    options.signal?.throwIfAborted();
  };
  try {
    await assertPortsAreFree(ports);
    const data = openDataDir(options.dataDir, options.fresh ?? false);
    const parts = options.parts ?? realParts;
    return { ...(await startParts({ ports, data, options, parts, report, onError, started })), stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
};
