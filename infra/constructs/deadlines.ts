import { Aws, Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

/** The clock: a sweep every five minutes for notices that are due or stuck, and the reminders of meetings before the working day. */
export class Deadlines extends Construct {
  readonly deadLetters: Queue;
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    this.function = new ServiceFunction(this, 'Function', { ...props, failedEvents: this.deadLetters });
    const scheduleGroup = new ScheduleGroup(this, 'Clock');
    const role = this.clockRole(scheduleGroup);
    const start = (job: string): LambdaInvoke =>
      new LambdaInvoke(this.function, {
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ job }),
        deadLetterQueue: this.deadLetters,
        maxEventAge: Duration.hours(1),
        retryAttempts: 3,
      });
    new Schedule(this, 'Sweep', {
      scheduleGroup,
      description: 'Every five minutes: send the notices that wait to be sent',
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: start('sweep'),
    });
    new Schedule(this, 'Daily', {
      scheduleGroup,
      description:
        'At 07:30 in London, summer and winter: remind those who have not answered of the meetings in two days',
      schedule: ScheduleExpression.cron({ hour: '7', minute: '30', timeZone: TimeZone.EUROPE_LONDON }),
      target: start('daily'),
    });
  }

  /** CDK's own grant would allow every version of the function; the clock needs the one that is live. */
  private clockRole(group: ScheduleGroup): Role {
    const role = new Role(this, 'ClockRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': group.scheduleGroupArn },
        },
      }),
    });
    const allow = (action: string, resource: string): void =>
      void role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    allow('lambda:InvokeFunction', this.function.functionArn);
    allow('sqs:SendMessage', this.deadLetters.queueArn);
    return role;
  }
}
