import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  UserPool,
  type UserPoolDomain,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import type { IEmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { type Config, region, type Stage } from '../config.ts';
import { acknowledge } from './acknowledge.ts';

/**
 * Who somebody is, by a code sent to their email address. Anybody may make an account: what they may do comes from
 * Wardmote's own records, where a new account has no role.
 */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;

  constructor(
    scope: Construct,
    id: string,
    { stage, config, sender }: { stage: Stage; config: Config; sender: IEmailIdentity },
  ) {
    super(scope, id);
    this.pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.ESSENTIALS,
      // Cognito does not let the password be left out; people are shown the emailed code.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      selfSignUpEnabled: true,
      mfa: Mfa.OFF,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      email: config.mail.verified
        ? UserPoolEmail.withSES({
            fromEmail: addressIn(config.mail.from),
            fromName: 'Wardmote',
            sesRegion: region,
            sesVerifiedDomain: config.mail.domain,
          })
        : UserPoolEmail.withCognito(),
      deletionProtection: config.dataRemoval === RemovalPolicy.RETAIN,
      removalPolicy: config.dataRemoval,
    });
    this.pool.node.addDependency(sender);
    // The prefix must be free in the whole region, so it carries the account number.
    this.domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `wardmote-${stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    acknowledge(this.pool, {
      COG2: 'A pool that asks for a second factor cannot offer emailed codes, and each code works once, for minutes.',
      COG8: 'The Plus plan scores password sign-ins; people here sign in by emailed code, and roles are in our table.',
    });
  }
}

/** 'Wardmote <a@b>' or 'a@b' → 'a@b'. */
const addressIn = (from: string): string => from.match(/<([^>]+)>/)?.[1] ?? from;
