import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { lambdaContext } from './lambda-context.ts';

/** What SES tells of a mail through EventBridge, as far as a function reads it. */
export type MailEvent = {
  readonly version: '0';
  readonly id: string;
  readonly source: 'aws.ses';
  readonly 'detail-type': string;
  readonly account: string;
  readonly region: string;
  readonly time: string;
  readonly resources: string[];
  readonly detail: {
    readonly eventType: 'Send' | 'Delivery';
    readonly mail: { readonly timestamp: string; readonly messageId: string; readonly tags: Record<string, string[]> };
  };
};

export type ReceiptsHandler = (event: MailEvent, context: Context) => Promise<unknown>;

const detailTypes = { Send: 'Email Sent', Delivery: 'Email Delivered' } as const;
const functionTimeoutMs = 15_000;

const mailEvent = (eventType: 'Send' | 'Delivery', noticeId: string, messageId: string): MailEvent => {
  const time = new Date().toISOString();
  return {
    version: '0',
    id: randomUUID(),
    source: 'aws.ses',
    'detail-type': detailTypes[eventType],
    account: '000000000000',
    region: 'eu-west-2',
    time,
    resources: [],
    detail: { eventType, mail: { timestamp: time, messageId, tags: { notice: [noticeId] } } },
  };
};

/**
 * Tells the receipts function of each accepted mail, as SES and EventBridge do: that it was sent, then that it was
 * delivered, without the sender waiting for either.
 */
export const mailEvents = (handler: ReceiptsHandler, onError: (error: unknown) => void) => {
  const underWay = new Set<Promise<void>>();
  const tell = async (noticeId: string) => {
    const messageId = randomUUID();
    try {
      for (const eventType of ['Send', 'Delivery'] as const)
        await handler(mailEvent(eventType, noticeId, messageId), lambdaContext('receipts', functionTimeoutMs));
    } catch (error) {
      onError(error);
    }
  };
  const accepted = (noticeId: string) => {
    const telling = tell(noticeId).finally(() => underWay.delete(telling));
    underWay.add(telling);
  };
  return { accepted, settled: async () => void (await Promise.all(underWay)) };
};
