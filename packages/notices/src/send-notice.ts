import { isPanelId } from '@wardmote/domain/borough-group';
import type { Instant } from '@wardmote/domain/day';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { timeInLondon } from '@wardmote/domain/london';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { isAddress } from './address.ts';
import { backOffMs, givenUpAfterMs } from './attempts.ts';
import { type Contact, type ContactNeeds, contactOf } from './contact.ts';
import type { MailAddress, SendMail } from './mail.ts';
import { mailFor, type Sender } from './mail-for.ts';
import type { Notice, NoticeStatus } from './notice.ts';
import { type Current, whyStale } from './stale.ts';
import { timingOf } from './timing.ts';

/** A notice in the hands of one sender, until the lease ends. The number of the attempt is the proof of holding it. */
export type Claim = { readonly notice: Notice; readonly attempt: number; readonly triedSince: Instant };

type Ending = Extract<NoticeStatus, 'sent' | 'print' | 'dropped' | 'failed' | 'digest'>;

export type SendNeeds = ContactNeeds & {
  /** Takes a notice that is due, or whose lease has ended. Nothing when somebody else holds it or it is done with. */
  readonly claim: (id: string, now: Date, until: Date) => Promise<Claim | undefined>;
  readonly settle: (claim: Claim, status: Ending, told: { readonly at: Date; readonly why?: string }) => Promise<void>;
  readonly postpone: (claim: Claim, until: Date, why: string) => Promise<void>;
  /** What the provider's own log knows beyond the receipts that have come: asked before every second attempt. */
  readonly wasAccepted: (id: string) => Promise<boolean>;
  readonly findPanel: (id: PanelId) => Promise<Panel | undefined>;
  readonly findMeeting: (id: MeetingId) => Promise<Meeting | undefined>;
  /** Puts it off by somebody's own wish: the hours that it waits do not count as tries. */
  readonly rest: (claim: Claim, until: Date, why: string) => Promise<void>;
  readonly sendMail: SendMail;
  readonly sender: Sender;
  readonly leaseMs: number;
  readonly random: () => number;
};

/** How an attempt ended: a status and a code. `left`: nothing to do here; `unknown`: asked about again once the lease has ended. */
export type Attempt = {
  readonly status: Ending | 'due' | 'left' | 'unknown';
  readonly why?: string;
  readonly attempt?: number;
};

type Ready =
  | ({ readonly to: MailAddress; readonly notice: Notice } & Pick<Contact, 'mailKey' | 'allAsked' | 'toConfirm'>)
  | { readonly status: Ending; readonly why: string }
  | { readonly until: Instant };

const currentFor = async (needs: SendNeeds, { panelId, facts }: Notice): Promise<Current> => {
  const meetingId = 'meetingId' in facts ? facts.meetingId : undefined;
  const [panel, meeting] = await Promise.all([
    isPanelId(panelId) ? needs.findPanel(panelId) : undefined,
    meetingId ? needs.findMeeting(meetingId) : undefined,
  ]);
  return { panel, meeting, now: timeInLondon(needs.now()) };
};

/** A digest with what is still true of it; without anything left it is not sent (U68). */
const stillTrue = async (needs: SendNeeds, digest: Notice<'daily-digest'>): Promise<Notice<'daily-digest'>> => {
  const judged = await Promise.all(
    digest.facts.notices.map(async (notice) => (whyStale(notice, await currentFor(needs, notice)) ? [] : [notice])),
  );
  return { ...digest, facts: { ...digest.facts, notices: judged.flat() } };
};

/** Whose address is kept with them alone: without it there is nobody to write to. */
const goneWithRecord: readonly Notice['to']['kind'][] = ['person', 'follower', 'asker', 'raiser'];

const addressOf = (
  { to }: Notice,
  contact: Contact | undefined,
): { readonly status: Ending; readonly why: string } | MailAddress => {
  if (!contact && goneWithRecord.includes(to.kind)) return { status: 'dropped', why: 'person-gone' };
  if (contact?.mailStopped) return { status: 'print', why: `address-${contact.mailStopped.why}` };
  if (!contact?.email) return { status: 'print', why: 'no-address' };
  return isAddress(contact.email)
    ? { name: contact.name, address: contact.email }
    : { status: 'failed', why: 'not-an-address' };
};

/** Reads everything again just before sending: a notice that is no longer true, not wanted, or has nobody to go to, ends here. */
const prepare = async (needs: SendNeeds, { notice: stored }: Claim): Promise<Ready> => {
  const current = await currentFor(needs, stored);
  const why = whyStale(stored, current);
  if (why) return { status: 'dropped', why };
  const notice = stored.kind === 'daily-digest' ? await stillTrue(needs, stored) : stored;
  if (notice.kind === 'daily-digest' && notice.facts.notices.length === 0)
    return { status: 'dropped', why: 'nothing-left' };
  const contact = await contactOf(needs, notice, current);
  const to = addressOf(notice, contact);
  if ('status' in to) return to;
  const timing = timingOf(notice, contact?.mail, needs.now());
  if (timing.hears === 'never') return { status: 'dropped', why: 'not-wanted' };
  if (timing.hears === 'daily') return { status: 'digest', why: 'daily' };
  if (timing.hears === 'later') return timing;
  const { mailKey, allAsked, toConfirm } = contact ?? {};
  return { to, notice, mailKey, allAsked, toConfirm };
};

type ToSend = Extract<Ready, { readonly to: MailAddress }>;

const handOver = async (needs: SendNeeds, claim: Claim, { to, notice, ...own }: ToSend): Promise<Attempt> => {
  const { outcome, code } = await needs.sendMail(mailFor(notice, to, { ...needs.sender, ...own }));
  const at = needs.now();
  switch (outcome) {
    case 'accepted':
      await needs.settle(claim, 'sent', { at });
      return { status: 'sent' };
    case 'refused':
      await needs.settle(claim, 'failed', { at, why: code });
      return { status: 'failed', why: code };
    case 'not-now':
      await needs.postpone(claim, new Date(at.getTime() + backOffMs(claim.attempt, needs.random())), code);
      return { status: 'due', why: code };
    case 'unknown':
      return { status: 'unknown', why: code };
  }
};

const tryOnce = async (needs: SendNeeds, claim: Claim): Promise<Attempt> => {
  const end = async (status: Ending, why: string): Promise<Attempt> => {
    await needs.settle(claim, status, { at: needs.now(), why });
    return { status, why };
  };
  if (claim.attempt > 1 && (await needs.wasAccepted(claim.notice.id))) return end('sent', 'found-in-log');
  if (needs.now().getTime() - Date.parse(claim.triedSince) > givenUpAfterMs) return end('failed', 'could-not-be-sent');
  const ready = await prepare(needs, claim);
  if ('to' in ready) return handOver(needs, claim, ready);
  if ('status' in ready) return end(ready.status, ready.why);
  await needs.rest(claim, new Date(ready.until), 'quiet-hours');
  return { status: 'due', why: 'quiet-hours' };
};

/**
 * One attempt at one notice: claim it with a lease, ask what became of an earlier attempt, read everything again, send, mark.
 * Killed at any point it is tried again once the lease has ended, and an earlier mail that was taken is not sent twice: its receipt
 * has moved the status on, so that it can no longer be claimed, or the provider's log knows it (reliability.md 0.2, table 0.A).
 */
export const sendNotice =
  (needs: SendNeeds) =>
  async (id: string): Promise<Attempt> => {
    const now = needs.now();
    const claim = await needs.claim(id, now, new Date(now.getTime() + needs.leaseMs));
    if (!claim) return { status: 'left' };
    return { ...(await tryOnce(needs, claim)), attempt: claim.attempt };
  };
