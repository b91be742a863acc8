import { isDeepStrictEqual } from 'node:util';
import { tableSchema } from '@wardmote/store/table';
import * as z from 'zod';
import { getUnits, type Item, itemSize, queryUnits, writeUnits } from './units.ts';

export type Key = Readonly<Record<'pk' | 'sk', string>>;

/** What a request read, or what it would write, by the names that DynamoDB gives these. */
export type Read = { readonly partition: string; readonly items: readonly Item[]; readonly readUnits: number };

const item = z.record(z.string(), z.unknown());
const key = z.looseObject({ pk: z.string(), sk: z.string() });
/** A projection or a filter hides bytes that are paid for, so their sizes could not be counted here. */
const whole = { ProjectionExpression: z.undefined().optional(), FilterExpression: z.undefined().optional() };
const consistency = z.boolean().default(false);

const query = z.object({
  ...whole,
  ConsistentRead: consistency,
  ExpressionAttributeValues: z.record(z.string(), z.unknown()),
});
const get = z.object({ ...whole, ConsistentRead: consistency, Key: key });
const keysAndAttributes = z.object({ ...whole, ConsistentRead: consistency, Keys: z.array(key) });
const batchGet = z.object({ RequestItems: z.record(z.string(), keysAndAttributes) });

const queried = z.object({ Items: z.array(item).default([]) });
const got = z.object({ Item: item.optional() });
const batchGot = z.object({ Responses: z.record(z.string(), z.array(item)) });

const sameKey = ({ pk, sk }: Key, found: Item): boolean => found.pk === pk && found.sk === sk;

const readers: Readonly<Record<string, (input: unknown, output: unknown) => Read>> = {
  QueryCommand: (input, output) => {
    const { ConsistentRead, ExpressionAttributeValues } = query.parse(input);
    const { Items } = queried.parse(output);
    const partition = String(Object.values(ExpressionAttributeValues)[0]);
    return { partition, items: Items, readUnits: queryUnits(Items, ConsistentRead) };
  },
  GetItemCommand: (input, output) => {
    const { ConsistentRead, Key } = get.parse(input);
    const { Item } = got.parse(output);
    return { partition: Key.pk, items: Item ? [Item] : [], readUnits: getUnits([Item], ConsistentRead) };
  },
  BatchGetItemCommand: (input, output) => {
    const asked = Object.values(batchGet.parse(input).RequestItems);
    const items = Object.values(batchGot.parse(output).Responses).flat();
    const units = asked.map(({ Keys, ConsistentRead }) =>
      getUnits(
        Keys.map((one) => items.find((found) => sameKey(one, found))),
        ConsistentRead,
      ),
    );
    const partition = asked[0]?.Keys[0]?.pk ?? '';
    return { partition, items, readUnits: units.reduce((sum, each) => sum + each, 0) };
  },
};

/** What a read request fetched, and its units by the rule; nothing for a request that writes. */
export const readBy = (command: string, input: unknown, output: unknown): Read | undefined =>
  readers[command]?.(input, output);

const keyed = z.object({ Key: key }).transform(({ Key }) => Key);
const putItem = z.object({ Item: key }).transform(({ Item }) => Item);
const write = z.union([
  z.object({ Put: putItem }).transform(({ Put }) => Put),
  z.object({ Update: keyed }).transform(({ Update }) => Update),
  z.object({ Delete: keyed }).transform(({ Delete }) => Delete),
  z.object({ ConditionCheck: keyed }).transform(({ ConditionCheck }) => ConditionCheck),
]);
const transaction = z.object({ TransactItems: z.array(write) }).transform(({ TransactItems }) => TransactItems);
const single = z.union([putItem, keyed]).transform((one) => [one]);

const writers: Readonly<Record<string, z.ZodType<readonly Key[]>>> = {
  TransactWriteItemsCommand: transaction,
  PutItemCommand: single,
  UpdateItemCommand: single,
  DeleteItemCommand: single,
};

/** The keys of the items that a request writes, removes or checks; none for one that reads. */
export const keysWritten = (command: string, input: unknown): readonly Key[] =>
  writers[command]?.parse(input).map(({ pk, sk }) => ({ pk, sk })) ?? [];

export type Image = { readonly before: Item | undefined; readonly after: Item | undefined };

const { partitionKey, sortKey } = tableSchema.queue;
const isQueued = (one: Item | undefined): one is Item => one?.[partitionKey] !== undefined;
const sameEntry = (one: Item, other: Item): boolean =>
  one[partitionKey] === other[partitionKey] && one[sortKey] === other[sortKey];

/** The sparse index holds whole items and follows outside the transaction: an entry that moves is removed and written. */
const indexUnits = ({ before, after }: Image): number => {
  const [had, has] = [isQueued(before) ? before : undefined, isQueued(after) ? after : undefined];
  if (isDeepStrictEqual(had, has)) return 0;
  if (!had || !has || sameEntry(had, has)) return writeUnits(had, has, false);
  return writeUnits(had, undefined, false) + writeUnits(undefined, has, false);
};

const total = (images: readonly Image[], units: (image: Image) => number): number =>
  images.reduce((sum, image) => sum + units(image), 0);

/** The units of what a request wrote, from each item before and after: in the table, and in its index. */
export const unitsWritten = (command: string, images: readonly Image[]) => {
  const transactional = command === 'TransactWriteItemsCommand';
  return {
    writeUnits: total(images, ({ before, after }) => writeUnits(before, after, transactional)),
    indexWriteUnits: total(images, (image) => indexUnits(image)),
  };
};

export const bytesOf = (items: readonly Item[]): number => items.reduce((sum, one) => sum + itemSize(one), 0);
