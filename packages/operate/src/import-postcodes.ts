import type { WardCode } from '@wardmote/domain/place';
import { plainError } from '@wardmote/local/plain-error';
import { allBoroughs, wardsOf, writeItems } from '@wardmote/store/places-store';
import { sectorItem } from '@wardmote/store/postcode-store';
import type { Table } from '@wardmote/store/table';
import { type PostcodeRow, postcodesIn } from './read-postcodes.ts';

const boroughOfWards = async (table: Table): Promise<ReadonlyMap<WardCode, string>> => {
  const boroughs = await allBoroughs(table)();
  const lists = await Promise.all(
    boroughs.map(async ({ slug }) => (await wardsOf(table)(slug)).map(({ code }) => [code, slug] as const)),
  );
  return new Map(lists.flat());
};

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
    const boroughs = await boroughOfWards(table);
    if (boroughs.size === 0)
      throw plainError('No wards are on record yet. Import them first: npm run import -- wards FILE.csv');
    const sectors: Sectors = new Map();
    let [read, elsewhere] = [0, 0];
    for await (const row of postcodesIn(path)) {
      read += 1;
      if (boroughs.has(row.ward)) add(sectors, row);
      else elsewhere += 1;
    }
    await writeItems(table)(
      [...sectors].map(([sector, wards]) =>
        sectorItem(
          sector,
          [...wards].map(([ward, units]) => ({ ward, borough: boroughs.get(ward) ?? '', units })),
        ),
      ),
    );
    return [
      `${read - elsewhere} postcodes in ${sectors.size} sectors are on record.`,
      `${elsewhere} lie in wards that are not on record, and were left out.`,
    ];
  };
