import { tableSchema } from '@wardmote/store/table';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { templatesOf } from './templates-of.ts';

const { data: prod } = templatesOf('prod');
const { data: dev } = templatesOf('dev');

describe('the table', () => {
  it('can be put back to any second of the last 35 days, and cannot be deleted by mistake', () => {
    prod.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          }),
        ],
      },
    });
  });

  it('has the keys, the queue index and the time to live that the store uses, and streams both images', () => {
    const { partitionKey, sortKey, queue, timeToLive } = tableSchema;
    const schemaOf = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];
    prod.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: schemaOf(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        {
          IndexName: queue.indexName,
          KeySchema: schemaOf(queue.partitionKey, queue.sortKey),
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  });

  it('is encrypted with a key of its own that turns every year and stays', () => {
    prod.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
    prod.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [Match.objectLike({ SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': Match.anyValue() } } })],
    });
  });

  it('of a trial stage goes with its stack', () => {
    dev.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete' });
  });
});

describe('sign-in', () => {
  it('is by a code sent to a verified email address, for anybody, and the accounts stay', () => {
    prod.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        DeletionProtection: 'ACTIVE',
        Policies: Match.objectLike({ SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } }),
        UserPoolTier: 'ESSENTIALS',
        UsernameAttributes: ['email'],
        UsernameConfiguration: { CaseSensitive: false },
        AutoVerifiedAttributes: ['email'],
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      },
    });
    prod.hasResourceProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 });
  });

  it('is mailed by Cognito itself until SES has verified our domain, because Cognito refuses it before', () => {
    prod.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    });
  });
});

describe('mail', () => {
  it('leaves by TLS only, and SES reports on every notice to the default event bus', () => {
    prod.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    prod.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        EventBridgeDestination: { EventBusArn: Match.anyValue() },
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject'],
      },
    });
  });

  it('tells the operator the three records that the domain needs', () => {
    for (const id of ['MailDnsRecord1', 'MailDnsRecord2', 'MailDnsRecord3'])
      expect(Object.keys(prod.findOutputs(id))).toEqual([id]);
  });
});
