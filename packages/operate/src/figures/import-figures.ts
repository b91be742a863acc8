import { readFileSync, statSync } from 'node:fs';
import type { WardCode } from '@wardmote/domain/place';
import type { Counted } from '@wardmote/domain/ward-figures';
import { plainError } from '@wardmote/local/plain-error';
import type { Problem } from '@wardmote/pages/parse-csv';
import { crimeBefore, crimeItem, profileItem, type ShownFor } from '@wardmote/store/figures-store';
import { allBoroughs, wardsOf, writeItems } from '@wardmote/store/places-store';
import type { Item } from '@wardmote/store/query';
import type { Table } from '@wardmote/store/table';
import { byKey } from './by-key.ts';
import { overBefore, readCrime } from './crime-file.ts';
import { readProfiles } from './profile-file.ts';
import { type Overlap, readOverlaps } from './read-overlaps.ts';
import { mostBytes } from './read-rows.ts';

const mostProblems = 20;
const mostNamed = 10;

const readWhole = <Read extends object>(
  path: string,
  read: (file: Uint8Array) => Read | { readonly problems: readonly Problem[] },
): Read => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw plainError(`There is no file ${path}.`);
  if (found.size > mostBytes) throw plainError(`${path} has ${found.size} bytes, and at most ${mostBytes} are read.`);
  const outcome = read(readFileSync(path));
  if (!('problems' in outcome)) return outcome;
  const more = outcome.problems.length > mostProblems ? [`… and ${outcome.problems.length - mostProblems} more.`] : [];
  const last = `Nothing of ${path} was written. Put this right, and import it again.`;
  throw plainError([...outcome.problems.slice(0, mostProblems), ...more, last].join('\n'));
};

const knownWards = async (table: Table): Promise<ReadonlySet<WardCode>> => {
  const boroughs = await allBoroughs(table)();
  const wards = await Promise.all(boroughs.map(({ slug }) => wardsOf(table)(slug)));
  return new Set(wards.flat().map(({ code }) => code));
};

/** Each ward's figures for itself, and for every ward on record that it reaches into. */
const shownFor = <Figures extends Counted>(
  all: readonly Figures[],
  overlaps: readonly Overlap[],
  known: ReadonlySet<WardCode>,
): readonly ShownFor<Figures>[] => {
  const reach = byKey(overlaps, ({ from }) => from);
  return all
    .flatMap((figures) => [
      { ward: figures.of.code, figures },
      ...(reach.get(figures.of.code) ?? []).map(({ to, share }) => ({ ward: to, figures: { ...figures, share } })),
    ])
    .filter(({ ward }) => known.has(ward));
};

type Read<Figures> = { readonly figures: readonly Figures[]; readonly boroughRows: number };

const report = (
  { figures, boroughRows }: Read<Counted>,
  shown: readonly ShownFor<Counted>[],
  known: ReadonlySet<WardCode>,
): readonly string[] => {
  const nowhere = figures.filter(({ of }) => !shown.some((one) => one.figures.of.code === of.code));
  const former = shown.filter(({ ward, figures: { of } }) => ward !== of.code);
  const names = nowhere.slice(0, mostNamed).map(({ of }) => `${of.name} (${of.code})`);
  const more = nowhere.length > mostNamed ? ` and ${nowhere.length - mostNamed} more` : '';
  return [
    `${figures.length} wards in the file, ${figures.filter(({ of }) => known.has(of.code)).length} of them on record.`,
    `Figures of former wards shown for wards that they reach into: ${former.length}`,
    ...(boroughRows > 0 ? [`Left out, because they are of a whole borough: ${boroughRows} rows`] : []),
    ...(nowhere.length > 0
      ? [
          `Left out, because no ward on record has this code: ${names.join(', ')}${more}. Import the list of wards first.`,
        ]
      : []),
    `Items: ${shown.length}`,
  ];
};

export type ImportFigures = {
  readonly path: string;
  /** Which wards of today the former wards reach into. */
  readonly overlap?: string | undefined;
  readonly dryRun: boolean;
};

type Source<Figures extends Counted> = {
  readonly read: (file: Uint8Array) => Read<Figures> | { readonly problems: readonly Problem[] };
  readonly itemsOf: (table: Table, shown: readonly ShownFor<Figures>[]) => Promise<readonly Item[]>;
};

/** The whole file is judged before anything is written, 25 items at a time; started again it ends the same. Gives the lines to print. */
const importFigures =
  <Figures extends Counted>({ read, itemsOf }: Source<Figures>) =>
  (table: () => Promise<Table>) =>
  async ({ path, overlap, dryRun }: ImportFigures): Promise<readonly string[]> => {
    const whole = readWhole(path, read);
    const overlaps = readOverlaps(overlap);
    const opened = await table();
    const known = await knownWards(opened);
    const shown = shownFor(whole.figures, overlaps, known);
    if (!dryRun) await writeItems(opened)(await itemsOf(opened, shown));
    return [...report(whole, shown, known), dryRun ? 'This was a trial: nothing was written.' : 'Done.'];
  };

/** Recorded crime by ward: months of data.police.uk, or years of the Ward Atlas. What an earlier import brought of other periods stays. */
export const importCrime = importFigures({
  read: readCrime,
  itemsOf: async (table, shown) => {
    const before = await crimeBefore(table)(shown);
    return shown.map(({ ward, figures }, at) => crimeItem({ ward, figures: overBefore(figures, before[at]) }));
  },
});

/** Who lives in each ward. */
export const importProfiles = importFigures({
  read: readProfiles,
  itemsOf: async (_table, shown) => shown.map(profileItem),
});
