import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord, AttributeValue as LambdaValue } from 'aws-lambda';

type Image = Record<string, AttributeValue>;
type LambdaImage = Record<string, LambdaValue>;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** One attribute as Lambda writes it: the same as the SDK's, but that bytes are base64 text. */
const toLambdaValue = (value: AttributeValue): LambdaValue => {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.NULL !== undefined) return { NULL: value.NULL };
  if (value.M) return { M: toLambdaImage(value.M) };
  if (value.L) return { L: value.L.map(toLambdaValue) };
  if (value.SS) return { SS: value.SS };
  if (value.NS) return { NS: value.NS };
  if (value.B) return { B: base64(value.B) };
  return { BS: (value.BS ?? []).map(base64) };
};

const toLambdaImage = (image: Image): LambdaImage =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, toLambdaValue(value)]));

/** DynamoDB Local reports an expired item with a name that the SDK does not know; AWS says REMOVE, by DynamoDB. */
const isExpiry = (record: _Record) => String(record.eventName) === 'UNKNOWN_TO_SDK_VERSION';
const expiry = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

const userIdentity = (record: _Record) => {
  if (isExpiry(record)) return { userIdentity: expiry };
  const { Type: type, PrincipalId: principalId } = record.userIdentity ?? {};
  return type ? { userIdentity: { type, principalId } } : {};
};

/** A record of the Streams API in the shape in which Lambda hands it to a function. */
export const toLambdaRecord = (record: _Record, streamArn: string): DynamoDBRecord => {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes, StreamViewType, ApproximateCreationDateTime } =
    record.dynamodb ?? {};
  return {
    eventID: record.eventID,
    eventName: isExpiry(record) ? 'REMOVE' : record.eventName,
    eventVersion: record.eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-2',
    eventSourceARN: streamArn,
    ...userIdentity(record),
    dynamodb: {
      ...(Keys && { Keys: toLambdaImage(Keys) }),
      ...(NewImage && { NewImage: toLambdaImage(NewImage) }),
      ...(OldImage && { OldImage: toLambdaImage(OldImage) }),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
    },
  };
};
