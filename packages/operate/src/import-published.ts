import type { Day } from '@wardmote/domain/day';
import { shortDay } from '@wardmote/domain/day-in-words';
import { plainError } from '@wardmote/local/plain-error';
import { publishedItem } from '@wardmote/store/figures-store';
import { wardCode, writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { publishedIn } from './published-file.ts';
import { wardsOnRecord } from './wards-on-record.ts';

export type PublishedAsked = {
  readonly path: string;
  /** The code of the ward, by which the Metropolitan Police calls its neighbourhoods too. */
  readonly ward: string | undefined;
  /** On which day it was fetched. */
  readonly on: Day;
};

/** Brings in what the police team of a ward publishes as its priorities (row 122), over what was brought in before. Gives the lines to print. */
export const importPublished =
  (table: Table) =>
  async ({ path, ward, on }: PublishedAsked): Promise<readonly string[]> => {
    const code = wardCode.safeParse(ward);
    if (!code.success) throw plainError('Say for which ward: --for E05000416');
    const known = (await wardsOnRecord(table)).get(code.data);
    if (!known) throw plainError(`No ward on record has the code ${code.data}. Import the list of wards first.`);
    const { priorities, leftOut } = publishedIn(path, code.data);
    await writeItems(table)([publishedItem(code.data, { source: 'police-uk', on, priorities })]);
    return [
      `${known.name}, ${known.borough.name}: ${priorities.length} priorities of the police team are on record, as published on ${shortDay(on)}.`,
      ...(leftOut > 0 ? [`Left out, because they are older: ${leftOut}`] : []),
    ];
  };
