import { type Problem, parseCsv } from '@wardmote/pages/parse-csv';
import { contradictions } from './contradictions.ts';
import { columns, placesIn, readRow, type WardRow } from './ward-row.ts';

export type WardListRead = { readonly rows: readonly WardRow[] } | { readonly problems: readonly Problem[] };

export const mostBytes = 1_000_000;
const mostRows = 5000;

/**
 * The wards of a CSV file, all of them or none: one wrong row turns the file away, and every problem says its line, its column and
 * what to do. At most 1 MB and 5,000 rows are read, so that no file can fill the memory.
 */
export const readWardList = (file: Uint8Array): WardListRead => {
  if (file.length > mostBytes)
    return { problems: [`The file has ${file.length} bytes, and at most ${mostBytes} are read. Split it by borough.`] };
  const lines = parseCsv(file);
  if (typeof lines === 'string') return { problems: [lines] };
  const [header, ...body] = lines;
  if (!header || body.length === 0)
    return { problems: [`The file has no wards. Line 1 must name ${columns.join(', ')}; the wards follow it.`] };
  if (body.length > mostRows)
    return { problems: [`The file has ${body.length} rows, and at most ${mostRows} are read. Split it by borough.`] };

  const places = placesIn(header);
  if ('problems' in places) return places;
  const read = body.map((line) => ({
    line: line.line,
    ...readRow(line, { at: places.at, width: header.fields.length }),
  }));
  const rows = read.flatMap((one) => ('row' in one ? [one] : []));
  const problems = [...read.flatMap((one) => ('problems' in one ? one.problems : [])), ...contradictions(rows)];
  return problems.length > 0 ? { problems } : { rows: rows.map(({ row }) => row) };
};
