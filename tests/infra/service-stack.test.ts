import { eventSources } from '@wardmote/local/parts';
import { frontDoorHeader } from '@wardmote/runtime/front-door';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { templatesOf } from './templates-of.ts';

const { service } = templatesOf('prod');
const only = (type: string) => Object.values(service.findResources(type))[0]?.Properties;

const config = only('AWS::CloudFront::Distribution').DistributionConfig;
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allButHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('a page or an API call', () => {
  it('is passed on with all that the browser sent, over HTTPS, and not kept on the way', () => {
    expect(config.DefaultCacheBehavior).toMatchObject({
      CachePolicyId: cachingDisabled,
      OriginRequestPolicyId: allButHost,
      ViewerProtocolPolicy: 'redirect-to-https',
      AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    });
    expect(config.Origins[0].CustomOriginConfig).toEqual({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  it('says that it came through the front door, by a word that the web function knows and nobody outside', () => {
    const [said] = config.Origins[0].OriginCustomHeaders;
    expect(said.HeaderName).toBe(frontDoorHeader);
    expect(said.HeaderValue).toEqual({ 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] });
    const known = Object.values(service.findResources('AWS::Lambda::Function')).flatMap(
      ({ Properties }) => Properties.Environment?.Variables?.FRONT_DOOR_KEY ?? [],
    );
    expect(known).toEqual([said.HeaderValue]);
  });

  it('is refused in the clear where it may carry a token', () => {
    expect(config.CacheBehaviors[0]).toMatchObject({
      PathPattern: '/api/*',
      CachePolicyId: cachingDisabled,
      ViewerProtocolPolicy: 'https-only',
    });
  });
});

describe('a style or a script', () => {
  it('comes from a bucket that nobody else may read', () => {
    expect(config.CacheBehaviors[1]).toMatchObject({ PathPattern: '/assets/*', Compress: true });
    expect(config.Origins[1].OriginAccessControlId).toBeDefined();
    service.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('may be kept for a year, because its name changes with it', () => {
    service.hasResourceProperties('Custom::CDKBucketDeployment', {
      DestinationBucketKeyPrefix: 'assets',
      Prune: false,
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    service.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: Match.objectLike({
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 31536000 }),
        }),
      },
    });
  });

  it('is there before any page that names it', () => {
    const web = Object.values(service.findResources('AWS::Lambda::Function')).find(
      ({ Properties }) => Properties.Description === 'Pages and JSON API',
    );
    const [upload] = Object.keys(service.findResources('Custom::CDKBucketDeployment'));
    expect(web?.DependsOn).toContain(upload);
  });
});

describe('the API', () => {
  it('slows down who asks too much, and logs each call without path, address or person', () => {
    const { DefaultRouteSettings, AccessLogSettings } = only('AWS::ApiGatewayV2::Stage');
    expect(DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 });
    expect(Object.keys(JSON.parse(AccessLogSettings.Format))).toEqual([
      'requestId',
      'time',
      'method',
      'status',
      'responseBytes',
      'latencyMs',
      'functionMs',
      'error',
    ]);
  });
});

describe('the functions', () => {
  it('hear new items of the same kinds, in batches of the same size, as on a laptop', () => {
    const mappings = Object.values(service.findResources('AWS::Lambda::EventSourceMapping')).map(({ Properties }) => ({
      pattern: JSON.parse(Properties.FilterCriteria.Filters[0].Pattern),
      batchSize: Properties.BatchSize,
    }));
    const asOnLaptop = Object.values(eventSources).map(({ entities, batchSize }) => ({
      pattern: { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: entities } } } },
      batchSize,
    }));
    expect(mappings).toEqual(asOnLaptop);
  });

  it('hear what became of the mail of this stage, and of no other', () => {
    expect(only('AWS::Events::Rule').EventPattern).toMatchObject({
      source: ['aws.ses'],
      detail: {
        eventType: ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'],
        mail: { tags: { 'ses:configuration-set': [expect.anything()] } },
      },
    });
  });

  it('sweep every five minutes, and do the daily job at 07:30 in London, summer and winter', () => {
    const schedules = Object.values(service.findResources('AWS::Scheduler::Schedule')).map(({ Properties }) => [
      Properties.Target.Input,
      Properties.ScheduleExpression,
      Properties.ScheduleExpressionTimezone,
    ]);
    expect(schedules).toEqual([
      ['{"job":"sweep"}', 'rate(5 minutes)', 'Etc/UTC'],
      ['{"job":"daily"}', 'cron(30 7 * * ? *)', 'Europe/London'],
    ]);
  });
});

describe('the functions together', () => {
  it('share what the account has, but for the clock, of which two may run and no more', () => {
    const reserved = Object.values(service.findResources('AWS::Lambda::Function')).flatMap(({ Properties }) =>
      Properties.ReservedConcurrentExecutions ? [[Properties.Timeout, Properties.ReservedConcurrentExecutions]] : [],
    );
    expect(reserved).toEqual([[240, 2]]);
  });

  it('are all told the same about where they are, and the web function where its styles are', () => {
    const told = Object.values(service.findResources('AWS::Lambda::Function'))
      .filter(({ Properties }) => Properties.Runtime.startsWith('nodejs'))
      .map(({ Properties }) => Properties.Environment.Variables);
    const everywhere = 'API_AUDIENCE BASE_URL MAIL_FROM MAIL_TRANSPORT OIDC_CLIENT_ID OIDC_ISSUER STAGE TABLE_NAME';
    for (const variables of told) expect(Object.keys(variables)).toEqual(expect.arrayContaining(everywhere.split(' ')));
    expect(told.flatMap(({ ASSET_MANIFEST }) => ASSET_MANIFEST ?? [])).toEqual([
      '{"wardmote.css":"/assets/wardmote.0123456789.css"}',
    ]);
  });
});

it('the sign-in client has no secret, uses the code flow alone, and has a style, without which Cognito shows no page', () => {
  service.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
  });
  service.hasResourceProperties('AWS::Cognito::ManagedLoginBranding', { UseCognitoProvidedValues: true });
});

it('the bill has a limit that somebody hears of before it is passed', () => {
  const { Budget, NotificationsWithSubscribers } = only('AWS::Budgets::Budget');
  expect(Budget.BudgetLimit).toEqual({ Amount: 100, Unit: 'USD' });
  expect(NotificationsWithSubscribers).toHaveLength(2);
});
