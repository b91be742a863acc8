import type { Changes } from '@wardmote/domain/changes';
import { ballotItem } from './ballot-store.ts';
import { concernItem } from './concern-store.ts';
import { displacementItem } from './displacement-store.ts';
import type { Table } from './table.ts';
import { overSeen, type Write } from './transaction.ts';
import { wardConcernItem } from './ward-concern-store.ts';

/** What people worry about, how it was voted on, and what neighbouring panels are told of it. */
export const concernWrites = (
  table: Table,
  {
    concerns = [],
    wardConcern,
    displacements = [],
    ballot,
  }: Pick<Changes, 'concerns' | 'wardConcern' | 'displacements' | 'ballot'>,
): Write[] => [
  ...concerns.flatMap((one) => overSeen(table, one, concernItem)),
  ...overSeen(table, wardConcern, wardConcernItem),
  ...displacements.flatMap((one) => overSeen(table, one, displacementItem)),
  ...overSeen(table, ballot, ballotItem),
];
