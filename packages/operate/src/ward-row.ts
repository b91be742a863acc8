import { type BoroughCode, type Centre, slugOf, type WardCode } from '@wardmote/domain/place';
import type { Line, Problem } from '@wardmote/pages/parse-csv';
import * as z from 'zod';

/** One ward as the file gives it. */
export type WardRow = {
  readonly code: WardCode;
  readonly name: string;
  readonly borough: BoroughCode;
  readonly boroughName: string;
  readonly force: string;
  readonly centre?: Centre;
};

/** The columns that are read; a file may have others. */
export const columns = ['wd_code', 'wd_name', 'lad_code', 'lad_name', 'police_force_id'] as const;
type Column = (typeof columns)[number];
/** The middle of a ward, where the list has it: both columns or none. */
const degrees = ['lat', 'long'] as const;
type Degrees = (typeof degrees)[number];
/** Where each column stands in a row. */
export type Places = Readonly<Record<Column, number> & Partial<Record<Degrees, number>>>;

const matches = <Text extends string>(pattern: RegExp, remedy: string) =>
  z.custom<Text>((value) => typeof value === 'string' && pattern.test(value), remedy);
const name = (of: string) =>
  z
    .string()
    .min(1, `is empty. Write the name of the ${of}.`)
    .max(100, 'is longer than 100 characters. Look for a missing comma.');

/** The patterns are those of the Office for National Statistics (domain.md 4.5) and of the forces' identifiers at data.police.uk. */
const row = z.object({
  wd_code: matches<WardCode>(/^E05[0-9]{6}$/, 'is not the code of a ward. Write E05 and six digits.'),
  wd_name: name('ward'),
  lad_code: matches<BoroughCode>(/^E09[0-9]{6}$/, 'is not the code of a London borough. Write E09 and six digits.'),
  lad_name: name('borough').refine((value) => slugOf(value) !== '', 'has no letters. Write the name of the borough.'),
  police_force_id: matches<string>(/^[a-z]+(-[a-z]+)*$/, 'is not the name of a force. Write it like "metropolitan".'),
}) satisfies z.ZodType<Record<Column, string>>;

const isDegrees = (text: string, most: number): boolean =>
  /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;

/** The middle of a ward, or none where its two columns are empty; or what is wrong with it. */
const centreIn = (fields: readonly string[], { lat, long }: Places): Centre | undefined | 'not degrees' => {
  if (lat === undefined || long === undefined) return undefined;
  const [latitude = '', longitude = ''] = [fields[lat]?.trim(), fields[long]?.trim()];
  if (latitude === '' && longitude === '') return undefined;
  return isDegrees(latitude, 90) && isDegrees(longitude, 180) ? { latitude, longitude } : 'not degrees';
};

/** Where the columns stand, from the first line; or which of them are missing. */
export const placesIn = ({ fields }: Line): { readonly at: Places } | { readonly problems: readonly Problem[] } => {
  const header = fields.map((field) => field.trim());
  const problems = columns.flatMap((column) => {
    const count = header.filter((field) => field === column).length;
    if (count === 1) return [];
    const fault = count === 0 ? 'is not in' : 'stands twice in';
    return [`Line 1: the column ${column} ${fault} the first line, which must name ${columns.join(', ')}, each once.`];
  });
  const [lat, long] = degrees.map((column) => header.indexOf(column));
  if (lat !== undefined && long !== undefined && lat < 0 !== long < 0)
    return { problems: [...problems, 'Line 1: a list with the middle of each ward has both lat and long.'] };
  if (problems.length > 0) return { problems };
  const place = (column: Column): number => header.indexOf(column);
  return {
    at: {
      wd_code: place('wd_code'),
      wd_name: place('wd_name'),
      lad_code: place('lad_code'),
      lad_name: place('lad_name'),
      police_force_id: place('police_force_id'),
      ...(lat !== undefined && long !== undefined && lat >= 0 && { lat, long }),
    },
  };
};

/** A row of the file as a ward; or what is wrong with it. */
export const readRow = (
  { line, fields }: Line,
  { at, width }: { readonly at: Places; readonly width: number },
): { readonly row: WardRow } | { readonly problems: readonly Problem[] } => {
  if (fields.length !== width) {
    const fault = `the row has ${fields.length} columns, and the first line has ${width}`;
    return { problems: [`Line ${line}: ${fault}. Put a name that holds a comma in quotation marks.`] };
  }
  const values = Object.fromEntries(columns.map((column) => [column, fields[at[column]]?.trim() ?? '']));
  const centre = centreIn(fields, at);
  if (centre === 'not degrees')
    return {
      problems: [`Line ${line}: lat and long are not degrees. Write them like 51.4625 and -0.1136, or neither.`],
    };
  const read = row.safeParse(values);
  if (read.success) {
    const { wd_code: code, wd_name, lad_code: borough, lad_name: boroughName, police_force_id: force } = read.data;
    return { row: { code, name: wd_name, borough, boroughName, force, ...(centre && { centre }) } };
  }
  return {
    problems: read.error.issues.map(({ path, message }) => {
      const column = String(path[0]);
      return `Line ${line}, column ${column}: "${values[column]}" ${message}`;
    }),
  };
};
