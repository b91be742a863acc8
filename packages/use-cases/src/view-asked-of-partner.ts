import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { PanelId, PartnerId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import {
  type KeptPartner,
  keptPartner,
  type PartnerMail,
  type PublicPartner,
  publicPartner,
  type Route,
  routeOf,
} from '@wardmote/domain/partner';
import { allows, check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { opens } from './answer-invitation.ts';
import type { PartnerReads } from './partner-command.ts';
import { boroughTarget } from './venue-command.ts';
import type { DeskAction } from './view-desk.ts';
import { knownAction, type PublicAction, publicAction } from './view-panel.ts';

type Needs = Pick<PartnerReads, 'findPanel' | 'findPartner'> & {
  readonly actionsOfPartner: (id: PartnerId) => Promise<readonly DeskAction[]>;
  readonly now: () => Date;
};

/** An action with the panel that asks for it, and the names of its wards. */
export type AskedOfPartner = PublicAction & {
  readonly panelId: PanelId;
  readonly panelName: string;
  readonly wards?: readonly string[];
  /** Only for the partner itself: answers this action, as the link in its mail does. */
  readonly answerKey?: string;
};

export type AskedOfPartnerView<Who extends KeptPartner | PublicPartner = KeptPartner> = {
  readonly partner: Who;
  readonly route: Route;
  /** Due soonest first, and those without a day last. */
  readonly actions: readonly AskedOfPartner[];
  readonly today: Day;
};

type Which = { readonly borough: string; readonly partnerId: PartnerId };

const withPanel = (action: PublicAction, { panelId, panelName, wards }: DeskAction): AskedOfPartner => ({
  ...action,
  panelId,
  panelName,
  ...(wards && { wards }),
});

/** As anybody reads it. */
export const publiclyAsked = (action: DeskAction): AskedOfPartner => withPanel(publicAction(action), action);

/**
 * All that panels of a borough ask of one partner and have not closed, for those who keep the register (row 159): one Query, whatever
 * the history. What is about particular persons is told in its words to the panel that asks alone (row 82).
 */
export const viewAskedOfPartner =
  (needs: Needs) =>
  async (actor: Actor, { borough, partnerId }: Which): Promise<AskedOfPartnerView | Refusal> => {
    const [target, partner, asked] = await Promise.all([
      boroughTarget(needs, actor, borough),
      needs.findPartner(borough, partnerId),
      needs.actionsOfPartner(partnerId),
    ]);
    const refused = check(actor, 'partner.read-asked', target);
    if (refused) return refused;
    if (!partner) return refuse('not-found', {});
    const told = (action: DeskAction) =>
      allows(actor, 'closed-text.read', { panelId: action.panelId }) ? knownAction(action) : publicAction(action);
    const today = londonDay(needs.now());
    const actions = asked.map((action) => withPanel(told(action), action));
    return { partner: keptPartner(partner), route: routeOf(partner, today), actions, today };
  };

/** What the partner itself reads: its entry as everybody does, and the address that its mails go to. */
export type OwnAskedView = AskedOfPartnerView<PublicPartner> &
  Pick<PartnerMail, 'confirmedOn'> & { readonly email?: string };

/**
 * The same for the partner itself, by the link in its mails: looking changes nothing. What is about particular persons has no words and
 * no link here; it is answered from the mail in which it was asked, which went to nobody else.
 */
export const viewAskedByLink =
  (needs: Needs) =>
  async ({
    borough,
    partnerId,
    linkKey,
  }: Which & { readonly linkKey: string }): Promise<OwnAskedView | Refusal<'not-found'>> => {
    const [partner, asked] = await Promise.all([
      needs.findPartner(borough, partnerId),
      needs.actionsOfPartner(partnerId),
    ]);
    if (!partner?.mail || !opens(partner.mail.linkKey, linkKey)) return refuse('not-found', {});
    const keyOf = ({ owner, aboutPersons }: DeskAction) =>
      owner.kind === 'partner' && !aboutPersons ? { answerKey: owner.linkKey } : {};
    const today = londonDay(needs.now());
    const { email } = partner.routes;
    const { confirmedOn } = partner.mail;
    return {
      partner: publicPartner(partner),
      route: routeOf(partner, today),
      actions: asked.map((action) => ({ ...publiclyAsked(action), ...keyOf(action) })),
      today,
      ...(email && { email }),
      ...(confirmedOn && { confirmedOn }),
    };
  };
