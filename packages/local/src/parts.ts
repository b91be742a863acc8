import type { Table } from '@wardmote/store/table';
import type { APIGatewayProxyEventV2, DynamoDBRecord } from 'aws-lambda';
import type { StreamHandler } from './deliver-batch.ts';
import type { WebHandler } from './gateway.ts';
import type { ReceiptsHandler } from './mail-events.ts';
import type { DeadlinesHandler } from './scheduler.ts';
import type { Person } from './sign-in-pages.ts';
import type { Asset } from './static-assets.ts';

/** The functions as Lambda would find them. */
export type Functions = {
  readonly web: WebHandler;
  readonly digest: StreamHandler;
  readonly notices: StreamHandler;
  readonly receipts: ReceiptsHandler;
  readonly deadlines: DeadlinesHandler;
};

type Seed = (context: { readonly table: Table; readonly baseUrl: string }) => Promise<void>;

export type Demo = {
  readonly demoPeople: readonly Person[];
  readonly seedDemo: Seed;
  /** What an empty record begins with: somebody who can sign in and import. */
  readonly seedOperator: Seed;
};

/** What the runtime runs. A test gives its own; each is loaded when its turn comes. */
export type Parts = {
  readonly functions: () => Promise<Functions>;
  readonly demo: () => Promise<Demo>;
  readonly assets: () => Promise<readonly Asset[]>;
};

/** Hono's types ask for three fields that an HTTP API leaves out; its code does not. */
const inHonoTypes = (event: APIGatewayProxyEventV2) => ({
  ...event,
  body: event.body ?? null,
  requestContext: { ...event.requestContext, authentication: null, authorizer: {} },
});

/** The real ones. The functions read the environment when they are loaded, so it must be set before. */
export const realParts: Parts = {
  functions: async () => {
    const [web, digest, notices, receipts, deadlines] = await Promise.all([
      import('../../../functions/web/handler.ts'),
      import('../../../functions/digest/handler.ts'),
      import('../../../functions/notices/handler.ts'),
      import('../../../functions/receipts/handler.ts'),
      import('../../../functions/deadlines/handler.ts'),
    ]);
    return {
      web: (event, context) => web.handler(inHonoTypes(event), context),
      digest: digest.handler,
      notices: notices.handler,
      receipts: receipts.handler,
      deadlines: deadlines.handler,
    };
  },
  demo: () => import('@wardmote/operate/demo'),
  assets: async () => (await import('../../../infra/build/collect-assets.ts')).readAssets(),
};

/** How a function hears of the table: the same filter and batch size as its event source in infra/. */
type EventSource = { readonly entities: readonly string[]; readonly batchSize: number };

export const eventSources = {
  digest: { entities: ['event'], batchSize: 50 },
  notices: { entities: ['event', 'notice'], batchSize: 10 },
} as const satisfies Record<string, EventSource>;

/** New items of these kinds; changes and removals wake nobody. */
export const isNewItemOf = (entities: readonly string[]) => (record: DynamoDBRecord) =>
  record.eventName === 'INSERT' && entities.includes(record.dynamodb?.NewImage?.entity?.S ?? '');
