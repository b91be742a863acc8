import { parseSender } from '@wardmote/notices/address';
import type { SendMail } from '@wardmote/notices/mail';
import type { Sender } from '@wardmote/notices/mail-for';
import type { Notice } from '@wardmote/notices/notice';
import type { SendNeeds } from '@wardmote/notices/send-notice';
import * as outbox from '@wardmote/store/notice-store';
import type { Table } from '@wardmote/store/table';
import { configuration } from '../configuration.ts';
import { log } from '../log.ts';
import { readsOf } from './reads.ts';

type MailSettings = { readonly mailTransport: string; readonly mailLog: string | undefined };

/** Longer than any attempt can last. On AWS it also leaves SES the time to report an acceptance whose answer was lost. */
const leaseMs = { ses: 15 * 60_000, smtp: 60_000 };

const sesName = /^ses:(.+)$/;

type Transport = { readonly sendMail: SendMail; readonly leaseMs: number };

const transportOf = async (mailTransport: string): Promise<Transport> => {
  const [, configurationSet] = sesName.exec(mailTransport) ?? [];
  if (configurationSet) {
    const { sendBySes } = await import('@wardmote/notices/mail-ses');
    return { sendMail: sendBySes(configurationSet), leaseMs: leaseMs.ses };
  }
  const { sendBySmtp } = await import('@wardmote/notices/mail-smtp');
  return { sendMail: sendBySmtp(mailTransport), leaseMs: leaseMs.smtp };
};

/**
 * What the provider's own log knows. On AWS its receipts are with the notice already, and the claim has looked at them; the local
 * mailbox is asked, since a process that was killed may have lost the receipt. When it does not answer, nothing is sent.
 */
const wasAcceptedBy =
  (mailLog: string | undefined): SendNeeds['wasAccepted'] =>
  async (id) => {
    if (!mailLog) return false;
    const { status } = await fetch(`${mailLog}/${encodeURIComponent(id)}`, { signal: AbortSignal.timeout(5_000) });
    if (status !== 200 && status !== 404) throw new Error(`The log of the mailbox answered ${status}`);
    return status === 200;
  };

/** What sends, loaded with the first notice that is to be sent. */
const openSender = async (settings: MailSettings, table: Table, sender: Sender) => {
  const [{ sendNotice }, { findContact }, transport] = await Promise.all([
    import('@wardmote/notices/send-notice'),
    import('@wardmote/store/contact-store'),
    transportOf(settings.mailTransport),
  ]);
  return sendNotice({
    ...readsOf(table),
    ...transport,
    claim: outbox.claimNotice<Notice>(table),
    settle: outbox.settleNotice(table),
    postpone: outbox.postponeNotice(table),
    rest: outbox.restNotice(table),
    findContact: findContact(table),
    findFollower: async (...asked) => (await import('@wardmote/store/follower-store')).findFollower(table)(...asked),
    findPartner: async (...asked) => (await import('@wardmote/store/partner-store')).findPartner(table)(...asked),
    wasAccepted: wasAcceptedBy(settings.mailLog),
    sender,
    random: Math.random,
  });
};

/** Sends one notice, and writes into the log what came of it. Settings that are missing or wrong are told at the start. */
export const senderOf = (environment: NodeJS.ProcessEnv, table: Table) => {
  const { baseUrl, mailFrom, mailTransport } = configuration(environment, ['baseUrl', 'mailFrom', 'mailTransport']);
  const sender = { from: parseSender(mailFrom), baseUrl };
  let opening: ReturnType<typeof openSender> | undefined;
  return async (noticeId: string): Promise<void> => {
    opening ??= openSender({ mailTransport, mailLog: environment.MAIL_LOG }, table, sender);
    const { status, why, attempt } = await (await opening)(noticeId);
    log.info(`notice-${status}`, { noticeId, why, attempt });
  };
};
