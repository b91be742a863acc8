import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Follower } from '@wardmote/domain/follower';
import { confirmWithinDays, mostSignUpsAnHour } from '@wardmote/domain/follower';
import type { FollowerId, PanelId } from '@wardmote/domain/id';
import type { KeptNotice } from '@wardmote/domain/notice-log';
import { countOnce } from './count-once.ts';
import { daysAfter, secondsAfter } from './expiry.ts';
import { keys, ranges } from './keys.ts';
import { noticeItem } from './notice-store.ts';
import { type Item, queryAll } from './query.ts';
import type { Table } from './table.ts';
import { put, remove, transact } from './transaction.ts';

/**
 * Who follows a panel by mail. The small functions read it before they send, so that it is read without a schema; only this module
 * writes it. An address that is not confirmed has a time to live; one that is stays until its owner takes it away.
 */
const hourSeconds = 60 * 60;

const followerFrom = (item: Item): Follower => {
  const { id, panelId, email, linkKey, askedAt, mailedOn, confirmedAt } = item;
  return { id, panelId, email, linkKey, askedAt, mailedOn, ...(confirmedAt ? { confirmedAt } : {}) } as Follower;
};

const get = async ({ client, name }: Table, Key: Record<string, string>): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))).Item;

/** AP92: one follower of a panel, by the id in their own links. */
export const findFollower =
  (table: Table) =>
  async (panelId: PanelId, id: FollowerId): Promise<Follower | undefined> => {
    const item = await get(table, keys.follower(panelId, id));
    return item && followerFrom(item);
  };

/** AP93: whether an address has signed up for a panel, and how that stands. */
export const findFollowerByEmail =
  (table: Table) =>
  async (panelId: PanelId, email: string): Promise<Follower | undefined> => {
    const item = await get(table, keys.following(panelId, email));
    return item && findFollower(table)(panelId, item.followerId as FollowerId);
  };

/** AP94: one more sign-up of a panel in this hour, unless there were too many. */
export const countSignUp =
  (table: Table) =>
  (panelId: PanelId, now: Date): Promise<boolean> =>
    countOnce(table, keys.signUps(panelId, now.toISOString().slice(0, 13)), {
      most: mostSignUpsAnHour,
      expiresAtEpochSeconds: secondsAfter(now, 2 * hourSeconds),
    });

/** AP95: an address that asks to follow, and the mail that asks it to confirm: both or neither. */
export const saveFollower =
  (table: Table) =>
  async (follower: Follower, notice: KeptNotice, now: Date): Promise<void> => {
    const { id, panelId, email } = follower;
    const expiresAtEpochSeconds = daysAfter(now, confirmWithinDays);
    const known = { ...keys.following(panelId, email), entity: 'following', followerId: id, expiresAtEpochSeconds };
    await transact(table, [
      put(table, { ...keys.follower(panelId, id), entity: 'follower', ...follower, expiresAtEpochSeconds }),
      put(table, known),
      put(table, noticeItem(notice, now)),
    ]);
  };

/** AP96: an address is confirmed, and no longer goes by itself. */
export const confirmFollower =
  (table: Table) =>
  async ({ id, panelId, email }: Follower, now: Date): Promise<void> => {
    const ConditionExpression = 'attribute_exists(pk)';
    const stay = { TableName: table.name, ConditionExpression };
    await transact(table, [
      {
        Update: {
          ...stay,
          Key: keys.follower(panelId, id),
          UpdateExpression: 'SET confirmedAt = if_not_exists(confirmedAt, :at) REMOVE expiresAtEpochSeconds',
          ExpressionAttributeValues: { ':at': now.toISOString() },
        },
      },
      {
        Update: {
          ...stay,
          Key: keys.following(panelId, email),
          UpdateExpression: 'REMOVE expiresAtEpochSeconds',
        },
      },
    ]);
  };

/** AP97: a follower and the address are gone. */
export const removeFollower =
  (table: Table) =>
  async ({ id, panelId, email }: Follower): Promise<void> => {
    await transact(table, [remove(table, keys.follower(panelId, id)), remove(table, keys.following(panelId, email))]);
  };

/** AP98: those who have confirmed, for one piece of news. */
export const followersOf =
  (table: Table) =>
  async (panelId: PanelId): Promise<readonly FollowerId[]> =>
    (await queryAll(table, ranges.followers(panelId)))
      .filter(({ confirmedAt }) => confirmedAt !== undefined)
      .map(({ id }) => id as FollowerId);
