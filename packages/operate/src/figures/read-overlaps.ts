import { readFileSync } from 'node:fs';
import type { WardCode } from '@wardmote/domain/place';
import { plainError } from '@wardmote/local/plain-error';
import { parseCsv } from '@wardmote/pages/parse-csv';

/** How much of a former ward's area lies in a ward of today. */
export type Overlap = { readonly from: WardCode; readonly to: WardCode; readonly share: number };

const columns = ['wd13_code', 'wd25_code', 'share_of_wd13_area'] as const;
const isWard = (code: string): code is WardCode => /^E05[0-9]{6}$/.test(code);

/** Which wards of today the former wards reach into. Without a file there are none. Refuses a file with a bad row, by its line. */
export const readOverlaps = (path: string | undefined): readonly Overlap[] => {
  if (path === undefined) return [];
  const lines = parseCsv(readFileSync(path));
  if (typeof lines === 'string') throw plainError(lines);
  const header = lines[0]?.fields.map((field) => field.trim()) ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw plainError(`Line 1 of ${path} does not name ${missing.join(', ')}.`);
  return lines.slice(1).flatMap(({ line, fields }) => {
    const [from = '', to = '', share] = columns.map((column) => fields[header.indexOf(column)]?.trim() ?? '');
    if (!isWard(from) || !isWard(to) || !(Number(share) > 0 && Number(share) <= 1))
      throw plainError(
        `Line ${line} of ${path} is no pair of wards with a share between 0 and 1. Nothing was written.`,
      );
    return from === to ? [] : [{ from, to, share: Number(share) }];
  });
};
