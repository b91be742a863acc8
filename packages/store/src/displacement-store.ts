import {
  type DisplacedId,
  type Displacement,
  displacementAnswers,
  displacementKinds,
  displacementUntil,
} from '@wardmote/domain/displacement';
import type { PanelId } from '@wardmote/domain/id';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { daysAfter } from './expiry.ts';
import { keys, queues, ranges } from './keys.ts';
import { type Item, queryAll, queryQueue } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';

const told = z.object({ id: id('panel'), name: z.string() });

const displacement = z.object({
  displacedId: z.union([id('priority'), id('concern')]),
  version: z.number(),
  from: told,
  to: told,
  kind: z.enum(displacementKinds),
  words: z.string(),
  saidOn: day,
  seen: z.object({ on: day, answer: z.enum(displacementAnswers).optional() }).optional(),
}) satisfies z.ZodType<Displacement>;

/** As many as are looked through for a panel: a dozen neighbours do not say more in a hundred days. */
const mostLatest = 100;

/** With the panel that is told, and found by the one that tells; until it is over. */
export const displacementItem = (one: Displacement): Item => ({
  ...keys.displacement(one.to.id, one.displacedId),
  entity: 'displacement',
  ...one,
  expiresAtEpochSeconds: daysAfter(displacementUntil(one), 1),
  queuePk: queues.told(one.from.id),
  queueSk: `${one.saidOn}#${one.to.id}#${one.displacedId}`,
});

const byDay = (one: Displacement, other: Displacement): number => other.saidOn.localeCompare(one.saidOn);

/** AP341: what was said of one thing to some panels; where nothing was, there is nothing. */
export const displacementsAt =
  (table: Table) =>
  async (panelIds: readonly PanelId[], displacedId: DisplacedId): Promise<readonly Displacement[]> => {
    const wanted = [...new Set(panelIds)].map((panelId) => keys.displacement(panelId, displacedId));
    return wanted.length === 0 ? [] : (await getItems(table, wanted)).map((item) => displacement.parse(item));
  };

/** AP342: what neighbouring panels say has moved to a panel's ward, the latest first. */
export const displacedTo =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Displacement[]> =>
    (await queryAll(table, ranges.displacedTo(panelId), { Limit: mostLatest }))
      .map((item) => displacement.parse(item))
      .toSorted(byDay);

/** AP343: what a panel has told its neighbours, with what they say to it, the latest first. */
export const displacedFrom =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Displacement[]> =>
    (await queryQueue(table, queues.told(panelId))).map((item) => displacement.parse(item)).toSorted(byDay);
