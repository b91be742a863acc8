import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseFiles } from './engine-process.ts';

/** Where the local runtime keeps things over a restart. Without a folder every file is undefined: memory only. */
export type DataDir = {
  readonly path: string | undefined;
  readonly mails: string | undefined;
  readonly checkpoints: string | undefined;
  readonly signingKey: string | undefined;
  readonly addDeadLetter: (letter: unknown) => void;
  /** Marks the demo data as begun until `done` is called, so that a start that was broken off begins anew. */
  readonly beginDemo: () => { readonly done: () => void };
};

const ours = {
  mails: 'mails.jsonl',
  checkpoints: 'checkpoints.json',
  signingKey: 'signing-key.json',
  deadLetters: 'dead-letters.jsonl',
  unfinishedDemo: 'demo-unfinished',
};

const memoryOnly: DataDir = {
  path: undefined,
  mails: undefined,
  checkpoints: undefined,
  signingKey: undefined,
  addDeadLetter: () => {},
  beginDemo: () => ({ done: () => {} }),
};

/** Deletes what Wardmote wrote, and nothing else that may lie in the folder. */
const empty = (path: string) => {
  for (const name of [...databaseFiles, ...Object.values(ours)])
    rmSync(join(path, name), { recursive: true, force: true });
};

/** Opens the folder, making it if need be; empties it when asked to, or when its demo data were never finished. */
export const openDataDir = (folder: string | undefined, fresh: boolean): DataDir => {
  if (folder === undefined) return memoryOnly;
  const path = resolve(folder);
  const unfinished = join(path, ours.unfinishedDemo);
  mkdirSync(path, { recursive: true });
  if (fresh || existsSync(unfinished)) empty(path);
  return {
    path,
    mails: join(path, ours.mails),
    checkpoints: join(path, ours.checkpoints),
    signingKey: join(path, ours.signingKey),
    addDeadLetter: (letter) => appendFileSync(join(path, ours.deadLetters), `${JSON.stringify(letter)}\n`),
    beginDemo: () => {
      writeFileSync(unfinished, 'Demo data are being written. Wardmote begins anew if it finds this file.\n');
      return { done: () => rmSync(unfinished, { force: true }) };
    },
  };
};
