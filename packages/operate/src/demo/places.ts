import type { Day } from '@wardmote/domain/day';
import { type Borough, type BoroughCode, slugOf, type WardCode } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import { savePatch } from '@wardmote/store/import-store';
import { boroughItems, writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { inParallel } from '../in-parallel.ts';
import { structureOf } from '../london-2006/patches.ts';
import { reportDay, wardsOf2006 } from '../london-2006/places.ts';
import { planImport } from '../plan-import.ts';
import type { WardRow } from '../ward-row.ts';
import { writeImport } from '../write-import.ts';

const lambeth: BoroughCode = 'E09000022';
/** Three of Southwark's wards are enough to have a neighbour; `npm run import` brings the others. */
const southwark: readonly WardCode[] = ['E05000545', 'E05000547', 'E05000553'];
const teamsSince: Day = '2004-04-01';

const wards = wardsOf2006.filter(({ borough, code }) => borough === lambeth || southwark.includes(code));

const boroughOf = ({ borough: code, boroughName: name, force }: WardRow): Borough => ({
  code,
  slug: slugOf(name),
  name,
  force,
  ...structureOf(code),
});

/** The boroughs of the demo, with their links of 2006 as london-2006 has them. */
const boroughs: readonly Borough[] = [...new Map(wards.map((ward) => [ward.borough, boroughOf(ward)])).values()];

export type DemoPlace = { readonly borough: Borough; readonly patch: PatchFacts };

/** All of Lambeth's wards and a corner of Southwark's, each with a team. */
export const demoPlaces: readonly DemoPlace[] = wards.map((ward) => {
  const borough = boroughOf(ward);
  const { code, name: wardName } = ward;
  return { borough, patch: { borough: borough.slug, ward: code, number: 1, wardName, teamSince: teamsSince } };
});

export const importDemoPlaces = async (table: Table): Promise<void> => {
  await writeImport(table)(await planImport(table)(wards, reportDay));
  await writeItems(table)(boroughs.flatMap(boroughItems));
  await inParallel(demoPlaces, ({ borough, patch }) => savePatch(table)(borough.force, patch));
};
