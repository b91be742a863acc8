import type { NearWard, WardCode } from '@wardmote/domain/place';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { keys } from './keys.ts';
import { wardCode } from './places-store.ts';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

const near = z.object({
  code: wardCode,
  name: z.string(),
  borough: z.object({ slug: z.string(), name: z.string(), force: z.string() }),
}) satisfies z.ZodType<NearWard>;
const neighbours = z.object({ neighbours: z.array(near) });

const byName = (one: NearWard, other: NearWard): number => one.name.localeCompare(other.name);

/** A ward of London touches a dozen others at most, so its list is one small item. */
export const neighboursItem = (ward: WardCode, wards: readonly NearWard[]): Item => ({
  ...keys.neighbours(ward),
  entity: 'neighbours',
  neighbours: wards.toSorted(byName),
});

/** AP340: the wards that touch any of some wards, by name, without these themselves; none where no boundaries were imported. */
export const neighboursOf =
  (table: Table) =>
  async (wards: readonly WardCode[]): Promise<readonly NearWard[]> => {
    if (wards.length === 0) return [];
    const own = new Set(wards);
    const items = await getItems(
      table,
      [...own].map((ward) => keys.neighbours(ward)),
    );
    const all = items.flatMap((item) => neighbours.parse(item).neighbours).filter(({ code }) => !own.has(code));
    return [...new Map(all.map((one) => [one.code, one])).values()].toSorted(byName);
  };
