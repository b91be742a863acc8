import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Config, configs, type Stage } from './config.ts';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';

export type WardmoteApp = { readonly app: App; readonly data: DataStack; readonly service: ServiceStack };

export type AppProps = {
  readonly stage: Stage;
  readonly dist: string;
  readonly outdir?: string;
  readonly config?: Config;
};

/**
 * The two stacks of one stage over what `npm run build` left in `dist`. Making the templates fails on a wrong property
 * or type, and on a security finding that is not acknowledged beside its construct; it needs neither network nor account.
 */
export const createApp = ({ stage, dist, outdir, config = configs[stage] }: AppProps): WardmoteApp => {
  const app = new App({
    analyticsReporting: false,
    ...(outdir && { outdir }),
    context: {
      '@aws-cdk/core:validateAgainstDefaultRules': true,
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      '@aws-cdk/aws-iam:minimizePolicies': true,
    },
  });
  const data = new DataStack(app, `Wardmote-${stage}-Data`, { stage, config });
  const service = new ServiceStack(app, `Wardmote-${stage}-Service`, { stage, config, data, dist });
  Tags.of(app).add('service', 'wardmote');
  Tags.of(app).add('stage', stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, data, service };
};
