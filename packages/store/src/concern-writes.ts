import type { Change, Changes } from '@wardmote/domain/changes';
import { ballotItem } from './ballot-store.ts';
import { concernItem } from './concern-store.ts';
import { displacementItem } from './displacement-store.ts';
import type { Table } from './table.ts';
import { versioned, type Write } from './transaction.ts';
import { wardConcernItem } from './ward-concern-store.ts';

const bumped = <Thing extends { readonly version: number }>({ before, after }: Change<Thing>): Thing => ({
  ...after,
  version: before ? before.version + 1 : 1,
});

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
  ...concerns.flatMap((one) => versioned(table, concernItem(bumped(one)), one.before?.version)),
  ...(wardConcern ? versioned(table, wardConcernItem(bumped(wardConcern)), wardConcern.before?.version) : []),
  ...displacements.flatMap((one) => versioned(table, displacementItem(bumped(one)), one.before?.version)),
  ...(ballot ? versioned(table, ballotItem(bumped(ballot)), ballot.before?.version) : []),
];
