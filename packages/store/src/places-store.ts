import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Borough, Centre, Ward } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import * as z from 'zod';
import { boroughItem, patchItem } from './digest.ts';
import { keys, ranges } from './keys.ts';
import { type Item, queryAll } from './query.ts';
import { day } from './schemas.ts';
import type { Table } from './table.ts';

const code = <Prefix extends string>(prefix: Prefix) =>
  z.custom<`${Prefix}${string}`>((value) => typeof value === 'string' && value.startsWith(prefix));

const borough = z.object({
  code: code('E09'),
  slug: z.string(),
  name: z.string(),
  force: z.string(),
  linkedSince: day.optional(),
  sectorsSince: day.optional(),
}) satisfies z.ZodType<Borough>;

export const wardCode = code('E05');

/** Degrees, as text. */
export const centre = z.object({ latitude: z.string(), longitude: z.string() }) satisfies z.ZodType<Centre>;

const ward = z.object({
  code: wardCode,
  name: z.string(),
  from: day,
  until: day.optional(),
  centre: centre.optional(),
}) satisfies z.ZodType<Ward>;

/** AP27: the boroughs, by name. */
export const allBoroughs = (table: Table) => async (): Promise<readonly Borough[]> =>
  (await queryAll(table, ranges.boroughs())).map((item) => borough.parse(item));

/** AP28: the wards of a borough, those of the past too. */
export const wardsOf =
  (table: Table) =>
  async (slug: string): Promise<readonly Ward[]> =>
    (await queryAll(table, ranges.wardsOf(slug))).map((item) => ward.parse(item));

const batchSize = 25;

const writeBatch = async (table: Table, batch: readonly Item[]): Promise<void> => {
  let left = batch.map((Item) => ({ PutRequest: { Item } }));
  while (left.length > 0) {
    const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
    left = (answer.UnprocessedItems?.[table.name] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item ? [{ PutRequest: { Item: PutRequest.Item } }] : [],
    );
  }
};

/** AP29: items of an import, 25 at a time; what DynamoDB did not take is given again until it has it. */
export const writeItems =
  (table: Table) =>
  async (items: readonly Item[]): Promise<void> => {
    for (let start = 0; start < items.length; start += batchSize)
      await writeBatch(table, items.slice(start, start + batchSize));
  };

export const boroughItems = (one: Borough): readonly Item[] => [
  { ...keys.boroughEntry(one.slug), entity: 'borough', ...one },
  boroughItem(one),
];

export const wardItem = (slug: string, one: Ward): Item => ({ ...keys.ward(slug, one.code), entity: 'ward', ...one });

export const rollUpItem = (force: string, patch: PatchFacts): Item => patchItem(force, patch);

/** What has ended, kept out of the roll-up of today: a dissolved panel's last facts, or a patch whose ward is gone. */
export const endedItem = (force: string, patch: PatchFacts): Item => {
  const { sk, ...item } = patchItem(force, patch);
  const { borough: slug, ward: code, number, panel } = patch;
  const key = panel ? keys.endedPanel(force, panel.panelId) : keys.endedPatch(force, slug, code, number);
  return { ...item, ...key, at: sk };
};
