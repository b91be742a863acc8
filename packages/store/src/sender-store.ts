import { createHmac, randomBytes } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Day } from '@wardmote/domain/day';
import { londonDay } from '@wardmote/domain/london';
import { mostFromOneADay, type Receiver } from '@wardmote/domain/sender';
import { countOnce } from './count-once.ts';
import { daysAfter } from './expiry.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/**
 * From how many networks something came, and never from which: an address is kept as a hash under a secret of its day, and both go by
 * themselves two days later. Once the secret is gone nobody can try all addresses until one fits; until the table's backups of
 * 35 days have forgotten it too, the operator could, who alone can restore them.
 */
const keptDays = 2;

/** The secret of a day, made by whoever asks first. */
const secretOfDay = async ({ client, name }: Table, day: Day, expiresAtEpochSeconds: number): Promise<string> => {
  const update = new UpdateCommand({
    TableName: name,
    Key: keys.sendersSecret(day),
    UpdateExpression: 'SET #secret = if_not_exists(#secret, :new), expiresAtEpochSeconds = :until',
    ExpressionAttributeNames: { '#secret': 'secret' },
    ExpressionAttributeValues: { ':new': randomBytes(32).toString('base64url'), ':until': expiresAtEpochSeconds },
    ReturnValues: 'ALL_NEW',
  });
  const { Attributes } = await client.send(update);
  return String(Attributes?.secret);
};

/**
 * AP364: one more concern to a panel, or a borough's group, or request to a panel, from one network on this day, unless there were too
 * many. Told apart by who receives it, so that no two can be put together.
 */
export const countSender =
  (table: Table) =>
  async (receiver: Receiver, network: string, now: Date): Promise<boolean> => {
    const day = londonDay(now);
    const expiresAtEpochSeconds = daysAfter(now, keptDays);
    const secret = await secretOfDay(table, day, expiresAtEpochSeconds);
    const sender = createHmac('sha256', secret).update(`${receiver} ${network}`).digest('base64url');
    return countOnce(table, keys.sender(receiver, day, sender), {
      most: mostFromOneADay,
      expiresAtEpochSeconds,
    });
  };
