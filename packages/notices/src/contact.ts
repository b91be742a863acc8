import type { AgendaRequest } from '@wardmote/domain/agenda-request';
import { boroughOfGroup, isPanelId } from '@wardmote/domain/borough-group';
import type { Concern } from '@wardmote/domain/concern';
import type { Follower } from '@wardmote/domain/follower';
import type {
  ActionId,
  AgendaRequestId,
  ConcernId,
  FollowerId,
  GuestId,
  PanelId,
  PartnerId,
  PersonId,
} from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { MailSettings, MailStopped } from '@wardmote/domain/mail-settings';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { type Partner, routeOf } from '@wardmote/domain/partner';
import type { WardConcern } from '@wardmote/domain/ward-concern';
import { links } from './links.ts';
import type { Notice } from './notice.ts';
import type { Current } from './stale.ts';

/** Who somebody is at this moment, and what they have chosen about their mail. */
export type Contact = {
  readonly name: string;
  readonly email?: string;
  readonly mailKey?: string;
  /** Of a partner of the register: the page with all that is asked of it. */
  readonly allAsked?: string;
  /** Nobody who reads the address has said lately that it is the right one. */
  readonly toConfirm?: boolean;
  readonly mail?: MailSettings;
  readonly mailStopped?: MailStopped;
};

export type ContactNeeds = {
  readonly findContact: (id: PersonId) => Promise<Contact | undefined>;
  readonly findFollower: (panelId: PanelId, id: FollowerId) => Promise<Follower | undefined>;
  readonly findAgendaRequest: (panelId: PanelId, id: AgendaRequestId) => Promise<AgendaRequest | undefined>;
  readonly findConcern: (panelId: PanelId, id: ConcernId) => Promise<Concern | undefined>;
  readonly findWardConcern: (borough: string, id: ConcernId) => Promise<WardConcern | undefined>;
  readonly findPartner: (borough: string, id: PartnerId) => Promise<Partner | undefined>;
  readonly now: () => Date;
};

/**
 * The outside body as the panel has it now, by any of the actions that are still asked of it; one of the register of the borough with
 * the address that stands there at this moment, also once it is asked nothing new (U41).
 */
const partnerContact = async (
  { findPartner, now }: ContactNeeds,
  panel: Panel | undefined,
  asked: readonly ActionId[],
): Promise<Contact | undefined> => {
  const owner = panel?.actions.find(({ id }) => asked.includes(id))?.owner;
  if (!panel || owner?.kind !== 'partner') return undefined;
  if (!owner.partnerId) return owner;
  const { slug } = panel.borough;
  const partner = await findPartner(slug, owner.partnerId);
  if (!partner) return { name: owner.name };
  const { routes, mail } = partner;
  return {
    name: owner.name,
    ...(routes.email && { email: routes.email }),
    ...(mail?.stopped && { mailStopped: mail.stopped }),
    ...(mail && { allAsked: links.allAsked(slug, owner.partnerId, mail.linkKey) }),
    toConfirm: routeOf(partner, londonDay(now().toISOString())) !== 'confirmed',
  };
};

/** Who has confirmed gets the news; who has not is asked, and gets nothing else. There is no name to know. */
const followerContact = async (
  { findFollower }: ContactNeeds,
  { panelId, kind }: Notice,
  id: FollowerId,
): Promise<Contact | undefined> => {
  const follower = isPanelId(panelId) ? await findFollower(panelId, id) : undefined;
  const wanted = follower && (kind === 'follow-confirm' || follower.confirmedAt !== undefined);
  return wanted ? { name: '', email: follower.email, mailKey: follower.linkKey } : undefined;
};

/** Whoever asked for something on an agenda and left an address for the answer, as long as it is kept. */
const askerContact = async (
  { findAgendaRequest }: ContactNeeds,
  { panelId }: Notice,
  id: AgendaRequestId,
): Promise<Contact | undefined> => {
  const email = isPanelId(panelId) ? (await findAgendaRequest(panelId, id))?.email : undefined;
  return email === undefined ? undefined : { name: '', email };
};

/** One who is not asked any more is there to be told so; `stale.ts` lets them hear nothing else. */
const guestIn = (meeting: Meeting | undefined, guestId: GuestId) =>
  [...(meeting?.guests ?? []), ...(meeting?.withdrawnGuests ?? [])].find(({ id }) => id === guestId);

/** Where a concern lies: with a panel, or with the group of a borough until a panel has it, and the address with it. */
const raisedConcern = async (
  { findConcern, findWardConcern }: ContactNeeds,
  { panelId }: Notice,
  id: ConcernId,
): Promise<{ readonly email?: string } | undefined> => {
  if (isPanelId(panelId)) return findConcern(panelId, id);
  const found = await findWardConcern(boroughOfGroup(panelId) ?? '', id);
  return found?.answer?.outcome === 'passed-on' ? findConcern(found.answer.panelId, id) : found;
};

/** Whoever raised a concern and left an address, as long as it is kept. */
const raiserContact = async (needs: ContactNeeds, notice: Notice, id: ConcernId): Promise<Contact | undefined> => {
  const email = (await raisedConcern(needs, notice, id))?.email;
  return email === undefined ? undefined : { name: '', email };
};

/** Whom a notice is for, as they are at this moment; nothing where nobody is known any more. */
export const contactOf = async (
  needs: ContactNeeds,
  notice: Notice,
  { panel, meeting }: Current,
): Promise<Contact | undefined> => {
  const { to, facts } = notice;
  if (to.kind === 'person') return needs.findContact(to.personId);
  if (to.kind === 'follower') return followerContact(needs, notice, to.followerId);
  if (to.kind === 'asker') return askerContact(needs, notice, to.requestId);
  if (to.kind === 'raiser') return raiserContact(needs, notice, to.concernId);
  if (to.kind === 'guest') return guestIn(meeting, to.guestId);
  if (to.kind === 'team' || !('actions' in facts)) return undefined;
  return partnerContact(
    needs,
    panel,
    facts.actions.map(({ actionId }) => actionId),
  );
};
