import { randomBytes } from 'node:crypto';
import type { Id } from '@wardmote/domain/id';
import { findPatch, readBorough, readEnded, readForce } from '@wardmote/store/roll-up-store';
import type { Table } from '@wardmote/store/table';
import { ulid } from 'ulid';
import { homeForce } from './home-force.ts';
import { withLater } from './with-later.ts';

export type Outside = {
  readonly table: Table;
  readonly now: () => Date;
  readonly newId?: <Kind extends string>(kind: Kind) => Id<Kind>;
  readonly newKey?: () => string;
};

/** What the roll-up is read from: it checks nothing and is there from the start. */
const rollUp = (table: Table) => ({
  findPatch: (...[borough, ward, patch]: [string, `E05${string}`, number]) =>
    findPatch(table)(homeForce, borough, ward, patch),
  readBorough: readBorough(table),
  readForce: readForce(table),
  readEnded: readEnded(table),
});

/**
 * What the use cases are made of: the store, the clock and what makes ids and keys. The stores that check what they read are loaded when
 * the first of them is asked: their schemas take as long to make as the SDK to load, and a borough and London need none of them.
 */
export const needsOf = ({ table, now, newId, newKey }: Outside) =>
  withLater(
    {
      ...rollUp(table),
      homeForce,
      now,
      newId: newId ?? (<Kind extends string>(kind: Kind): Id<Kind> => `${kind}_${ulid(now().getTime())}`),
      newKey: newKey ?? (() => randomBytes(16).toString('base64url')),
    },
    async () => {
      const { checkedStores } = await import('./checked-stores.ts');
      return checkedStores(table, { newEventId: () => ulid(now().getTime()), now });
    },
  );

export type Needs = ReturnType<typeof needsOf>;
