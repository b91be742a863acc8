import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import { put, putNew, putOver, remove, transact, unchanged } from '@wardmote/store/transaction';
import { beforeAll, describe, expect, it } from 'vitest';
import { failWith, loseReplies } from '../support/faults.ts';
import { freshTable } from '../support/fresh-table.ts';
import { itemsOf } from '../support/scene.ts';

const write = 'TransactWriteItemsCommand';
const cancelledFor = (...codes: string[]) =>
  new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => ({ Code })),
    $metadata: {},
  });

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});
let count = 0;
const anItem = (more: object = {}) => {
  count += 1;
  return { pk: `T#${count}`, sk: 'T', version: 1, ...more };
};
const there = async ({ pk }: { pk: string }) => itemsOf(table, pk);

describe('the conditions of a write', () => {
  it('a new item is refused where one is, and nothing beside it is written', async () => {
    const [known, beside] = [anItem(), anItem()];
    expect(await transact(table, [putNew(table, known)])).toBe('saved');
    expect(await transact(table, [putNew(table, { ...known, again: true }), put(table, beside)])).toBe(
      'changed-meanwhile',
    );
    expect(await there(known)).toEqual([known]);
    expect(await there(beside)).toEqual([]);
  });

  it('a change is refused over another version than the one that was seen', async () => {
    const known = anItem({ version: 2 });
    await transact(table, [putNew(table, known)]);
    expect(await transact(table, [putOver(table, { ...known, version: 2 }, 1)])).toBe('changed-meanwhile');
    expect(await transact(table, [putOver(table, { ...known, version: 3 }, 2)])).toBe('saved');
    expect(await there(known)).toMatchObject([{ version: 3 }]);
  });

  it('what was read and is not written must be unchanged, and be there', async () => {
    const [read, written] = [anItem(), anItem()];
    expect(await transact(table, [unchanged(table, read, 1), put(table, written)])).toBe('changed-meanwhile');
    await transact(table, [putNew(table, read)]);
    expect(await transact(table, [unchanged(table, read, 1), put(table, written)])).toBe('saved');
    expect(await there(read)).toEqual([read]);
  });

  it('something is removed whether it is there or not', async () => {
    const known = anItem();
    await transact(table, [putNew(table, known)]);
    expect(await transact(table, [remove(table, known)])).toBe('saved');
    expect(await transact(table, [remove(table, known)])).toBe('saved');
    expect(await there(known)).toEqual([]);
  });

  it('the same writes meant again are done again: a repeat is known by its call, not by its content', async () => {
    const known = anItem();
    for (const _again of [1, 2]) {
      expect(await transact(table, [put(table, known)])).toBe('saved');
      expect(await transact(table, [remove(table, known)])).toBe('saved');
      expect(await there(known)).toEqual([]);
    }
  });
});

describe('a conflict with somebody else’s write in flight', () => {
  it.each([1, 4])('%i times is tried again until it is through', async (times) => {
    const [broken, item] = [table.openAgain(), anItem()];
    const met = failWith(broken, write, times, cancelledFor('None', 'TransactionConflict'));
    expect(await transact(broken, [putNew(broken, item)])).toBe('saved');
    expect(met.count()).toBe(times);
    expect(await there(item)).toEqual([item]);
  });

  it('that lasts is told as a change meanwhile, and nothing is written', async () => {
    const [broken, item] = [table.openAgain(), anItem()];
    failWith(broken, write, 99, cancelledFor('TransactionConflict', 'None'));
    expect(await transact(broken, [putNew(broken, item)])).toBe('changed-meanwhile');
    expect(await there(item)).toEqual([]);
  });

  it('is one with our own write, still in progress, too', async () => {
    const [broken, item] = [table.openAgain(), anItem()];
    failWith(broken, write, 1, new TransactionInProgressException({ message: 'In progress', $metadata: {} }));
    expect(await transact(broken, [putNew(broken, item)])).toBe('saved');
  });

  it('beside a failed condition is no conflict: the race is lost', async () => {
    const broken = table.openAgain();
    const met = failWith(broken, write, 99, cancelledFor('TransactionConflict', 'ConditionalCheckFailed'));
    expect(await transact(broken, [putNew(broken, anItem())])).toBe('changed-meanwhile');
    expect(met.count()).toBe(1);
  });
});

describe('a transaction that is throttled', () => {
  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'in passing (%s) is done all the same',
    async (code) => {
      const [broken, item] = [table.openAgain(), anItem()];
      failWith(broken, write, 2, cancelledFor('None', code));
      expect(await transact(broken, [putNew(broken, item)])).toBe('saved');
      expect(await there(item)).toEqual([item]);
    },
  );

  it('for good is a fault, and not somebody else’s change', async () => {
    const broken = table.openAgain();
    failWith(broken, write, 99, cancelledFor('ThrottlingError'));
    await expect(transact(broken, [putNew(broken, anItem())])).rejects.toThrow('Transaction cancelled');
  });
});

describe('an answer that is lost', () => {
  it.each([1, 2])('%i times: the write is applied once', async (times) => {
    const [broken, item] = [table.openAgain(), anItem()];
    const lost = loseReplies(broken, write, times);
    expect(await transact(broken, [putNew(broken, item)])).toBe('saved');
    expect(lost.count()).toBe(times);
    expect(await there(item)).toEqual([item]);
  });

  it('and a conflict after it: still once, because all tries of a call have one token', async () => {
    const [broken, item] = [table.openAgain(), anItem()];
    failWith(broken, write, 1, cancelledFor('TransactionConflict'));
    loseReplies(broken, write, 1);
    expect(await transact(broken, [putNew(broken, item)])).toBe('saved');
    expect(await there(item)).toEqual([item]);
  });
});

describe('any other failure', () => {
  it.each(['ItemCollectionSizeLimitExceeded', 'ValidationError', 'DuplicateItem'])(
    'a transaction cancelled for %s is thrown',
    async (code) => {
      const broken = table.openAgain();
      failWith(broken, write, 99, cancelledFor('None', code));
      await expect(transact(broken, [putNew(broken, anItem())])).rejects.toThrow('Transaction cancelled');
    },
  );

  it('one cancelled for no reason that we know is thrown', async () => {
    const broken = table.openAgain();
    failWith(broken, write, 99, cancelledFor());
    await expect(transact(broken, [putNew(broken, anItem())])).rejects.toThrow('Transaction cancelled');
  });

  it('one that DynamoDB does not take is thrown: two writes to one item', async () => {
    const item = anItem();
    await expect(transact(table, [put(table, item), put(table, item)])).rejects.toThrow(
      'multiple operations on one item',
    );
  });
});
