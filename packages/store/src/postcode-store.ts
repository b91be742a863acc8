import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { WardCode } from '@wardmote/domain/place';
import type { Postcode } from '@wardmote/domain/postcode';
import * as z from 'zod';
import { keys } from './keys.ts';
import { wardCode } from './places-store.ts';
import type { Item } from './query.ts';
import type { Table } from './table.ts';

export type WardOfPostcode = { readonly borough: string; readonly ward: WardCode };

/** A sector has at most 400 units; those of one ward are written one after the other, two letters each. */
const sector = z.object({ wards: z.array(z.object({ borough: z.string(), ward: wardCode, units: z.string() })) });

/** The wards of a sector, `SW2 5`, with the units that lie in each. */
export const sectorItem = (
  name: string,
  wards: readonly (WardOfPostcode & { readonly units: readonly string[] })[],
): Item => ({
  ...keys.postcodeSector(name),
  entity: 'postcode-sector',
  wards: wards.map(({ borough, ward, units }) => ({ borough, ward, units: units.join('') })),
});

const holds = (units: string, unit: string): boolean => [...units.matchAll(/../g)].some(([each]) => each === unit);

/** AP150: the ward in which a postcode lies: one item of about a kilobyte. */
export const wardOfPostcode =
  (table: Table) =>
  async ({ sector: name, unit }: Postcode): Promise<WardOfPostcode | undefined> => {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.postcodeSector(name) }));
    const found = Item && sector.parse(Item).wards.find(({ units }) => holds(units, unit));
    return found && { borough: found.borough, ward: found.ward };
  };
