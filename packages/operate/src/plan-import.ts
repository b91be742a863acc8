import { isDeepStrictEqual } from 'node:util';
import type { Day } from '@wardmote/domain/day';
import { type Borough, slugOf, type Ward } from '@wardmote/domain/place';
import { type WardList, wardsFrom } from '@wardmote/domain/ward-list';
import { plainError } from '@wardmote/local/plain-error';
import { wardListsOf } from '@wardmote/store/import-store';
import { allBoroughs, wardsOf } from '@wardmote/store/places-store';
import { readEnded, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { type KnownPatches, type PatchChanges, patchChanges } from './patch-changes.ts';
import type { WardRow } from './ward-row.ts';

/** What an import writes of one borough: whatever is not on record like this already. */
export type BoroughChange = PatchChanges & {
  readonly borough: Borough;
  readonly isNew: boolean;
  readonly list: WardList | undefined;
  readonly wards: readonly Ward[];
};

type Known = { readonly boroughs: readonly Borough[]; readonly patches: ReadonlyMap<string, KnownPatches> };

/** A borough keeps the slug of its first import, because addresses are made from it; its name may change. */
const boroughOf = ({ borough: code, boroughName: name, force }: WardRow, { boroughs }: Known): Borough => {
  const before = boroughs.find((other) => other.code === code);
  if (before && before.force !== force)
    throw plainError(`${name} is on record under the force "${before.force}", and this list says "${force}".`);
  const slug = before?.slug ?? slugOf(name);
  const taken = boroughs.find((other) => other.slug === slug && other.code !== code);
  if (taken) throw plainError(`${name} is on record as ${taken.code}, and this list says ${code}.`);
  return { ...before, code, slug, name, force };
};

const listOf = (rows: readonly WardRow[], on: Day): WardList => ({
  on,
  wards: rows
    .map(({ code, name, centre }) => ({ code, name, ...(centre && { centre }) }))
    .toSorted((one, other) => one.code.localeCompare(other.code)),
});

const isAmong = <Thing>(things: readonly Thing[], thing: Thing): boolean =>
  things.some((other) => isDeepStrictEqual(other, thing));

/** On record, and in no list any more, because the list that had it was put right: it ends where it began. */
const neverHeld = (ward: Ward): Ward => ({ ...ward, until: ward.from });

const changeOf = async (table: Table, borough: Borough, list: WardList, known: Known): Promise<BoroughChange> => {
  const { slug, force } = borough;
  const [lists, recorded] = await Promise.all([wardListsOf(table)(slug), wardsOf(table)(slug)]);
  const listed = wardsFrom([...lists.filter(({ on }) => on !== list.on), list]);
  const wards = [
    ...listed,
    ...recorded.filter((ward) => !listed.some(({ code }) => code === ward.code)).map(neverHeld),
  ];
  return {
    borough,
    isNew: !isAmong(known.boroughs, borough),
    list: isAmong(lists, list) ? undefined : list,
    wards: wards.filter((ward) => !isAmong(recorded, ward)),
    ...patchChanges(slug, wards, known.patches.get(force) ?? { today: [], ended: [] }),
  };
};

const readKnown = async (table: Table, rows: readonly WardRow[]): Promise<Known> => {
  const patches = new Map<string, KnownPatches>();
  for (const force of new Set(rows.map((row) => row.force))) {
    const [{ patches: today }, ended] = await Promise.all([readForce(table)(force), readEnded(table)(force)]);
    patches.set(force, { today, ended });
  }
  return { boroughs: await allBoroughs(table)(), patches };
};

/**
 * What a list of wards changes, from what is on record; nothing is written. The lists themselves are kept and a borough's wards are
 * worked out from all of them, so that the order of imports does not matter, and a list that comes again changes nothing.
 * Refuses a borough under another force, or another code, than it is on record.
 */
export const planImport =
  (table: Table) =>
  async (rows: readonly WardRow[], on: Day): Promise<readonly BoroughChange[]> => {
    const known = await readKnown(table, rows);
    const changes: BoroughChange[] = [];
    for (const ofBorough of Map.groupBy(rows, ({ borough }) => borough).values()) {
      const [first] = ofBorough;
      if (first) changes.push(await changeOf(table, boroughOf(first, known), listOf(ofBorough, on), known));
    }
    return changes;
  };
