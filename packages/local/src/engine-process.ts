import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChildProcess } from './child-process.ts';
import type { EngineName, Surroundings } from './database-engine.ts';

const dynoxideFile = 'dynoxide.sqlite';
const dynamoDbLocalFolder = 'dynamodb-local';

/** The names in a data folder that belong to the database, for `--fresh`. */
export const databaseFiles = [dynoxideFile, `${dynoxideFile}-wal`, `${dynoxideFile}-shm`, dynamoDbLocalFolder];

/** Which engine wrote the data in a folder, if any did. */
export const keptBy = (dataDir: string | undefined): EngineName | undefined => {
  if (dataDir === undefined) return undefined;
  if (existsSync(join(dataDir, dynoxideFile))) return 'dynoxide';
  return existsSync(join(dataDir, dynamoDbLocalFolder)) ? 'dynamodb-local' : undefined;
};

const startDynoxide = (program = '', port: number, dataDir?: string) => {
  const kept = dataDir ? ['--db-path', join(dataDir, dynoxideFile)] : [];
  return startChildProcess(program, ['serve', '--port', String(port), ...kept]);
};

/** The flags of the Java machine halve its start; telemetry is on unless it is turned off. */
const startDynamoDbLocal = (folder = '', port: number, dataDir?: string) => {
  const kept = dataDir ? join(dataDir, dynamoDbLocalFolder) : undefined;
  if (kept) mkdirSync(kept, { recursive: true });
  const machine = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', `-Djava.library.path=${folder}/DynamoDBLocal_lib`];
  const program = ['-jar', join(folder, 'DynamoDBLocal.jar'), '-disableTelemetry', '-port', String(port)];
  return startChildProcess('java', [...machine, ...program, ...(kept ? ['-dbPath', kept] : ['-inMemory'])]);
};

/** Starts one of the engines that we run ourselves, keeping its data in the folder or in memory. */
export const startEngine = (engine: EngineName, found: Surroundings, port: number, dataDir?: string) =>
  engine === 'dynoxide'
    ? startDynoxide(found.dynoxide, port, dataDir)
    : startDynamoDbLocal(found.dynamoDbLocal, port, dataDir);
