import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { FunctionName } from './function-names.ts';

/** London, so that the record and the people in it stay in the United Kingdom. */
export const region = 'eu-west-2';

/** Everything that differs from one stage to another. The example.org addresses are to be replaced before real use. */
export type Config = {
  /** The host name that people type, with its certificate in us-east-1; without one CloudFront gives an address. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  readonly mail: {
    /** The domain that notices come from. Two stages of one account need two domains. */
    readonly domain: string;
    readonly from: string;
    /**
     * True once SES shows the domain as verified. Until then Cognito mails sign-in codes from its own address
     * (50 a day at most), because it refuses a sender that is not verified.
     */
    readonly verified: boolean;
  };
  readonly alarmsTo: string;
  readonly monthlyBudgetInDollars: number;
  /** What becomes of the table, its key and the sign-in accounts when their stack is removed. */
  readonly dataRemoval: RemovalPolicy.RETAIN | RemovalPolicy.DESTROY;
  /** What the public may ask of the site before it answers 429. */
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  /** Needs an account whose Lambda quota leaves 100 free for the rest: see docs/deploy.md. */
  readonly reservedConcurrency: Partial<Readonly<Record<FunctionName, number>>>;
  readonly logRetention: RetentionDays;
};

export type Stage = 'dev' | 'prod';

export const configs: Readonly<Record<Stage, Config>> = {
  dev: {
    mail: {
      domain: 'dev.wardmote.example.org',
      from: 'Wardmote (trial) <no-reply@dev.wardmote.example.org>',
      verified: false,
    },
    alarmsTo: 'alarms@example.org',
    monthlyBudgetInDollars: 20,
    dataRemoval: RemovalPolicy.DESTROY,
    throttle: { requestsPerSecond: 20, burst: 40 },
    reservedConcurrency: {},
    logRetention: RetentionDays.ONE_MONTH,
  },
  prod: {
    mail: {
      domain: 'wardmote.example.org',
      from: 'Wardmote <no-reply@wardmote.example.org>',
      verified: false,
    },
    alarmsTo: 'alarms@example.org',
    monthlyBudgetInDollars: 100,
    dataRemoval: RemovalPolicy.RETAIN,
    throttle: { requestsPerSecond: 100, burst: 200 },
    // One sweep and the daily job may meet at 07:30; more at once would only compete for the same items.
    reservedConcurrency: { deadlines: 2 },
    logRetention: RetentionDays.SIX_MONTHS,
  },
};

/** Whether `name` is a stage that has a config. */
export const isStage = (name: string): name is Stage => Object.hasOwn(configs, name);
