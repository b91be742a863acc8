import type { Instant } from '@wardmote/domain/day';
import type { NoticeStatus } from './notice.ts';

/** What the provider says of a mail, as a status of its notice. */
export type Receipt = {
  readonly noticeId: string;
  readonly status: NoticeStatus;
  readonly at: Instant;
  /** When the mail went out: what is said of it is said of the address of that moment. */
  readonly sentAt: Instant;
};

/** A status gives way only to one further on, so that receipts may come twice, late and in any order (B6). */
const order: Readonly<Record<NoticeStatus, number>> = {
  due: 0,
  sending: 0,
  print: 1,
  'handed-over': 1,
  digest: 1,
  digested: 1,
  dropped: 1,
  failed: 1,
  sent: 2,
  delivered: 3,
  bounced: 4,
  rejected: 4,
  complained: 5,
};

const statuses = Object.keys(order) as readonly NoticeStatus[];

/** The statuses that give way to this one. */
export const overtakenBy = (status: NoticeStatus): readonly NoticeStatus[] =>
  statuses.filter((other) => order[other] < order[status]);

/** The shape of an SES event as EventBridge brings it, as far as it is read here. */
export type SesEvent = {
  readonly time: string;
  readonly detail?: {
    readonly eventType?: string;
    readonly bounce?: { readonly bounceType?: string };
    readonly mail?: { readonly timestamp?: string; readonly tags?: Readonly<Record<string, readonly string[]>> };
  };
};

/** A passing bounce (a full mailbox, an out-of-office answer) says nothing final: the notice stays as it is. */
const statusOf = ({ eventType, bounce }: NonNullable<SesEvent['detail']>): NoticeStatus | undefined => {
  switch (eventType) {
    case 'Send':
      return 'sent';
    case 'Delivery':
      return 'delivered';
    case 'Bounce':
      return bounce?.bounceType === 'Permanent' ? 'bounced' : undefined;
    case 'Complaint':
      return 'complained';
    case 'Reject':
      return 'rejected';
    default:
      return undefined;
  }
};

/** The receipt in an event, or nothing where it is of no notice or says nothing final. */
export const receiptIn = ({ time, detail = {} }: SesEvent): Receipt | undefined => {
  const noticeId = detail.mail?.tags?.notice?.[0];
  const status = statusOf(detail);
  return noticeId && status ? { noticeId, status, at: time, sentAt: detail.mail?.timestamp ?? time } : undefined;
};
