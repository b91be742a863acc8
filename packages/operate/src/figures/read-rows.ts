import type { WardCode } from '@wardmote/domain/place';
import { type Line, type Problem, parseCsv } from '@wardmote/pages/parse-csv';

export const mostBytes = 5_000_000;
const mostRows = 50_000;

/** The columns of one kind of file: texts as they stand, and whole numbers. A file may have others. */
export type Layout = {
  readonly name: string;
  readonly texts: readonly string[];
  /** The column → what it is called in the record. */
  readonly numbers: Readonly<Record<string, string>>;
};

export type Row = {
  readonly line: number;
  readonly ward: WardCode;
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
};

export type FileRead =
  | { readonly layout: Layout; readonly rows: readonly Row[]; readonly boroughRows: number }
  | { readonly problems: readonly Problem[] };

const wardColumn = 'wd_code';
const isWard = (code: string): code is WardCode => /^E05[0-9]{6}$/.test(code);
/** The City stands in some files as one row: a borough is no ward. */
const isBorough = (code: string): boolean => /^E09[0-9]{6}$/.test(code);
const wholeNumber = /^[0-9]{1,7}$/;

const columnsOf = ({ texts, numbers }: Layout) => [wardColumn, ...texts, ...Object.keys(numbers)];

const readRow = ({ line, fields }: Line, header: readonly string[], layout: Layout): Row | readonly Problem[] => {
  if (fields.length !== header.length)
    return [`Line ${line}: the row has ${fields.length} columns, and the first line has ${header.length}.`];
  const at = (column: string): string => fields[header.indexOf(column)]?.trim() ?? '';
  const ward = at(wardColumn);
  if (!isWard(ward)) return [`Line ${line}, column ${wardColumn}: "${ward}" is not the code of a ward.`];
  const empty = layout.texts.filter((column) => at(column) === '');
  const odd = Object.keys(layout.numbers).filter((column) => !wholeNumber.test(at(column)));
  if (empty.length + odd.length > 0)
    return [
      ...empty.map((column) => `Line ${line}, column ${column}: it is empty.`),
      ...odd.map((column) => `Line ${line}, column ${column}: "${at(column)}" is not a whole number.`),
    ];
  const texts = Object.fromEntries(layout.texts.map((column) => [column, at(column)]));
  const numbers = Object.entries(layout.numbers).map(([column, name]) => [name, Number(at(column))]);
  return { line, ward, texts, numbers: Object.fromEntries(numbers) };
};

const layoutOf = (header: readonly string[], layouts: readonly Layout[]): Layout | Problem => {
  const found = layouts.find((layout) => columnsOf(layout).every((column) => header.includes(column)));
  if (found) return found;
  const wanted = layouts.map((layout) => `${layout.name}: ${columnsOf(layout).join(', ')}`);
  return `Line 1 names the columns of no file that is known here. ${wanted.join('; or ')}.`;
};

/** The rows of a file in one of several layouts, all of them or none: every problem says its line, its column and what is wrong. */
export const readRows = (file: Uint8Array, layouts: readonly Layout[]): FileRead => {
  if (file.length > mostBytes)
    return { problems: [`The file has ${file.length} bytes, and at most ${mostBytes} are read. Split it by borough.`] };
  const lines = parseCsv(file);
  if (typeof lines === 'string') return { problems: [lines] };
  const [first, ...body] = lines;
  if (!first || body.length === 0) return { problems: ['The file has no rows.'] };
  if (body.length > mostRows)
    return { problems: [`The file has ${body.length} rows, and at most ${mostRows} are read. Split it by borough.`] };
  const header = first.fields.map((field) => field.trim());
  const layout = layoutOf(header, layouts);
  if (typeof layout === 'string') return { problems: [layout] };
  const ofWards = body.filter(({ fields }) => !isBorough(fields[header.indexOf(wardColumn)]?.trim() ?? ''));
  const read = ofWards.map((line) => readRow(line, header, layout));
  const problems = read.flatMap((one) => ('ward' in one ? [] : one));
  const rows = read.flatMap((one) => ('ward' in one ? [one] : []));
  return problems.length > 0 ? { problems } : { layout, rows, boroughRows: body.length - ofWards.length };
};
