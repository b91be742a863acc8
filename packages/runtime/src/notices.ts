import type { ActionId, PanelId } from '@wardmote/domain/id';
import type { MailStopped } from '@wardmote/domain/mail-settings';
import { parseSender } from '@wardmote/notices/address';
import { bundleDigests } from '@wardmote/notices/bundle-digests';
import { chase } from '@wardmote/notices/chase';
import type { SendMail } from '@wardmote/notices/mail';
import { sendBySes } from '@wardmote/notices/mail-ses';
import { sendBySmtp } from '@wardmote/notices/mail-smtp';
import { type MakeNeeds, makeNotices } from '@wardmote/notices/make-notices';
import type { Digested, Notice } from '@wardmote/notices/notice';
import { overtakenBy, receiptIn, type SesEvent } from '@wardmote/notices/receipts';
import { remind } from '@wardmote/notices/remind';
import { type SendNeeds, sendNotice } from '@wardmote/notices/send-notice';
import { sweep } from '@wardmote/notices/sweep';
import { findContact, stopMail } from '@wardmote/store/contact-store';
import { addDigest, noticesForDigest } from '@wardmote/store/mail-log-store';
import * as outbox from '@wardmote/store/notice-store';
import type { Table } from '@wardmote/store/table';
import { openTable } from './aws.ts';
import { configuration } from './configuration.ts';
import { homeForce } from './home-force.ts';
import { log } from './log.ts';

type Environment = NodeJS.ProcessEnv;

/** The stores that check what they read with zod are loaded with the first record, not with the function. */
const readsOf = (table: Table) => ({
  findPanel: async (...[id]: Parameters<MakeNeeds['findPanel']>) =>
    (await import('@wardmote/store/panel-store')).findPanel(table)(id),
  findMeeting: async (...[id]: Parameters<MakeNeeds['findMeeting']>) =>
    (await import('@wardmote/store/meeting-for-notices')).findMeetingForNotices(table)(id),
  sergeantsOf: async (...[team]: Parameters<MakeNeeds['sergeantsOf']>) =>
    (await import('@wardmote/store/people-store')).sergeantsOf(table)(team),
  boroughOfficersOf: async (...[borough]: Parameters<MakeNeeds['boroughOfficersOf']>) =>
    (await import('@wardmote/store/people-store')).boroughOfficersOf(table)(borough),
  followersOf: async (...[id]: Parameters<MakeNeeds['followersOf']>) =>
    (await import('@wardmote/store/follower-store')).followersOf(table)(id),
  findAgendaRequest: async (...asked: Parameters<MakeNeeds['findAgendaRequest']>) =>
    (await import('@wardmote/store/agenda-request-store')).findAgendaRequest(table)(...asked),
  findConcern: async (...asked: Parameters<MakeNeeds['findConcern']>) =>
    (await import('@wardmote/store/concern-store')).findConcern(table)(...asked),
  displacementsAt: async (...asked: Parameters<MakeNeeds['displacementsAt']>) =>
    (await import('@wardmote/store/displacement-store')).displacementsAt(table)(...asked),
  findBulletin: async (...[id]: Parameters<MakeNeeds['findBulletin']>) =>
    (await import('@wardmote/store/bulletin-store')).findBulletin(table)(id),
  addNotice: (notice: Notice) => outbox.addNotice(table)(notice, new Date()),
  now: () => new Date(),
});

/** Longer than any attempt can last. On AWS it also leaves SES the time to report an acceptance whose answer was lost. */
const leaseMs = { ses: 15 * 60_000, smtp: 60_000 };

const sesName = /^ses:(.+)$/;

const transportOf = (mailTransport: string): { readonly sendMail: SendMail; readonly leaseMs: number } => {
  const [, configurationSet] = sesName.exec(mailTransport) ?? [];
  return configurationSet
    ? { sendMail: sendBySes(configurationSet), leaseMs: leaseMs.ses }
    : { sendMail: sendBySmtp(mailTransport), leaseMs: leaseMs.smtp };
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

const findPartner =
  (table: Table): SendNeeds['findPartner'] =>
  async (...asked) =>
    (await import('@wardmote/store/partner-store')).findPartner(table)(...asked);

const senderOf = (environment: Environment, table: Table) => {
  const { baseUrl, mailFrom, mailTransport } = configuration(environment, ['baseUrl', 'mailFrom', 'mailTransport']);
  const send = sendNotice({
    ...readsOf(table),
    ...transportOf(mailTransport),
    claim: outbox.claimNotice<Notice>(table),
    settle: outbox.settleNotice(table),
    postpone: outbox.postponeNotice(table),
    rest: outbox.restNotice(table),
    findContact: findContact(table),
    findFollower: async (...asked) => (await import('@wardmote/store/follower-store')).findFollower(table)(...asked),
    findPartner: findPartner(table),
    wasAccepted: wasAcceptedBy(environment.MAIL_LOG),
    sender: { from: parseSender(mailFrom), baseUrl },
    random: Math.random,
  });
  return async (noticeId: string): Promise<void> => {
    const { status, why, attempt } = await send(noticeId);
    log.info(`notice-${status}`, { noticeId, why, attempt });
  };
};

const tableOf = (environment: Environment): Table => openTable(configuration(environment, ['tableName']));

/** What functions/notices needs: an event becomes notices, and a notice is sent. */
export const noticesFunction = (environment: Environment) => {
  const table = tableOf(environment);
  const findEvent = outbox.findEvent(table);
  const make = makeNotices(readsOf(table));
  return {
    hearEvent: async (...[panelId, eventId]: Parameters<typeof findEvent>): Promise<void> => {
      const event = await findEvent(panelId, eventId);
      if (!event) throw new Error('An event is not in the table that its record came from');
      const made = await make(event, eventId);
      log.info('event-heard', { eventId, type: event.type, made });
    },
    send: senderOf(environment, table),
  };
};

/** What functions/deadlines needs: what waits is sent, and those who have not answered are reminded. */
export const deadlinesFunction = (environment: Environment) => {
  const table = tableOf(environment);
  const reads = readsOf(table);
  const send = senderOf(environment, table);
  return {
    sweep: sweep({
      dueNotices: outbox.dueNotices(table),
      send: (noticeId) => send(noticeId).catch((error) => log.fault('notice-fault', error, { noticeId })),
      now: reads.now,
    }),
    chase: chase({
      ...reads,
      livePanels: async () => (await import('@wardmote/store/roll-up-store')).livePanels(table)(homeForce),
      tellFault: (panelId, error) => log.fault('chase-fault', error, { panelId }),
    }),
    bundle: bundleDigests({
      noticesForDigest: noticesForDigest<Digested>(table),
      addDigest: addDigest(table),
      now: reads.now,
    }),
    remind: remind({
      ...reads,
      meetingsToRemind: async (day) => (await import('@wardmote/store/meeting-store')).meetingsToRemind(table)(day),
      meetingsToChase: async (day) => (await import('@wardmote/store/meeting-store')).meetingsToChase(table)(day),
      tellFault: (meetingId, error) => log.fault('reminder-fault', error, { meetingId }),
    }),
  };
};

/** An address that came back for good, or whose owner complained, gets nothing more (B7). */
const stops = (status: string): status is 'bounced' | 'complained' => status === 'bounced' || status === 'complained';

type Stopping = { readonly stopped: MailStopped; readonly sentAt: string };

/** A partner of the register is marked in its entry, for all panels; an address that was only typed with an action is in no entry. */
const stopMailToPartner = async (table: Table, actionId: ActionId, panelId: PanelId, told: Stopping): Promise<void> => {
  const { findPanel, findPastAction } = await import('@wardmote/store/panel-store');
  const panel = await findPanel(table)(panelId);
  const open = panel?.actions.find(({ id }) => id === actionId);
  const owner = (open ?? (await findPastAction(table)(panelId, actionId)))?.owner;
  if (!panel || owner?.kind !== 'partner' || !owner.partnerId) return;
  const { stopPartnerMail } = await import('@wardmote/store/partner-store');
  await stopPartnerMail(table)(panel.borough.slug, owner.partnerId, told);
};

/** Somebody on record, or in the register, is marked, and is told on paper; a follower is forgotten, because nothing else is known of them. */
const stopMailTo = async (table: Table, { to, panelId }: Notice, told: Stopping): Promise<void> => {
  if (to.kind === 'person') return void (await stopMail(table)(to.personId, told.stopped));
  if (to.kind === 'partner') return stopMailToPartner(table, to.actionId, panelId, told);
  if (to.kind !== 'follower') return;
  const { findFollower, removeFollower } = await import('@wardmote/store/follower-store');
  const follower = await findFollower(table)(panelId, to.followerId);
  if (follower) await removeFollower(table)(follower);
};

/** What functions/receipts needs: what the provider says is written beside the notice, and counts for all mail to that person. */
export const receiptsFunction = (environment: Environment) => {
  const table = tableOf(environment);
  const record = outbox.recordReceipt<Notice>(table);
  return async (event: SesEvent): Promise<void> => {
    const receipt = receiptIn(event);
    if (!receipt) return log.info('receipt-without-notice');
    const { noticeId, status, at, sentAt } = receipt;
    const notice = await record(noticeId, status, at, overtakenBy(status));
    if (notice && stops(status)) await stopMailTo(table, notice, { stopped: { why: status, at }, sentAt });
    log.info('receipt', { noticeId, status, isNews: notice !== undefined });
  };
};
