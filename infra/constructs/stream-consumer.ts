import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

export type StreamConsumerProps = ServiceFunctionProps & {
  readonly table: TableV2;
  /** The kinds of new item that it hears; changes and removals wake nobody. */
  readonly entities: readonly string[];
  readonly batchSize: number;
};

/**
 * Hears new items of some kinds once they are written. Lambda's own defaults would retry one bad record for a day and
 * hold up all behind it: here it is halved out, tried five times at most, and then waits in `deadLetters`.
 */
export class StreamConsumer extends Construct {
  readonly deadLetters: Queue;
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, { table, entities, batchSize, ...props }: StreamConsumerProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    this.function = new ServiceFunction(this, 'Function', props);
    const newItem = {
      eventName: FilterRule.isEqual('INSERT'),
      dynamodb: { NewImage: { entity: { S: [...entities] } } },
    };
    this.function.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [FilterCriteria.filter(newItem)],
        batchSize,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 5,
        // A stream keeps a record for 24 hours; what is older than half of that is no longer worth waiting for.
        maxRecordAge: Duration.hours(12),
        onFailure: new SqsDlq(this.deadLetters),
      }),
    );
  }
}
