import type { AttendanceFigures } from '@wardmote/domain/attendance-figures';
import { csv } from './csv.ts';
import { labels } from './labels.ts';

const columns = [
  'name',
  'from',
  'meetings',
  'came',
  'represented',
  'apologies',
  'absent',
  'missed in a row',
  'last came',
];

/** How members came to the last meetings, as a table. */
export const attendanceAsCsv = (figures: readonly AttendanceFigures[]): string =>
  csv(
    columns,
    figures.map((one) => [
      one.name,
      labels.party[one.party],
      one.meetings,
      one.came,
      one.represented,
      one.apologies,
      one.absent,
      one.missedInARow,
      one.lastCame,
    ]),
  );
