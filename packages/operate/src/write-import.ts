import { endPatch, savePatch, wardListItem } from '@wardmote/store/import-store';
import { boroughItems, wardItem, writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { inParallel } from './in-parallel.ts';
import type { BoroughChange } from './plan-import.ts';

/** Writes what was planned: the lists first, so that any later import of a borough puts right one that was broken off. */
export const writeImport =
  (table: Table) =>
  async (changes: readonly BoroughChange[]): Promise<void> => {
    await writeItems(table)([
      ...changes.flatMap(({ borough, list }) => (list ? [wardListItem(borough.slug, list)] : [])),
      ...changes.flatMap(({ borough, isNew }) => (isNew ? boroughItems(borough) : [])),
      ...changes.flatMap(({ borough, wards }) => wards.map((ward) => wardItem(borough.slug, ward))),
    ]);
    await inParallel(
      changes.flatMap(({ borough, saved }) => saved.map((patch) => ({ force: borough.force, patch }))),
      ({ force, patch }) => savePatch(table)(force, patch),
    );
    await inParallel(
      changes.flatMap(({ borough, ended }) => ended.map((patch) => ({ force: borough.force, patch }))),
      ({ force, patch }) => endPatch(table)(force, patch),
    );
  };
