import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';

/** A row of the file, with the number of the line it ends on. */
export type Line = { readonly line: number; readonly fields: readonly string[] };
/** What is wrong, told so that somebody with the file open can put it right. */
export type Problem = string;

const longestRow = 10_000;

const parsed = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }).transform(
    ({ record, info }): Line => ({
      line: info.lines,
      fields: record,
    }),
  ),
);

const remedies: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened here and never closed. Close it, or take it out.',
  CSV_MAX_RECORD_SIZE: `the row is longer than ${longestRow} characters. Look for a quotation mark that is never closed.`,
  CSV_INVALID_CLOSING_QUOTE:
    'there is text after a closing quotation mark. Write a quotation mark inside a name twice ("").',
  INVALID_OPENING_QUOTE:
    'there is a quotation mark inside a name. Put the whole name in quotation marks and write the inner one twice ("").',
};

/** csv-parse counts the bytes up to the last field that it could read: the line after that is the one to look at. */
const lineAt = (bytes: Uint8Array, { bytes: read }: CsvError): number => {
  let end = Number(read);
  while (bytes[end] === 10 || bytes[end] === 13) end += 1;
  return bytes.subarray(0, end).filter((byte) => byte === 10).length + 1;
};

const problemOf = (bytes: Uint8Array, error: CsvError): Problem =>
  `Line ${lineAt(bytes, error)}: ${remedies[error.code] ?? `it cannot be read (${error.message}).`}`;

/**
 * The rows of a CSV file in UTF-8, with or without a byte order mark, or of one whose cells another sign divides; or why it cannot be
 * read. Empty lines count as lines only.
 */
export const parseCsv = (file: Uint8Array, delimiter = ','): readonly Line[] | Problem => {
  const start = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;
  const bytes = file.subarray(start);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const options = {
      info: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    };
    return parsed.parse(parse(text, options));
  } catch (error) {
    if (error instanceof CsvError) return problemOf(bytes, error);
    if (error instanceof TypeError) return 'The file is not in UTF-8. Save it again as "CSV UTF-8".';
    throw error;
  }
};
