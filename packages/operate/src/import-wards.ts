import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Day } from '@wardmote/domain/day';
import { plainError } from '@wardmote/local/plain-error';
import type { Table } from '@wardmote/store/table';
import { dayOfList } from './day-of-list.ts';
import { type BoroughChange, planImport } from './plan-import.ts';
import { mostBytes, readWardList } from './read-ward-list.ts';
import type { WardRow } from './ward-row.ts';
import { writeImport } from './write-import.ts';

const mostProblems = 20;

/** The wards in a file. Refuses, with everything that is wrong with it, a file that is not a good list from its first line to its last. */
export const wardsInFile = (path: string): readonly WardRow[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw plainError(`There is no file ${path}.`);
  if (found.size > mostBytes)
    throw plainError(
      `${path} has ${found.size} bytes, and at most ${mostBytes} are read. Split it by borough. Nothing was written.`,
    );
  const read = readWardList(readFileSync(path));
  if ('rows' in read) return read.rows;
  const { problems } = read;
  const more = problems.length > mostProblems ? [`… and ${problems.length - mostProblems} more.`] : [];
  throw plainError(
    [
      ...problems.slice(0, mostProblems),
      ...more,
      `Nothing of ${path} was written. Put this right, and import it again.`,
    ].join('\n'),
  );
};

const count = (changes: readonly BoroughChange[], of: (change: BoroughChange) => number): number =>
  changes.reduce((sum, change) => sum + of(change), 0);

const report = (rows: readonly WardRow[], on: Day, changes: readonly BoroughChange[]): readonly string[] => {
  const ended = count(changes, ({ wards }) => wards.filter(({ until }) => until).length);
  const written = count(changes, ({ wards }) => wards.length);
  return [
    `${rows.length} wards of ${changes.length} boroughs, in force on ${on}.`,
    `Boroughs new or renamed: ${count(changes, ({ isNew }) => (isNew ? 1 : 0))}`,
    `Wards new or changed:    ${written - ended}`,
    `Wards that have ended:   ${ended}`,
    `Patches on the borough pages: ${count(changes, ({ saved }) => saved.length)} come or change, ${count(changes, (change) => change.ended.length)} go (a ward with a panel stays).`,
  ];
};

export type ImportWards = {
  readonly path: string;
  readonly on?: string | undefined;
  readonly today: Day;
  readonly dryRun: boolean;
};

/**
 * Imports a list of wards. The whole file is read and judged before anything is written; what is on record already is not written
 * again, so that an import that was broken off is simply started again. Gives the lines to print.
 */
export const importWards =
  (table: () => Promise<Table>) =>
  async ({ path, on, today, dryRun }: ImportWards): Promise<readonly string[]> => {
    const rows = wardsInFile(path);
    const day = dayOfList(basename(path), on, today);
    const opened = await table();
    const changes = await planImport(opened)(rows, day);
    if (!dryRun) await writeImport(opened)(changes);
    return [...report(rows, day, changes), dryRun ? 'This was a trial: nothing was written.' : 'Done.'];
  };
