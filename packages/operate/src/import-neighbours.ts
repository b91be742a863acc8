import type { WardCode } from '@wardmote/domain/place';
import { plainError } from '@wardmote/local/plain-error';
import { neighboursItem } from '@wardmote/store/neighbour-store';
import { writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { boundariesIn } from './read-boundaries.ts';
import { sharedBorders } from './shared-borders.ts';
import { wardsOnRecord } from './wards-on-record.ts';

/**
 * Brings in which wards touch, worked out from their boundaries. Of each ward on record its neighbours on record are written, over those
 * that an earlier file gave it. Gives the lines to print.
 */
export const importNeighbours =
  (table: Table) =>
  async (path: string): Promise<readonly string[]> => {
    const [known, borders] = [await wardsOnRecord(table), sharedBorders(boundariesIn(path))];
    const onRecord = (codes: Iterable<WardCode>) => [...codes].flatMap((code) => known.get(code) ?? []);
    const lists = onRecord(borders.keys()).map((ward) => ({ ward, near: onRecord(borders.get(ward.code) ?? []) }));
    const borderings = lists.flatMap(({ ward, near }) => near.map((one) => ({ ward, one })));
    if (borderings.length === 0)
      throw plainError(`No two wards on record share a border in ${path}. Nothing of it was written.`);
    await writeItems(table)(
      lists.map(({ ward, near }) =>
        neighboursItem(
          ward.code,
          near.map(({ code, name, borough: { slug, name: called, force } }) => ({
            code,
            name,
            borough: { slug, name: called, force },
          })),
        ),
      ),
    );
    const across = borderings.filter(({ ward, one }) => ward.borough.slug !== one.borough.slug);
    return [
      `${borderings.length / 2} borders between ${lists.length} wards are on record, ${across.length / 2} of them between two boroughs.`,
      `${borders.size - lists.length} wards of the file are not on record, and were left out.`,
    ];
  };
