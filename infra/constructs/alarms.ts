import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

export type AlarmProps = {
  readonly metric: IMetric;
  /** Rings when the metric is at or above this … */
  readonly atLeast?: number;
  /** … or below this, silence included. */
  readonly below?: number;
  /** For how many periods of the metric in a row. */
  readonly periods?: number;
  /** One sentence: which people cannot do what, and where to look. It is all that the mail says. */
  readonly impact: string;
};

/** Mails whoever runs the service when people are hurt, and says who and how. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly raised: Alarm[] = [];

  constructor(scope: Construct, id: string, { mailTo }: { mailTo: string }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Wardmote alarms', enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(mailTo));
  }

  raise(id: string, { metric, atLeast, below, periods = 1, impact }: AlarmProps): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: below ?? atLeast ?? 1,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
      alarmDescription: impact,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.raised.push(alarm);
  }

  /** Rings at the first failed call of `failing`. */
  onErrors(id: string, failing: ServiceFunction, impact: string): void {
    this.raise(id, { metric: failing.metricErrors({ period: fiveMinutes }), impact });
  }

  /** Rings as soon as one piece of work lies in `queue`. */
  onDeadLetter(id: string, queue: Queue, impact: string): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' });
    this.raise(id, { metric, impact });
  }

  /** Rings when a stream consumer has been ten minutes behind for a quarter of an hour. */
  onLag(id: string, consumer: ServiceFunction, impact: string): void {
    const metric = consumer.metric('IteratorAge', { period: fiveMinutes, statistic: 'Maximum' });
    this.raise(id, { metric, atLeast: Duration.minutes(10).toMilliseconds(), periods: 3, impact });
  }
}

const fiveMinutes = Duration.minutes(5);
