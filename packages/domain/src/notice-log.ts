import type { Instant } from './day.ts';
import type {
  ActionId,
  AgendaRequestId,
  BoroughGroupId,
  ConcernId,
  FollowerId,
  GuestId,
  PanelId,
  PersonId,
  TeamId,
} from './id.ts';
import type { MailStopped } from './mail-settings.ts';
import type { NoticeKind } from './notice-kinds.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A notice as its panel looks at it afterwards: what, to whom, and when. */
export type KeptNotice = {
  readonly id: string;
  readonly kind: NoticeKind;
  /** In whose name it is sent: a panel's, or a borough group's where there is no panel. */
  readonly panelId: PanelId | BoroughGroupId;
  readonly panelName: string;
  readonly to:
    | { readonly kind: 'person'; readonly personId: PersonId }
    | { readonly kind: 'partner'; readonly actionId: ActionId }
    | { readonly kind: 'team'; readonly teamId: TeamId }
    | { readonly kind: 'guest'; readonly guestId: GuestId }
    | { readonly kind: 'follower'; readonly followerId: FollowerId }
    | { readonly kind: 'asker'; readonly requestId: AgendaRequestId }
    | { readonly kind: 'raiser'; readonly concernId: ConcernId };
  readonly at: Instant;
  readonly facts: object;
};

/** How it stands: the words for it are in the pages. */
export type LoggedNotice = {
  readonly notice: KeptNotice;
  readonly status: string;
  readonly why?: string;
  readonly endedAt?: Instant;
  readonly sentAgainAs?: string;
};

/** What is marked as being about particular persons (row 82), however deep it lies: in an action, or in a digest of many. */
const isClosed = (facts: unknown): boolean => {
  if (typeof facts !== 'object' || facts === null) return false;
  return 'aboutPersons' in facts || Object.values(facts).some(isClosed);
};

/** A notice for somebody who may not read what is closed: that it is there, and whom it is for, and none of its facts but a name. */
export const withoutClosed = (logged: LoggedNotice): LoggedNotice & { readonly withheld?: true } => {
  const { notice } = logged;
  if (!isClosed(notice.facts)) return logged;
  const named = 'ownerName' in notice.facts ? { ownerName: notice.facts.ownerName } : {};
  return { ...logged, notice: { ...notice, facts: named }, withheld: true };
};

const didNotArrive: readonly string[] = ['failed', 'rejected', 'bounced', 'print'];

/** Whether somebody must do something about a notice (promise 2): it did not arrive, and nothing was done about it yet. */
export const needsCare = ({ status, sentAgainAs }: LoggedNotice): boolean =>
  didNotArrive.includes(status) && sentAgainAs === undefined;

type Reached = { readonly email?: string; readonly mailStopped?: MailStopped };

/**
 * The same notice under an id of its own, for one that did not arrive. Never for one that did; and only where there is now an address
 * that works. Refuses `notice-not-to-send-again`.
 */
export const againAs = (
  logged: LoggedNotice,
  contact: Reached | undefined,
  { id, at }: { readonly id: string; readonly at: Instant },
): KeptNotice | Refusal<'notice-not-to-send-again'> => {
  const { notice, status } = logged;
  if (!needsCare(logged)) return refuse('notice-not-to-send-again', { status });
  const reachable = notice.to.kind !== 'person' || (contact?.email !== undefined && !contact.mailStopped);
  return reachable ? { ...notice, id, at } : refuse('notice-not-to-send-again', { status: 'print' });
};
