import type { PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import {
  type AnsweredWhen,
  answeredWhen,
  type CountedBand,
  countedBands,
  mostTellingsADay,
  type Quarter,
  type TeamContactTotals,
  type TeamTelling,
} from '@wardmote/domain/team-contact';
import { countOnce } from './count-once.ts';
import { daysAfter } from './expiry.ts';
import { keys, ranges } from './keys.ts';
import { type Item, queryAll } from './query.ts';
import type { Table } from './table.ts';
import type { Write } from './transaction.ts';

/** Only an attribute of the item itself can be added to. */
const answeredName = (when: AnsweredWhen) => `answered ${when}`;
const easeName = (band: CountedBand) => `ease ${band}`;
const easedName = (band: CountedBand) => `eased ${band}`;

/** AP391: what a resident tells is added to the totals of its quarter; no item is of one answer. */
export const tellingWrite = (table: Table, { panelId, quarter, told }: TeamTelling): Write => {
  const { answered, ease, age = 'unsaid' } = told;
  return {
    Update: {
      TableName: table.name,
      Key: keys.teamContact(panelId, quarter),
      UpdateExpression: `SET entity = :entity ADD #answered :one${ease ? ', #ease :ease, #eased :one' : ''}`,
      ExpressionAttributeNames: {
        '#answered': answeredName(answered),
        ...(ease && { '#ease': easeName(age), '#eased': easedName(age) }),
      },
      ExpressionAttributeValues: { ':entity': 'team-contact', ':one': 1, ...(ease && { ':ease': ease }) },
    },
  };
};

const totalsFrom = (item: Item): TeamContactTotals => {
  const count = (name: string) => Number(item[name] ?? 0);
  const answered = answeredWhen.map((when) => [when, count(answeredName(when))]);
  const ease = countedBands.map((band) => [band, { sum: count(easeName(band)), answers: count(easedName(band)) }]);
  return { answered: Object.fromEntries(answered), ease: Object.fromEntries(ease) };
};

/** AP392: what residents told of the team since a quarter, a quarter each. */
export const teamContactSince =
  (table: Table) =>
  async (panelId: PanelId, first: Quarter): Promise<readonly TeamContactTotals[]> => {
    const items = await queryAll(table, ranges.teamContact(panelId), { ScanIndexForward: false, Limit: 4 });
    return items.filter(({ sk }) => String(sk) >= `QUARTER#${first}`).map(totalsFrom);
  };

/** AP393: one more who tells of the team on this day, unless there were too many. */
export const countTelling =
  (table: Table) =>
  (panelId: PanelId, now: Date): Promise<boolean> =>
    countOnce(table, keys.teamContactOfDay(panelId, londonDay(now)), {
      most: mostTellingsADay,
      expiresAtEpochSeconds: daysAfter(now, 2),
    });
