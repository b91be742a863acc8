import { join } from 'node:path';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type Config, region, type Stage } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { AssetStore } from './constructs/asset-store.ts';
import { Deadlines } from './constructs/deadlines.ts';
import { FrontDoor } from './constructs/front-door.ts';
import { MailReceipts } from './constructs/mail-receipts.ts';
import { MonthlyBudget } from './constructs/monthly-budget.ts';
import { Overview } from './constructs/overview.ts';
import { PublicApi } from './constructs/public-api.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { StreamConsumer } from './constructs/stream-consumer.ts';
import { WebClient } from './constructs/web-client.ts';
import type { DataStack } from './data-stack.ts';
import { raiseServiceAlarms } from './service-alarms.ts';

export type ServiceStackProps = {
  readonly stage: Stage;
  readonly config: Config;
  readonly data: DataStack;
  /** What `npm run build` made: functions/<name>/ and assets/. */
  readonly dist: string;
};

type Common = { readonly bundles: string; readonly config: Config; readonly environment: Record<string, string> };

/** What may be replaced at any time: functions, API, address, clock, alarms. All that it remembers is in the data stack. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, {
      env: { region },
      description: `Wardmote ${props.stage}: pages, API, notices, deadlines. Holds no record; may be removed and made again.`,
    });
    const { config, data, dist } = props;
    const api = new PublicApi(this, 'Api', { config });
    const assets = new AssetStore(this, 'Assets', { assets: join(dist, 'assets'), config });
    const door = new FrontDoor(this, 'FrontDoor', { api: api.api, assets: assets.bucket, domain: config.domain });
    const common = { bundles: join(dist, 'functions'), config, environment: this.environmentFor(props, door.baseUrl) };

    const web = this.web(common, data, { assets, door });
    api.serve(web);
    const digest = this.digest(common, data);
    const notices = this.notices(common, data);
    const receipts = this.receipts(common, data);
    const deadlines = this.deadlines(common, data);

    const alarms = new Alarms(this, 'Alarms', { mailTo: config.alarmsTo });
    raiseServiceAlarms(alarms, { api: api.api, data, web, digest, notices, receipts, deadlines });
    new Overview(this, 'Overview', { alarms, api: api.api, web, workers: [digest, notices, receipts, deadlines] });
    new MonthlyBudget(this, 'Budget', { dollars: config.monthlyBudgetInDollars, mailTo: config.alarmsTo });
    new CfnOutput(this, 'Url', { value: door.baseUrl });
    new CfnOutput(this, 'AssetBucket', { value: assets.bucket.bucketName });
    new CfnOutput(this, 'Address', { value: door.distribution.domainName });
  }

  private environmentFor({ stage, config, data }: ServiceStackProps, baseUrl: string): Record<string, string> {
    const { pool } = data.signIn;
    const { client } = new WebClient(this, 'SignIn', { pool, baseUrl });
    return {
      STAGE: stage,
      TABLE_NAME: data.panels.table.tableName,
      BASE_URL: baseUrl,
      OIDC_ISSUER: pool.userPoolProviderUrl,
      OIDC_CLIENT_ID: client.userPoolClientId,
      API_AUDIENCE: client.userPoolClientId,
      MAIL_FROM: config.mail.from,
      MAIL_TRANSPORT: `ses:${data.mail.configurationSet.configurationSetName}`,
    };
  }

  /** At 1,769 MB Lambda gives one whole processor; a page is nearly all computing, so less would be slower and no cheaper. */
  private web(
    common: Common,
    { panels }: DataStack,
    { assets, door }: { assets: AssetStore; door: FrontDoor },
  ): ServiceFunction {
    const web = new ServiceFunction(this, 'Web', {
      ...common,
      environment: {
        ...common.environment,
        ASSET_MANIFEST: JSON.stringify(assets.paths),
        FRONT_DOOR_KEY: door.key,
      },
      name: 'web',
      description: 'Pages and JSON API',
      memoryInMb: 1769,
      timeout: Duration.seconds(10),
    });
    // A page must never be served before the styles that it names are there.
    web.node.addDependency(assets.deployment);
    panels.grant(web, {
      items: ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
      queue: true,
    });
    return web;
  }

  private digest(common: Common, { panels }: DataStack): StreamConsumer {
    const digest = new StreamConsumer(this, 'Digest', {
      ...common,
      name: 'digest',
      description: 'After each event: the few facts of that panel for the borough page',
      memoryInMb: 512,
      timeout: Duration.seconds(30),
      table: panels.table,
      entities: ['event'],
      batchSize: 50,
    });
    panels.grant(digest.function, { items: ['GetItem', 'UpdateItem'] });
    return digest;
  }

  private notices(common: Common, { panels, mail }: DataStack): StreamConsumer {
    const notices = new StreamConsumer(this, 'Notices', {
      ...common,
      name: 'notices',
      description: 'Event to notices, notice to mail',
      memoryInMb: 512,
      timeout: Duration.seconds(60),
      table: panels.table,
      entities: ['event', 'notice'],
      batchSize: 10,
    });
    panels.grant(notices.function, {
      items: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
      // Whom an event tells can be a team: its sergeants are found in the index.
      queue: true,
    });
    mail.grantSend(notices.function);
    return notices;
  }

  private receipts(common: Common, { panels, mail }: DataStack): MailReceipts {
    const receipts = new MailReceipts(this, 'Receipts', {
      ...common,
      name: 'receipts',
      description: 'What became of each notice, from SES',
      memoryInMb: 512,
      timeout: Duration.seconds(15),
      configurationSet: mail.configurationSet,
    });
    // A follower whose mail comes back is found and forgotten; a partner is found by the action of which it was told.
    panels.grant(receipts.function, { items: ['GetItem', 'Query', 'UpdateItem', 'DeleteItem'] });
    return receipts;
  }

  private deadlines(common: Common, { panels, mail }: DataStack): Deadlines {
    const deadlines = new Deadlines(this, 'Deadlines', {
      ...common,
      name: 'deadlines',
      description: 'What falls due: reminders of meetings, notices that wait to be sent',
      memoryInMb: 512,
      // Less than the five minutes to the next sweep, so that two do not overlap.
      timeout: Duration.minutes(4),
    });
    panels.grant(deadlines.function, { items: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], queue: true });
    mail.grantSend(deadlines.function);
    return deadlines;
  }
}
