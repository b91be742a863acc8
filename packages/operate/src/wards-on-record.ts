import type { Borough, Ward, WardCode } from '@wardmote/domain/place';
import { plainError } from '@wardmote/local/plain-error';
import { allBoroughs, wardsOf } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';

export type WardOnRecord = Pick<Ward, 'code' | 'name'> & { readonly borough: Borough };

/** Every ward that an import of wards has brought, those of the past too, by its code. Throws what to do first where there is none. */
export const wardsOnRecord = async (table: Table): Promise<ReadonlyMap<WardCode, WardOnRecord>> => {
  const boroughs = await allBoroughs(table)();
  const lists = await Promise.all(
    boroughs.map(async (borough) =>
      (await wardsOf(table)(borough.slug)).map(({ code, name }) => [code, { code, name, borough }] as const),
    ),
  );
  const wards = new Map(lists.flat());
  if (wards.size === 0)
    throw plainError('No wards are on record yet. Import them first: npm run import -- wards FILE.csv');
  return wards;
};
