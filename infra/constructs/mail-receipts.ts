import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

/** Brings what SES says of each notice to the function that writes it beside the notice. */
export class MailReceipts extends Construct {
  readonly deadLetters: Queue;
  readonly function: ServiceFunction;

  constructor(
    scope: Construct,
    id: string,
    { configurationSet, ...props }: ServiceFunctionProps & { readonly configurationSet: ConfigurationSet },
  ) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    this.function = new ServiceFunction(this, 'Function', { ...props, failedEvents: this.deadLetters });
    new Rule(this, 'OurMail', {
      description: 'What became of a notice that this stage sent',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'],
          // The bus hears of all mail of the account, other stages' too.
          mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } },
        },
      },
      targets: [
        new LambdaFunction(this.function, {
          deadLetterQueue: this.deadLetters,
          maxEventAge: Duration.hours(6),
          retryAttempts: 20,
        }),
      ],
    });
  }
}
