import type { PanelId } from '@wardmote/domain/id';
import type { Borough, WardCode } from '@wardmote/domain/place';
import type { PatchFacts, RollUpFacts } from '@wardmote/domain/roll-up';
import { getItems } from './batch-get.ts';
import { boroughFrom, isBorough, patchFrom } from './digest.ts';
import { keys, ranges } from './keys.ts';
import { type Item, queryAll } from './query.ts';
import type { Table } from './table.ts';

const rollUpFrom = (items: readonly Item[]): RollUpFacts => ({
  boroughs: items.filter(isBorough).map(boroughFrom),
  patches: items.filter((item) => !isBorough(item)).map(patchFrom),
});

/** AP10: every patch of one borough, with the facts of its panel: one Query, one read unit for 21 panels. */
export const readBorough =
  (table: Table) =>
  async (force: string, slug: string): Promise<RollUpFacts> =>
    rollUpFrom(await queryAll(table, ranges.borough(force, slug)));

/** AP11: every patch of a force. */
export const readForce =
  (table: Table) =>
  async (force: string): Promise<RollUpFacts> =>
    rollUpFrom(await queryAll(table, ranges.force(force)));

/** AP118: the ward panels of a force that have not ended: the same Query as AP11, once a day. */
export const livePanels =
  (table: Table) =>
  async (force: string): Promise<readonly PanelId[]> => {
    const { patches } = await readForce(table)(force);
    return [...new Set(patches.flatMap(({ panel }) => (panel && !panel.dissolvedOn ? [panel.panelId] : [])))];
  };

/** AP26: what has ended in a force, panels that are dissolved and patches whose ward is gone: read only when a day in the past is asked for. */
export const readEnded =
  (table: Table) =>
  async (force: string): Promise<RollUpFacts['patches']> =>
    (await queryAll(table, ranges.ended(force))).map((item) => patchFrom({ ...item, sk: item.at }));

/** AP13: one patch and its borough, for the founding of a panel. */
export const findPatch =
  (table: Table) =>
  async (
    force: string,
    slug: string,
    ward: WardCode,
    number: number,
  ): Promise<{ readonly borough: Borough; readonly patch: PatchFacts } | undefined> => {
    const items = await getItems(table, [keys.borough(force, slug), keys.patch(force, slug, ward, number)]);
    const borough = items.find(isBorough);
    const patch = items.find((item) => !isBorough(item));
    return borough && patch && { borough: boroughFrom(borough), patch: patchFrom(patch) };
  };
