import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '@wardmote/domain/day';
import type { PartnerId } from '@wardmote/domain/id';
import type { MailStopped } from '@wardmote/domain/mail-settings';
import { capabilities, type Partner, partnerKinds } from '@wardmote/domain/partner';
import type { WardCode } from '@wardmote/domain/place';
import * as z from 'zod';
import { getItems } from './batch-get.ts';
import { keys, ranges } from './keys.ts';
import { type Item, queryAll } from './query.ts';
import { day, id } from './schemas.ts';
import type { Table } from './table.ts';

const partner = z.object({
  id: id('partner'),
  borough: z.string(),
  version: z.number(),
  name: z.string(),
  kind: z.enum(partnerKinds),
  does: z.string(),
  routes: z.object({
    desk: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
    webForm: z.string().optional(),
  }),
  capabilities: z.array(z.enum(capabilities)),
  wards: z.array(z.custom<WardCode>((value) => typeof value === 'string')).optional(),
  enteredBy: id('person'),
  checkedOn: day,
  retiredOn: day.optional(),
  mail: z
    .object({
      linkKey: z.string(),
      since: z.string(),
      confirmedOn: day.optional(),
      stopped: z.object({ why: z.enum(['bounced', 'complained']), at: z.string() }).optional(),
    })
    .optional(),
}) satisfies z.ZodType<Partner>;

export const partnerItem = (one: Partner): Item => ({
  ...keys.partner(one.borough, one.id),
  entity: 'partner',
  ...one,
});

/** AP170: the partner register of a borough, those that are retired too. */
export const partnersOf =
  (table: Table) =>
  async (slug: string): Promise<readonly Partner[]> =>
    (await queryAll(table, ranges.partnersOf(slug), { ConsistentRead: true })).map((item) => partner.parse(item));

/** AP171: one partner of a borough. */
export const findPartner =
  (table: Table) =>
  async (slug: string, partnerId: PartnerId): Promise<Partner | undefined> => {
    const Key = keys.partner(slug, partnerId);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return Item && partner.parse(Item);
  };

/** AP330: some partners of a borough by their ids; one that it does not have is left out. */
export const partnersByIds =
  (table: Table) =>
  async (slug: string, ids: readonly PartnerId[]): Promise<readonly Partner[]> => {
    if (ids.length === 0) return [];
    const found = await getItems(
      table,
      [...new Set(ids)].map((one) => keys.partner(slug, one)),
    );
    return found.map((item) => partner.parse(item));
  };

/**
 * AP331: no more mail to the address of a partner, provided that it is still the one that it was at a moment. The version goes up, so that
 * nobody who saw the entry before writes over it.
 */
export const stopPartnerMail =
  (table: Table) =>
  async (
    slug: string,
    id: PartnerId,
    { stopped, sentAt }: { stopped: MailStopped; sentAt: Instant },
  ): Promise<boolean> => {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: keys.partner(slug, id),
      UpdateExpression: 'SET mail.stopped = :stopped, version = version + :one',
      ConditionExpression: 'mail.since <= :sentAt',
      ExpressionAttributeValues: { ':stopped': stopped, ':sentAt': sentAt, ':one': 1 },
    });
    try {
      await table.client.send(update);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
