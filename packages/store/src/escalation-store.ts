import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Escalation, escalationStates, isSettled, mostInBorough, stateOf } from '@wardmote/domain/escalation';
import type { EscalationId, PanelId } from '@wardmote/domain/id';
import * as z from 'zod';
import { keys, queues, ranges } from './keys.ts';
import { type Item, latestInQueue, queryAll } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';

const answer = z.object({
  state: z.enum(escalationStates).exclude(['put']),
  on: day,
  words: z.string().optional(),
  pounds: z.int().optional(),
});
const from = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('priority'), id: id('priority'), title: z.string() }),
  z.object({ kind: z.literal('action'), id: id('action'), title: z.string() }),
]);
const escalation = z.object({
  id: id('escalation'),
  panelId: id('panel'),
  panelName: z.string(),
  borough: z.string(),
  version: z.number(),
  what: z.string(),
  why: z.string(),
  about: from.optional(),
  putBy: z.union([id('person'), z.literal('link')]),
  putOn: day,
  answers: z.array(answer),
}) satisfies z.ZodType<Escalation>;

/** As many as the list of a panel shows: years of it. */
const mostLatest = 60;

/** It lies with its panel, and its borough finds it by the queue index: what waits for the group apart from what it has settled. */
export const escalationItem = (one: Escalation): Item => ({
  ...keys.escalation(one.panelId, one.id),
  entity: 'escalation',
  ...one,
  queuePk: queues.escalations(one.borough, isSettled(stateOf(one)) ? 'settled' : 'open'),
  queueSk: one.id,
});

/** AP360: one matter that a panel has put to the borough group. */
export const findEscalation =
  (table: Table) =>
  async (panelId: PanelId, escalationId: EscalationId): Promise<Escalation | undefined> => {
    const Key = keys.escalation(panelId, escalationId);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Item && escalation.parse(Item);
  };

/** AP361: the last that a panel has put, the latest first. */
export const escalationsOfPanel =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Escalation[]> =>
    (await queryAll(table, ranges.escalations(panelId), { ScanIndexForward: false, Limit: mostLatest }))
      .slice(0, mostLatest)
      .map((item) => escalation.parse(item));

/** AP362: the last that the panels of a borough have put and the group has not settled, or has, the latest first. */
export const escalationsOfBorough =
  (table: Table) =>
  async (slug: string, which: 'open' | 'settled'): Promise<readonly Escalation[]> =>
    (await latestInQueue(table, queues.escalations(slug, which), mostInBorough)).map((item) => escalation.parse(item));
