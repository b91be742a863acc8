import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import type { FunctionName } from '../function-names.ts';
import { acknowledge } from './acknowledge.ts';

export type ServiceFunctionProps = {
  readonly name: FunctionName;
  /** The folder with one bundle a function, as `npm run build` makes it. */
  readonly bundles: string;
  readonly config: Config;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryInMb: number;
  readonly timeout: Duration;
  readonly description: string;
  /** Where an event waits that was handed over asynchronously and failed every time. */
  readonly failedEvents?: Queue;
};

/** A function with the house defaults, a role of its own that may do nothing but log and trace, and its own log. */
export class ServiceFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { name, config, failedEvents } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: config.logRetention,
      removalPolicy: config.dataRemoval,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    acknowledge(role, {
      'IAM5[Resource::*]': 'Only for X-Ray: sending a trace segment names no resource.',
    });
    super(scope, id, {
      role,
      logGroup,
      description: props.description,
      code: bundleOf(name, props.bundles),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryInMb,
      timeout: props.timeout,
      environment: { ...props.environment },
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      reservedConcurrentExecutions: config.reservedConcurrency[name],
      ...(failedEvents && { onFailure: new SqsDestination(failedEvents), retryAttempts: 2 }),
    });
  }
}

const bundleOf = (name: FunctionName, bundles: string): Code => {
  const folder = join(bundles, name);
  if (!existsSync(join(folder, 'index.mjs')))
    throw new Error(`The function ${name} has no bundle in ${folder}: run \`npm run build\` first`);
  return Code.fromAsset(folder);
};
