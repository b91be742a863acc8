import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { waitingOnAPage } from '@wardmote/domain/concern';
import type { ConcernId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { mostWardConcernsADay, type WaitingWardConcerns, type WardConcern } from '@wardmote/domain/ward-concern';
import { countOnce } from './count-once.ts';
import { daysAfter } from './expiry.ts';
import { keys, queues } from './keys.ts';
import { type Item, queuePage } from './query.ts';
import type { Table } from './table.ts';

/**
 * What worries people in wards without a panel. The functions that mail read it too, so that it is read without a schema; only this module
 * writes it. Until the group of the borough has answered it is in its queue; then it goes by itself, and the address in it too.
 */
const keptDaysOnceAnswered = 100;
/** What leads on to a panel has neither text nor address, and leads there as long as the panel may take with it. */
const keptDaysOncePassedOn = 730;

/** Where one that waits stands in its queue. */
const placeOf = ({ answerBy, id }: Pick<WardConcern, 'answerBy' | 'id'>): string => `${answerBy}#${id}`;

const whenItGoes = ({ answer }: WardConcern) => {
  const days = answer?.outcome === 'passed-on' ? keptDaysOncePassedOn : keptDaysOnceAnswered;
  return answer && { expiresAtEpochSeconds: daysAfter(answer.on, days) };
};

export const wardConcernItem = (concern: WardConcern): Item => ({
  ...keys.wardConcern(concern.borough, concern.id),
  entity: 'ward-concern',
  version: concern.version,
  concern,
  ...whenItGoes(concern),
  ...(!concern.answer && { queuePk: queues.wardConcerns(concern.borough), queueSk: placeOf(concern) }),
});

/** AP369: one concern of a ward without a panel. */
export const findWardConcern =
  (table: Table) =>
  async (slug: string, id: ConcernId): Promise<WardConcern | undefined> => {
    const Key = keys.wardConcern(slug, id);
    const { Item: found } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    return found?.concern as WardConcern | undefined;
  };

/** AP370: what waits for the group of a borough, the soonest due first, a page at a time. */
export const waitingWardConcerns =
  (table: Table) =>
  async (slug: string, after?: string): Promise<WaitingWardConcerns> => {
    const items = await queuePage(table, queues.wardConcerns(slug), { most: waitingOnAPage + 1, after });
    const concerns = items.slice(0, waitingOnAPage).map(({ concern }) => concern as WardConcern);
    const last = concerns.at(-1);
    return { concerns, ...(last && items.length > waitingOnAPage && { next: placeOf(last) }) };
  };

/** AP371: one more concern from a ward on this day, unless there were too many. */
export const countWardConcern =
  (table: Table) =>
  (slug: string, ward: string, now: Date): Promise<boolean> =>
    countOnce(table, keys.wardConcernsOfDay(slug, ward, londonDay(now)), {
      most: mostWardConcernsADay,
      expiresAtEpochSeconds: daysAfter(now, 2),
    });
