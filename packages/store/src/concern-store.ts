import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Concern, mostConcernsADay, type Taken, type WaitingPage, waitingOnAPage } from '@wardmote/domain/concern';
import type { ConcernId, PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { getItems } from './batch-get.ts';
import { countOnce } from './count-once.ts';
import { daysAfter } from './expiry.ts';
import { keys, queues, ranges } from './keys.ts';
import { type Item, queryAll, queuePage } from './query.ts';
import type { Table } from './table.ts';

/**
 * What worries people. The functions that mail read it too, so that it is read without a schema; only this module writes it. Until somebody
 * says what becomes of it, it is in its panel's queue. What the panel does not take goes by itself, and the address in it too.
 */
const keptDaysOnceAnswered = 100;
/** Whoever raised one that was put to another is told of the end of that one too, which a priority may take this long to reach. */
const keptDaysOnceMerged = 730;
/** As many as are looked through for the lists of a panel. */
const mostLatest = 120;

/** Where one that waits stands in its queue. */
const placeOf = ({ answerBy, id }: Pick<Concern, 'answerBy' | 'id'>): string => `${answerBy}#${id}`;

/** One that is in the backlog, or under a priority, stays as long as the panel works on it. */
const whenItGoes = ({ triage, endedOn }: Concern) => {
  const from = triage?.outcome === 'taken' ? endedOn : triage?.on;
  const days = triage?.outcome === 'merged' ? keptDaysOnceMerged : keptDaysOnceAnswered;
  return from ? { expiresAtEpochSeconds: daysAfter(from, days) } : {};
};

export const concernItem = (concern: Concern): Item => ({
  ...keys.concern(concern.panelId, concern.id),
  entity: 'concern',
  version: concern.version,
  concern,
  ...whenItGoes(concern),
  ...(!concern.triage && { queuePk: queues.concerns(concern.panelId), queueSk: placeOf(concern) }),
});

/** What is not there is left out, and what is comes in one order: a map of the table has none. */
const concernFrom = ({ concern }: Item): Concern => {
  const { id, panelId, version, from, personId, name, email, linkKey, text, place } = concern as Concern;
  const { groups, voices, raisedAt, raisedOn, answerBy, triage, mergedFrom, priorityId } = concern as Concern;
  const { ownGroup, heardAt, actions, endedOn, aboutPersons } = concern as Concern;
  return {
    id,
    panelId,
    version,
    from,
    ...(personId && { personId }),
    ...(name && { name }),
    ...(email && { email }),
    linkKey,
    text,
    ...(place && { place }),
    groups,
    ...(ownGroup && { ownGroup }),
    voices,
    ...(heardAt && { heardAt: heardAt.map(({ on, where, voices: there }) => ({ on, where, voices: there })) }),
    raisedAt,
    raisedOn,
    answerBy,
    ...(triage && { triage: triageInOrder(triage) }),
    ...(mergedFrom && { mergedFrom }),
    ...(actions && { actions: actions.map(({ id: actionId, what }) => ({ id: actionId, what })) }),
    ...(priorityId && { priorityId }),
    ...(endedOn && { endedOn }),
    ...(aboutPersons && { aboutPersons }),
  };
};

const takenInOrder = ({ title, remit, category, place }: Taken): Taken => ({
  title,
  remit,
  category,
  ...(place && { place }),
});

const triageInOrder = ({ outcome, on, words, taken, remit, mergedInto }: NonNullable<Concern['triage']>) => ({
  outcome,
  on,
  ...(words && { words }),
  ...(taken && { taken: takenInOrder(taken) }),
  ...(remit && { remit }),
  ...(mergedInto && { mergedInto }),
});

/** AP110: one concern of a panel. */
export const findConcern =
  (table: Table) =>
  async (panelId: PanelId, id: ConcernId): Promise<Concern | undefined> => {
    const Key = keys.concern(panelId, id);
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    return found && concernFrom(found);
  };

/** AP111: some concerns of a panel, by their ids; whatever is not there is left out. */
export const concernsByIds =
  (table: Table) =>
  async (panelId: PanelId, ids: readonly ConcernId[]): Promise<readonly Concern[]> => {
    if (ids.length === 0) return [];
    const items = await getItems(
      table,
      [...new Set(ids)].map((id) => keys.concern(panelId, id)),
    );
    return items.map(concernFrom);
  };

/** AP112: what waits for somebody to say what becomes of it, the soonest due first, a page at a time: however many came in, none is left out. */
export const waitingConcerns =
  (table: Table) =>
  async (panelId: PanelId, after?: string): Promise<WaitingPage> => {
    const items = await queuePage(table, queues.concerns(panelId), { most: waitingOnAPage + 1, after });
    const concerns = items.slice(0, waitingOnAPage).map(concernFrom);
    const last = concerns.at(-1);
    return { concerns, ...(last && items.length > waitingOnAPage && { next: placeOf(last) }) };
  };

/** AP113: what was raised last, whatever became of it, the latest first. */
export const latestConcerns =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly Concern[]> =>
    (await queryAll(table, ranges.concerns(panelId), { ScanIndexForward: false, Limit: mostLatest }))
      .slice(0, mostLatest)
      .map(concernFrom);

/** AP114: one more concern to a panel on this day, unless there were too many. */
export const countConcern =
  (table: Table) =>
  (panelId: PanelId, now: Date): Promise<boolean> =>
    countOnce(table, keys.concernsOfDay(panelId, londonDay(now)), {
      most: mostConcernsADay,
      expiresAtEpochSeconds: daysAfter(now, 2),
    });
