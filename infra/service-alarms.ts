import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { Alarms } from './constructs/alarms.ts';
import type { Deadlines } from './constructs/deadlines.ts';
import type { MailReceipts } from './constructs/mail-receipts.ts';
import type { ServiceFunction } from './constructs/service-function.ts';
import type { StreamConsumer } from './constructs/stream-consumer.ts';
import type { DataStack } from './data-stack.ts';

export type WatchedParts = {
  readonly api: HttpApi;
  readonly data: DataStack;
  readonly web: ServiceFunction;
  readonly digest: StreamConsumer;
  readonly notices: StreamConsumer;
  readonly receipts: MailReceipts;
  readonly deadlines: Deadlines;
};

/** One alarm for each way in which people notice a failure, or would if nobody told them. */
export const raiseServiceAlarms = (alarms: Alarms, parts: WatchedParts): void => {
  watchPages(alarms, parts);
  watchDigest(alarms, parts);
  watchMail(alarms, parts);
  watchStanding(alarms, parts);
  watchDeadlines(alarms, parts);
};

const watchPages = (alarms: Alarms, { api, web, data }: WatchedParts): void => {
  alarms.raise('PagesFail', {
    metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    atLeast: 3,
    impact:
      'Residents and panel members get an error page, and what they were saving may not have been saved. Look in the log of the web function.',
  });
  alarms.raise('PagesSlow', {
    metric: api.metricLatency({ period: Duration.minutes(5), statistic: 'p99' }),
    atLeast: 3000,
    periods: 3,
    impact:
      'One person in a hundred waits three seconds or more for a page, and chairs may save twice. Look at the traces of the web function.',
  });
  alarms.raise('PagesTurnedAway', {
    metric: web.metricThrottles({ period: Duration.minutes(5) }),
    impact:
      'Residents are turned away because too many pages are asked for at once. Look at the concurrency quota of the account.',
  });
  alarms.raise('TableThrottles', {
    metric: data.panels.table.metricThrottledRequestsForOperations({
      operations: [Operation.GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS],
      period: Duration.minutes(5),
    }),
    impact:
      'Chairs and secretaries are told to try again when they save, because the table is asked for too much at once. Look for one very busy panel.',
  });
};

const watchDigest = (alarms: Alarms, { digest }: WatchedParts): void => {
  alarms.onErrors(
    'DigestFails',
    digest.function,
    'Borough groups may see an old state of a panel on their page. Look in the log of the digest function.',
  );
  alarms.onLag(
    'DigestLate',
    digest.function,
    'Borough groups see panels as they were ten minutes ago or more. Look in the log of the digest function.',
  );
  alarms.onDeadLetter(
    'DigestGivenUp',
    digest.deadLetters,
    'A panel stays out of date on its borough page until its next event. Rebuild its digest: docs/operate.md.',
  );
};

const watchMail = (alarms: Alarms, { notices, receipts }: WatchedParts): void => {
  alarms.onErrors(
    'NoticesFail',
    notices.function,
    'Members may get an invitation or minutes late. Look in the log of the notices function.',
  );
  alarms.onLag(
    'NoticesLate',
    notices.function,
    'Members wait ten minutes or more for invitations and minutes. Look in the log of the notices function.',
  );
  alarms.onDeadLetter(
    'NoticesGivenUp',
    notices.deadLetters,
    'Members were not told of something that happened in their panel, and will not be unless you act. Look in the queue: docs/operate.md.',
  );
  alarms.onErrors(
    'ReceiptsFail',
    receipts.function,
    'It may not be on record that a notice bounced, and then nobody sees which member was not told. Look in the log of the receipts function.',
  );
  alarms.onDeadLetter(
    'ReceiptsGivenUp',
    receipts.deadLetters,
    'It is not on record what became of a notice, so nobody sees whether a member was told. Look in the queue: docs/operate.md.',
  );
};

/** AWS pauses an account's mail at a bounce rate of 10 % or a complaint rate of 0.5 %, and warns at half of that or less. */
const watchStanding = (alarms: Alarms, { data }: WatchedParts): void => {
  const rate = (metricName: string): Metric =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': data.mail.configurationSet.configurationSetName },
      period: Duration.hours(1),
      statistic: 'Maximum',
    });
  alarms.raise('MailBounces', {
    metric: rate('Reputation.BounceRate'),
    atLeast: 0.05,
    impact:
      'One notice in twenty comes back, so members miss meetings, and at one in ten AWS may stop all our mail. Look for a bad import of addresses.',
  });
  alarms.raise('MailComplaints', {
    metric: rate('Reputation.ComplaintRate'),
    atLeast: 0.001,
    impact:
      'One person in a thousand calls our mail unwanted, and at this rate AWS may stop the mail to all members. Look at what was sent to many.',
  });
};

const watchDeadlines = (alarms: Alarms, { deadlines }: WatchedParts): void => {
  alarms.onErrors(
    'DeadlinesFail',
    deadlines.function,
    'Members may be reminded of a meeting late, and notices that wait are not sent again. Look in the log of the deadlines function.',
  );
  alarms.onDeadLetter(
    'DeadlinesGivenUp',
    deadlines.deadLetters,
    'A sweep or the daily job was given up, so members may miss the reminder of a meeting. Look in the queue: docs/operate.md.',
  );
  alarms.raise('ClockStopped', {
    metric: deadlines.function.metricInvocations({ period: Duration.minutes(15) }),
    below: 1,
    periods: 2,
    impact:
      'Nobody is reminded of a meeting and waiting notices stay unsent, because no sweep has run for half an hour. Look at the schedules.',
  });
};
