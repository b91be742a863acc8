import { createReadStream, statSync } from 'node:fs';
import type { WardCode } from '@wardmote/domain/place';
import { postcodeIn } from '@wardmote/domain/postcode';
import { plainError } from '@wardmote/local/plain-error';
import { wardCode } from '@wardmote/store/places-store';
import { CsvError, parse } from 'csv-parse';

/** A postcode that is in use, and the ward it lies in. */
export type PostcodeRow = { readonly sector: string; readonly unit: string; readonly ward: WardCode };

/** The ONS names its columns by the year of their areas: `wd25cd`, and `osward` in the years before. */
const columns = {
  postcode: /^pcds$/,
  ward: /^(wd\d\dcd|osward)$/,
  ended: /^doterm$/,
};
type Column = keyof typeof columns;

const placesIn = (header: readonly string[], path: string): Readonly<Record<Column, number>> => {
  const place = (name: Column) => header.findIndex((written) => columns[name].test(written.trim().toLowerCase()));
  const found = { postcode: place('postcode'), ward: place('ward'), ended: place('ended') };
  if (Object.values(found).every((at) => at >= 0)) return found;
  throw plainError(
    `${path} is no ONS Postcode Directory: line 1 must name pcds, doterm, and the ward (wd25cd, or osward). Nothing of it was written.`,
  );
};

/** The rows of a file one by one, as the directory has more than a memory should hold: the codes of ended postcodes and of no ward are left out. */
export async function* postcodesIn(path: string): AsyncGenerator<PostcodeRow> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw plainError(`There is no file ${path}.`);
  let places: Readonly<Record<Column, number>> | undefined;
  const rows = createReadStream(path).pipe(parse({ bom: true, relax_column_count: true, max_record_size: 10_000 }));
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      places ??= placesIn(row, path);
      const postcode = postcodeIn(row[places.postcode] ?? '');
      const ward = wardCode.safeParse(row[places.ward]);
      if (postcode && ward.success && !row[places.ended]) yield { ...postcode, ward: ward.data };
    }
  } catch (error) {
    if (error instanceof CsvError) throw plainError(`${path} cannot be read as CSV: ${error.message}`);
    throw error;
  }
}
