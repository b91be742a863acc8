import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

type Limit = { readonly most: number; readonly expiresAtEpochSeconds: number };

/** One more of what anybody may do without an account, unless there were too many in its span: then it says no and counts nothing. */
export const countOnce = async (
  { client, name }: Table,
  Key: Readonly<Record<'pk' | 'sk', string>>,
  { most, expiresAtEpochSeconds }: Limit,
): Promise<boolean> => {
  const update = new UpdateCommand({
    TableName: name,
    Key,
    UpdateExpression: 'ADD #count :one SET expiresAtEpochSeconds = :until',
    ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':one': 1, ':most': most, ':until': expiresAtEpochSeconds },
  });
  try {
    await client.send(update);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
