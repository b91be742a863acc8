import type { WardCode } from '@wardmote/domain/place';
import { writeItems } from '@wardmote/store/places-store';
import { sectorItem } from '@wardmote/store/postcode-store';
import type { Table } from '@wardmote/store/table';
import { type PostcodeRow, postcodesIn } from './read-postcodes.ts';
import { wardsOnRecord } from './wards-on-record.ts';

/** The units of each sector by the ward they lie in. */
type Sectors = Map<string, Map<WardCode, string[]>>;

const add = (sectors: Sectors, { sector, unit, ward }: PostcodeRow): void => {
  const wards = sectors.get(sector) ?? new Map<WardCode, string[]>();
  const units = wards.get(ward) ?? [];
  units.push(unit);
  sectors.set(sector, wards.set(ward, units));
};

/**
 * Brings in the postcodes of the wards on record, from the ONS Postcode Directory or the part of it for one postcode area. A sector is
 * written as a whole, so that the same file may be given again, and a later edition replaces an earlier one. Gives the lines to print.
 */
export const importPostcodes =
  (table: Table) =>
  async (path: string): Promise<readonly string[]> => {
    const known = await wardsOnRecord(table);
    const sectors: Sectors = new Map();
    let [read, elsewhere] = [0, 0];
    for await (const row of postcodesIn(path)) {
      read += 1;
      if (known.has(row.ward)) add(sectors, row);
      else elsewhere += 1;
    }
    await writeItems(table)(
      [...sectors].map(([sector, wards]) =>
        sectorItem(
          sector,
          [...wards].map(([ward, units]) => ({ ward, borough: known.get(ward)?.borough.slug ?? '', units })),
        ),
      ),
    );
    return [
      `${read - elsewhere} postcodes in ${sectors.size} sectors are on record.`,
      `${elsewhere} lie in wards that are not on record, and were left out.`,
    ];
  };
