import { tableSchema } from '@wardmote/store/table';
import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** What a function may do to items. Scan is not here: no question is answered by reading the whole table. */
export type ItemAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'ConditionCheckItem'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem';

const key = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table with its stream and its sparse `queue` index, encrypted with a key of its own. */
export class PanelTable extends Construct {
  readonly table: TableV2;
  readonly key: Key;

  constructor(scope: Construct, id: string, { removal }: { removal: RemovalPolicy }) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts the panels, meetings and people of Wardmote',
      enableKeyRotation: true,
      removalPolicy: removal,
    });
    this.table = new TableV2(this, 'Table', {
      partitionKey: key(tableSchema.partitionKey),
      sortKey: key(tableSchema.sortKey),
      globalSecondaryIndexes: [
        {
          indexName: tableSchema.queue.indexName,
          partitionKey: key(tableSchema.queue.partitionKey),
          sortKey: key(tableSchema.queue.sortKey),
        },
      ],
      timeToLiveAttribute: tableSchema.timeToLive,
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: removal === RemovalPolicy.RETAIN,
      removalPolicy: removal,
    });
  }

  /** Lets `user` do `items` to the table and, with `queue`, ask the queue index; nothing else. */
  grant(user: LambdaFunction, { items, queue = false }: { items: readonly ItemAction[]; queue?: boolean }): void {
    user.addToRolePolicy(
      new PolicyStatement({
        actions: items.map((action) => `dynamodb:${action}`),
        resources: [this.table.tableArn],
      }),
    );
    if (queue)
      user.addToRolePolicy(
        new PolicyStatement({
          actions: ['dynamodb:Query'],
          resources: [`${this.table.tableArn}/index/${tableSchema.queue.indexName}`],
        }),
      );
    this.grantKey(user);
  }

  /** CDK's own grant would say kms:GenerateDataKey* and kms:ReEncrypt*, and allow them outside DynamoDB too. */
  private grantKey(user: LambdaFunction): void {
    const actions = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];
    user.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map((action) => `kms:${action}`),
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
      }),
    );
  }
}
