import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { ServiceFunction } from './service-function.ts';

export type OverviewProps = {
  readonly alarms: Alarms;
  readonly api: HttpApi;
  readonly web: ServiceFunction;
  readonly workers: readonly { readonly function: ServiceFunction; readonly deadLetters: Queue }[];
};

/** One page for whoever was woken: what rings, how the pages do, what the workers do, what was given up. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { alarms, api, web, workers }: OverviewProps) {
    super(scope, id);
    const period = Duration.minutes(5);
    const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
      new GraphWidget({ title, left, right, width: 12 });
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.raised, width: 24, height: 4 })],
        [
          graph(
            'Pages: how long (ms)',
            ['p50', 'p99'].map((statistic) => api.metricLatency({ period, statistic, label: statistic })),
          ),
          graph(
            'Pages: how many, and failed',
            [api.metricCount({ period })],
            [api.metricServerError({ period }), web.metricThrottles({ period })],
          ),
        ],
        [
          graph(
            'Workers: failed calls',
            workers.map((worker) => worker.function.metricErrors({ period })),
          ),
          graph(
            'Workers: given up',
            workers.map(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible({ period })),
          ),
        ],
      ],
    });
  }
}
