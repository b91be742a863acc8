import type { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { acknowledgedIn } from '../../infra/acknowledged.ts';
import { functionNames } from '../../infra/function-names.ts';
import { templatesOf } from './templates-of.ts';

const resources = (template: Template, type: string) =>
  Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({ id, ...Properties }));
const functions = (template: Template) => resources(template, 'AWS::Lambda::Function');
// CDK's own upload function is called by CloudFormation, which waits for its answer and shows its failure.
const isOurs = ({ id }: { id: string }): boolean => !id.startsWith('CustomCDKBucketDeployment');

const stages = [
  { stage: 'dev', ...templatesOf('dev') },
  { stage: 'prod', ...templatesOf('prod') },
];

describe.each(stages)('each function of stage $stage', ({ service }) => {
  it('is one of those that we deploy, on Node 24, arm64, traced, with JSON logs', () => {
    const ours = functions(service).filter(isOurs);
    expect(ours).toHaveLength(functionNames.length);
    for (const one of ours)
      expect(one).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
  });

  it('has a role of its own, a set memory and a set time limit', () => {
    const all = functions(service);
    expect(new Set(all.map(({ Role }) => Role['Fn::GetAtt'][0])).size).toBe(all.length);
    for (const one of all) expect([one.id, one.MemorySize > 128, one.Timeout > 3]).toEqual([one.id, true, true]);
  });

  it('writes to a log of its own that is kept for a set time', () => {
    const used = functions(service).map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref);
    expect(new Set(used).size).toBe(used.length);
    for (const { id, RetentionInDays } of resources(service, 'AWS::Logs::LogGroup'))
      expect([id, RetentionInDays > 0]).toEqual([id, true]);
  });

  it('that is handed events without an answer has a place for those that failed', () => {
    const withPlace = ['AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::EventSourceMapping']
      .flatMap((type) => resources(service, type))
      .filter(({ DestinationConfig }) => DestinationConfig?.OnFailure?.Destination)
      .map(({ FunctionName }) => FunctionName.Ref);
    const answering = resources(service, 'AWS::Lambda::Permission')
      .filter(({ Principal }) => Principal === 'apigateway.amazonaws.com')
      .map(({ FunctionName }) => FunctionName['Fn::GetAtt'][0]);
    const ours = functions(service).filter(isOurs);
    expect(new Set([...withPlace, ...answering])).toEqual(new Set(ours.map(({ id }) => id)));
  });
});

describe.each(stages)('work that fails at stage $stage', ({ service }) => {
  it('goes to dead letters, from each rule and each schedule, after a limited time', () => {
    const targets = [
      ...resources(service, 'AWS::Events::Rule').flatMap(({ Targets }) => Targets),
      ...resources(service, 'AWS::Scheduler::Schedule').map(({ Target }) => Target),
    ];
    expect(targets).toHaveLength(3);
    for (const { DeadLetterConfig, RetryPolicy } of targets) {
      expect(DeadLetterConfig.Arn).toBeDefined();
      expect(RetryPolicy.MaximumRetryAttempts).toBeLessThanOrEqual(20);
      expect(RetryPolicy.MaximumEventAgeInSeconds).toBeLessThanOrEqual(6 * 3600);
    }
  });

  it('is halved out of its batch and given up alone, where it came from the stream', () => {
    const mappings = resources(service, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(2);
    for (const mapping of mappings)
      expect(mapping).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 5,
        MaximumRecordAgeInSeconds: 12 * 3600,
        StartingPosition: 'TRIM_HORIZON',
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
  });

  it('waits for two weeks in a queue that refuses what does not come over TLS', () => {
    const policies = resources(service, 'AWS::SQS::QueuePolicy');
    for (const { id, MessageRetentionPeriod } of resources(service, 'AWS::SQS::Queue')) {
      const policy = policies.find(({ Queues }) => Queues[0].Ref === id);
      expect(policy?.PolicyDocument.Statement[0]).toMatchObject({
        Effect: 'Deny',
        Action: 'sqs:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
      expect(MessageRetentionPeriod).toBe(14 * 24 * 3600);
    }
  });
});

describe.each(stages)('each alarm of stage $stage', ({ service }) => {
  const alarms = resources(service, 'AWS::CloudWatch::Alarm');

  it('says in a sentence whom it hurts, and reaches somebody', () => {
    const people = /\b(residents?|members?|chairs?|sergeants?|borough groups|panel|person|nobody)\b/i;
    expect(alarms.length).toBeGreaterThan(10);
    for (const { id, AlarmDescription, AlarmActions } of alarms) {
      expect([id, AlarmDescription]).toEqual([id, expect.stringMatching(people)]);
      expect(AlarmDescription).toMatch(/^[A-Z].{40,}\.$/);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('leaves no queue of given-up work unwatched', () => {
    const watched = alarms
      .filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible')
      .map(({ Dimensions }) => Dimensions[0].Value['Fn::GetAtt'][0]);
    const queues = resources(service, 'AWS::SQS::Queue').map(({ id }) => id);
    expect(new Set(watched)).toEqual(new Set(queues));
  });
});

describe.each(stages)('security findings at stage $stage', ({ app }) => {
  it('are none but those accepted', () => {
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });

  it('are accepted with a reason only', () => {
    const accepted = acknowledgedIn(app);
    expect(accepted.length).toBeGreaterThan(0);
    for (const { reason } of accepted) expect(reason).toMatch(/^.{30,}\.$/);
  });
});
