import { describe, expect, it } from 'vitest';
import { permissionsIn, templatesOf } from './templates-of.ts';

const { service } = templatesOf('prod');
const permissions = permissionsIn(service);

const actionsOf = (role: string, prefix: string, resource: RegExp): readonly string[] =>
  permissions
    .filter((given) => given.role.startsWith(role) && given.action.startsWith(prefix) && resource.test(given.resource))
    .map(({ action }) => action.slice(prefix.length))
    .toSorted();

const onTable = (role: string) => actionsOf(role, 'dynamodb:', /PanelsTable[0-9A-F]{8}Arn\w+"\}$/);
const onIndex = (role: string) => actionsOf(role, 'dynamodb:', /\/index\//);
const onStream = (role: string) => actionsOf(role, 'dynamodb:', /StreamArn/);
const mail = (role: string) => actionsOf(role, 'ses:', /./);

const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
// Twice each: on the sender's identity and on its configuration set.
const send = ['SendEmail', 'SendEmail', 'SendRawEmail', 'SendRawEmail'];

describe('what a function may do to the table, its index, its stream and the mail', () => {
  it.each([
    {
      role: 'WebRole',
      table: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
      index: ['Query'],
      stream: [],
      ses: [],
    },
    {
      role: 'DigestFunctionRole',
      table: ['GetItem', 'UpdateItem'],
      index: [],
      stream: readStream,
      ses: [],
    },
    {
      role: 'NoticesFunctionRole',
      table: ['GetItem', 'PutItem', 'Query', 'UpdateItem'],
      index: ['Query'],
      stream: readStream,
      ses: send,
    },
    {
      role: 'ReceiptsFunctionRole',
      table: ['DeleteItem', 'GetItem', 'Query', 'UpdateItem'],
      index: [],
      stream: [],
      ses: [],
    },
    {
      role: 'DeadlinesFunctionRole',
      table: ['GetItem', 'PutItem', 'Query', 'UpdateItem'],
      index: ['Query'],
      stream: [],
      ses: send,
    },
  ])('$role: this and no more', ({ role, table, index, stream, ses }) => {
    expect({ table: onTable(role), index: onIndex(role), stream: onStream(role), ses: mail(role) }).toEqual({
      table,
      index,
      stream,
      ses,
    });
  });
});

describe('every permission', () => {
  it('names its actions: none is a wildcard, and none reads the whole table or touches the table itself', () => {
    const wide = permissions.filter(
      ({ action }) => action.includes('*') || /:(Scan|DeleteTable|UpdateTable|CreateTable|PartiQL\w+)$/.test(action),
    );
    expect(wide).toEqual([]);
  });

  it('names what it is for, but for X-Ray, which has nothing to name', () => {
    const wide = permissions.filter(({ action, resource }) => resource.includes('*') && !action.startsWith('xray:'));
    expect(wide).toEqual([]);
  });

  it('to use the key holds through DynamoDB only, but for the stream reader', () => {
    const statements = Object.values(service.findResources('AWS::IAM::Policy')).flatMap(
      ({ Properties }) => Properties.PolicyDocument.Statement,
    );
    const free = statements
      .filter(({ Action, Condition }) => [Action].flat().some((action) => action.startsWith('kms:')) && !Condition)
      .map(({ Action }) => Action);
    expect(free).toEqual([
      ['kms:Decrypt', 'kms:DescribeKey'],
      ['kms:Decrypt', 'kms:DescribeKey'],
    ]);
  });
});
