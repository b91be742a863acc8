import type { NoticeStatus } from '@wardmote/notices/notice';
import { overtakenBy, receiptIn } from '@wardmote/notices/receipts';
import { describe, expect, it } from 'vitest';

const event = (eventType: string, bounceType?: string) => ({
  time: '2026-02-10T18:00:01Z',
  detail: {
    eventType,
    ...(bounceType && { bounce: { bounceType } }),
    mail: { tags: { notice: ['01EVENT-person_member'], 'ses:configuration-set': ['wardmote'] } },
  },
});

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

/** As the store does it: a status gives way only where the new one says so. */
const endOf = (start: NoticeStatus, events: readonly ReturnType<typeof event>[]): NoticeStatus =>
  events.reduce<NoticeStatus>((status, one) => {
    const receipt = receiptIn(one);
    return receipt && overtakenBy(receipt.status).includes(status) ? receipt.status : status;
  }, start);

describe('receipts', () => {
  it('end the same in all 120 orders of five, one of them twice', () => {
    const all = [event('Send'), event('Delivery'), event('Delivery'), event('Bounce', 'Permanent'), event('Complaint')];
    const orders = permutations(all);
    expect(orders).toHaveLength(120);
    expect(new Set(orders.map((order) => endOf('sending', order)))).toEqual(new Set(['complained']));
    expect(orders.every((order) => endOf('sending', order) === endOf('sending', [...order, ...order]))).toBe(true);
  });

  it('end as bounced in all orders when a mailbox takes a mail and gives it back', () => {
    const orders = permutations([event('Send'), event('Delivery'), event('Bounce', 'Permanent')]);
    expect(new Set(orders.map((order) => endOf('sending', order)))).toEqual(new Set(['bounced']));
  });

  it.each([
    ['sending', ['Send'], 'sent'],
    ['sending', ['Delivery', 'Send'], 'delivered'],
    ['sent', ['Delivery'], 'delivered'],
    ['failed', ['Send'], 'sent'],
    ['sending', ['Reject', 'Send'], 'rejected'],
    ['delivered', ['Send'], 'delivered'],
    ['complained', ['Delivery', 'Send'], 'complained'],
  ] as const)('move a notice that is %s on with %j to %s', (start, types, end) => {
    expect(
      endOf(
        start,
        types.map((type) => event(type)),
      ),
    ).toBe(end);
  });

  it('are of the address to which the mail went out', () => {
    const { detail } = event('Bounce', 'Permanent');
    const sent = { ...detail, mail: { ...detail.mail, timestamp: '2026-02-10T17:00:00Z' } };
    expect(receiptIn({ time: '2026-02-10T18:00:01Z', detail: sent })?.sentAt).toBe('2026-02-10T17:00:00Z');
    expect(receiptIn(event('Bounce', 'Permanent'))?.sentAt).toBe('2026-02-10T18:00:01Z');
  });

  it('of a passing bounce change nothing: it may be an answer from a holiday', () => {
    expect(receiptIn(event('Bounce', 'Transient'))).toBeUndefined();
    expect(receiptIn(event('Bounce', 'Permanent'))?.status).toBe('bounced');
  });

  it('of other mail, or of kinds that nobody asked for, are none', () => {
    expect(receiptIn({ time: '', detail: { eventType: 'Send', mail: { tags: {} } } })).toBeUndefined();
    expect(receiptIn({ time: '' })).toBeUndefined();
    expect(receiptIn(event('Open'))).toBeUndefined();
  });
});
