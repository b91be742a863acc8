import type { Day } from '@wardmote/domain/day';
import { type Borough, type BoroughCode, slugOf, type WardCode } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import { writeItems } from '@wardmote/store/places-store';
import { sectorItem } from '@wardmote/store/postcode-store';
import type { Table } from '@wardmote/store/table';
import { structureOf } from '../london-2006/patches.ts';
import { reportDay, wardsOf2006 } from '../london-2006/places.ts';
import { planImport } from '../plan-import.ts';
import type { WardRow } from '../ward-row.ts';
import { writeImport } from '../write-import.ts';
import { centreOf } from './centres.ts';

const lambeth: BoroughCode = 'E09000022';
/** Three of Southwark's wards are enough to have a neighbour; `npm run import` brings the others. */
const southwark: readonly WardCode[] = ['E05000545', 'E05000547', 'E05000553'];
const teamsSince: Day = '2004-04-01';

const wards = wardsOf2006
  .filter(({ borough, code }) => borough === lambeth || southwark.includes(code))
  .map((ward): WardRow => {
    const centre = centreOf(ward.code);
    return { ...ward, ...(centre && { centre }) };
  });

const boroughOf = ({ borough: code, boroughName: name, force }: WardRow): Borough => ({
  code,
  slug: slugOf(name),
  name,
  force,
  ...structureOf(code),
});

export type DemoPlace = { readonly borough: Borough; readonly patch: PatchFacts };

/** All of Lambeth's wards and a corner of Southwark's, each with a team. */
export const demoPlaces: readonly DemoPlace[] = wards.map((ward) => {
  const borough = boroughOf(ward);
  const { code, name: wardName } = ward;
  return { borough, patch: { borough: borough.slug, ward: code, number: 1, wardName, teamSince: teamsSince } };
});

/** One postcode of the demo's panel for the finder of wards, invented as ./venues.ts says. */
const demoPostcodes = sectorItem('SW2 5', [{ borough: 'lambeth', ward: 'E05000417', units: ['CK'] }]);

/** Imports the wards as an operator would, with their teams, and the borough's links of 2006 as london-2006 has them. */
export const importDemoPlaces = async (table: Table): Promise<void> => {
  const changes = await planImport(table)(wards, reportDay);
  await writeItems(table)([demoPostcodes]);
  await writeImport(table)(
    changes.map(({ borough, saved, ...change }) => ({
      ...change,
      borough: { ...structureOf(borough.code), ...borough },
      saved: saved.map((patch) => ({ ...patch, teamSince: teamsSince })),
    })),
  );
};
