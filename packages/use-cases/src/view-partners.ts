import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { PartnerId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import {
  type KeptPartner,
  keptPartner,
  type Partner,
  type PartnerFilter,
  type PublicPartner,
  partnersFor,
  publicPartner,
  type Route,
  routeOf,
} from '@wardmote/domain/partner';
import type { Borough, Ward } from '@wardmote/domain/place';
import { allows, check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PartnerReads } from './partner-command.ts';
import { boroughTarget } from './venue-command.ts';

type Needs = PartnerReads & {
  readonly partnersOf: (borough: string) => Promise<readonly Partner[]>;
  readonly now: () => Date;
};

export type PartnersView = {
  readonly borough: Borough;
  /** With addresses and numbers for those who keep the register alone. */
  readonly partners: readonly (KeptPartner | PublicPartner)[];
  /** How many there are without any filter. */
  readonly all: number;
  readonly wards: readonly Ward[];
  readonly mayKeep: boolean;
  readonly today: Day;
};

/** Those in force today, by name; the names of former ones stay readable where a partner served them. */
const wardsNow = (wards: readonly Ward[], today: Day): readonly Ward[] =>
  wards
    .filter(({ from, until }) => from <= today && (until === undefined || until > today))
    .toSorted((one, other) => one.name.localeCompare(other.name));

/** The partner register of a borough, for anybody: whom panels ask for what. */
export const viewPartners =
  (needs: Needs) =>
  async (
    actor: Actor,
    slug: string,
    wanted: PartnerFilter = {},
  ): Promise<PartnersView | Refusal<'borough-unknown'>> => {
    const [boroughs, found, wards, target] = await Promise.all([
      needs.allBoroughs(),
      needs.partnersOf(slug),
      needs.wardsOf(slug),
      boroughTarget(needs, actor, slug),
    ]);
    const borough = boroughs.find((one) => one.slug === slug);
    if (!borough) return refuse('borough-unknown', { borough: slug });
    const mayKeep = allows(actor, 'partner.add', target);
    const partners = partnersFor(found, wanted);
    return {
      borough,
      partners: partners.map(mayKeep ? keptPartner : publicPartner),
      all: partnersFor(found, {}).length,
      wards,
      mayKeep,
      today: londonDay(needs.now()),
    };
  };

/** As everybody reads it, and how sure it is that a mail reaches it. */
export type OfferedPartner = PublicPartner & { readonly route: Route };

/** The partners that a form offers to be asked, by name. */
export const listPartners =
  ({ partnersOf, now }: Pick<Needs, 'partnersOf' | 'now'>) =>
  async (borough: string): Promise<readonly OfferedPartner[]> => {
    const today = londonDay(now());
    const offered = partnersFor(await partnersOf(borough), {});
    return offered.map((partner) => ({ ...publicPartner(partner), route: routeOf(partner, today) }));
  };

export type PartnerView = {
  readonly borough: Borough;
  readonly partner: KeptPartner | undefined;
  readonly wards: readonly Ward[];
};

/** One partner with its borough, or the borough alone: what the forms of the register show, to those who may send them. */
export const viewPartner =
  (needs: Needs) =>
  async (
    actor: Actor,
    action: 'partner.add' | 'partner.change' | 'partner.retire',
    { borough: slug, partnerId }: { readonly borough: string; readonly partnerId?: PartnerId },
  ): Promise<PartnerView | Refusal> => {
    const [boroughs, target, partner, wards] = await Promise.all([
      needs.allBoroughs(),
      boroughTarget(needs, actor, slug),
      partnerId ? needs.findPartner(slug, partnerId) : undefined,
      needs.wardsOf(slug),
    ]);
    const refused = check(actor, action, target);
    if (refused) return refused;
    const borough = boroughs.find((one) => one.slug === slug);
    if (!borough || (partnerId && !partner)) return refuse('not-found', {});
    return { borough, partner: partner && keptPartner(partner), wards: wardsNow(wards, londonDay(needs.now())) };
  };
