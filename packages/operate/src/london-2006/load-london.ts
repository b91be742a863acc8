import type { Borough } from '@wardmote/domain/place';
import type { PatchFacts } from '@wardmote/domain/roll-up';
import { plainError } from '@wardmote/local/plain-error';
import { endPatch, saveImportedPanel, savePatch } from '@wardmote/store/import-store';
import { allBoroughs, boroughItems, writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { inParallel } from '../in-parallel.ts';
import { planImport } from '../plan-import.ts';
import { writeImport } from '../write-import.ts';
import { type OnRecord, readOnRecord } from './on-record.ts';
import { eventIdOf, eventsOf2006, panelIdOf2006, panelOf2006 } from './panel.ts';
import { type PatchOf2006, patchesOf2006, structureOf } from './patches.ts';
import { reportDay, wardsOf2006 } from './places.ts';

/** How much of each a load wrote; nothing the second time. */
export type Loaded = { boroughs: number; teams: number; panels: number; dissolved: number };

/** Which borough had what in 2006. A day that is on record already stays. */
const saveStructures = async (table: Table, loaded: Loaded): Promise<readonly Borough[]> => {
  const changes = (await allBoroughs(table)()).map((borough) => ({
    borough: { ...structureOf(borough.code), ...borough },
    had: Object.keys(borough).length,
  }));
  const changed = changes.filter(({ borough, had }) => Object.keys(borough).length > had);
  await writeItems(table)(changed.flatMap(({ borough }) => boroughItems(borough)));
  loaded.boroughs = changed.length;
  return changes.map(({ borough }) => borough);
};

type One = { readonly table: Table; readonly patch: PatchOf2006; readonly borough: Borough; readonly known: OnRecord };

const rowOf = ({ patch, borough, known }: One): PatchFacts => ({
  borough: borough.slug,
  ward: patch.ward,
  number: patch.number,
  wardName: patch.wardName,
  teamSince: (known.today(patch) ?? known.ended(patch))?.teamSince ?? patch.teamSince,
});

/** A team stands on its patch; where the ward is gone today, among what has ended. */
const saveTeam = async (one: One, loaded: Loaded): Promise<void> => {
  const { table, patch, borough, known } = one;
  const today = known.today(patch);
  const until = known.untilOf(patch);
  if (today?.teamSince || (!today && known.ended(patch))) return;
  loaded.teams += 1;
  if (until && !today) return endPatch(table)(borough.force, { ...rowOf(one), until });
  await savePatch(table)(borough.force, rowOf(one));
};

/** Where a patch has another panel today, that of 2006 was dissolved on the day the other was founded. */
const savePanel = async (one: One, panel: NonNullable<PatchOf2006['panel']>, loaded: Loaded): Promise<void> => {
  const { table, patch, borough, known } = one;
  const dissolvedOn = known.today(patch)?.panel?.foundedOn;
  const then = panelOf2006({ ...patch, panel }, borough, dissolvedOn);
  const outcome = await saveImportedPanel(table)(then, rowOf(one), eventsOf2006(then), eventIdOf);
  if (outcome === 'changed-meanwhile')
    throw plainError(`A panel was founded for ${patch.wardName} at this moment. Load again.`);
  if (dissolvedOn) loaded.dissolved += 1;
  else loaded.panels += 1;
};

/**
 * The London of the report, in October 2006: its wards, 630 teams and 493 panels, the same every time. What is there already is left as
 * it is, so that a second load writes nothing, and a load that was broken off is started again.
 */
export const loadLondon2006 = async (table: Table): Promise<Loaded> => {
  const loaded: Loaded = { boroughs: 0, teams: 0, panels: 0, dissolved: 0 };
  await writeImport(table)(await planImport(table)(wardsOf2006, reportDay));
  const boroughs = await saveStructures(table, loaded);
  const known = await readOnRecord(table, 'metropolitan', boroughs);
  await inParallel(patchesOf2006, async (patch) => {
    const borough = known.boroughOf(patch);
    if (!borough) throw new Error(`${patch.borough} was imported and is not on record.`);
    const one = { table, patch, borough, known };
    const missing = patch.panel && !known.hasPanel(panelIdOf2006(patch)) ? patch.panel : undefined;
    if (missing) await savePanel(one, missing, loaded);
    if (!missing || known.today(patch)?.panel) await saveTeam(one, loaded);
  });
  return loaded;
};
