import type { Instant } from '@wardmote/domain/day';
import type { ActionId, MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { isAddress } from './address.ts';
import { backOffMs, givenUpAfterMs } from './attempts.ts';
import { timeInLondon } from './london.ts';
import type { MailAddress, SendMail } from './mail.ts';
import { mailFor, type Sender } from './mail-for.ts';
import type { Notice, NoticeStatus } from './notice.ts';
import { whyStale } from './stale.ts';

/** A notice in the hands of one sender, until the lease ends. The number of the attempt is the proof of holding it. */
export type Claim = { readonly notice: Notice; readonly attempt: number; readonly triedSince: Instant };

type Ending = Extract<NoticeStatus, 'sent' | 'print' | 'dropped' | 'failed'>;

export type SendNeeds = {
  /** Takes a notice that is due, or whose lease has ended. Nothing when somebody else holds it or it is done with. */
  readonly claim: (id: string, now: Date, until: Date) => Promise<Claim | undefined>;
  readonly settle: (claim: Claim, status: Ending, told: { readonly at: Date; readonly why?: string }) => Promise<void>;
  readonly postpone: (claim: Claim, until: Date, why: string) => Promise<void>;
  /** What the provider's own log knows beyond the receipts that have come: asked before every second attempt. */
  readonly wasAccepted: (id: string) => Promise<boolean>;
  readonly findPanel: (id: PanelId) => Promise<Panel | undefined>;
  readonly findMeeting: (id: MeetingId) => Promise<Meeting | undefined>;
  readonly findContact: (id: PersonId) => Promise<{ readonly name: string; readonly email?: string } | undefined>;
  readonly sendMail: SendMail;
  readonly sender: Sender;
  readonly leaseMs: number;
  readonly now: () => Date;
  readonly random: () => number;
};

/** How an attempt ended: a status and a code. `left`: nothing to do here; `unknown`: asked about again once the lease has ended. */
export type Attempt = {
  readonly status: Ending | 'due' | 'left' | 'unknown';
  readonly why?: string;
  readonly attempt?: number;
};

/** The outside body as the panel has it now, by any of the actions that are still asked of it. */
const partnerIn = (panel: Panel | undefined, asked: readonly ActionId[]) => {
  const owner = panel?.actions.find(({ id }) => asked.includes(id))?.owner;
  return owner?.kind === 'partner' ? owner : undefined;
};

const contactOf = async (needs: SendNeeds, { to, facts }: Notice, panel: Panel | undefined) => {
  if (to.kind === 'person') return needs.findContact(to.personId);
  if (to.kind === 'team' || !('actions' in facts)) return undefined;
  return partnerIn(
    panel,
    facts.actions.map(({ actionId }) => actionId),
  );
};

type Ready = { readonly to: MailAddress } | { readonly status: Ending; readonly why: string };

/** Reads everything again just before sending: a notice that is no longer true, or has nobody to go to, ends here. */
const prepare = async (needs: SendNeeds, { notice }: Claim): Promise<Ready> => {
  const meetingId = 'meetingId' in notice.facts ? notice.facts.meetingId : undefined;
  const [panel, meeting] = await Promise.all([
    needs.findPanel(notice.panelId),
    meetingId ? needs.findMeeting(meetingId) : undefined,
  ]);
  const why = whyStale(notice, { panel, meeting, now: timeInLondon(needs.now()) });
  if (why) return { status: 'dropped', why };
  const contact = await contactOf(needs, notice, panel);
  if (!contact && notice.to.kind === 'person') return { status: 'dropped', why: 'person-gone' };
  if (!contact?.email) return { status: 'print', why: 'no-address' };
  return isAddress(contact.email)
    ? { to: { name: contact.name, address: contact.email } }
    : { status: 'failed', why: 'not-an-address' };
};

const handOver = async (needs: SendNeeds, claim: Claim, to: MailAddress): Promise<Attempt> => {
  const { outcome, code } = await needs.sendMail(mailFor(claim.notice, to, needs.sender));
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
  return 'to' in ready ? handOver(needs, claim, ready.to) : end(ready.status, ready.why);
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
