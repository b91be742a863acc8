import { addMonths, type Day, type Instant } from './day.ts';
import type { PartnerId, PersonId } from './id.ts';
import type { MailStopped } from './mail-settings.ts';
import type { WardCode } from './place.ts';
import type { Category } from './priority-kinds.ts';

export const partnerKinds = ['council', 'housing', 'transport', 'health', 'school', 'business', 'charity'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** What panels ask bodies other than the police for; a closed list, so that an owner can be looked for by it (domain.md 2.3). */
export const capabilities = [
  'street-drinking',
  'drugs',
  'fly-tipping',
  'graffiti',
  'lighting',
  'parking',
  'road-safety',
  'housing-asb',
  'noise',
  'parks',
  'licensing',
  'young-people',
  'rough-sleeping',
  'violence-against-women',
  'public-transport',
  'shops',
] as const;
export type Capability = (typeof capabilities)[number];

/** What a priority of each category may need of others than the police (row 55). */
const helpWith: Readonly<Record<Category, readonly Capability[]>> = {
  'anti-social-behaviour': ['street-drinking', 'housing-asb', 'noise', 'licensing', 'young-people', 'rough-sleeping'],
  burglary: ['lighting', 'housing-asb'],
  drugs: ['drugs', 'housing-asb', 'rough-sleeping'],
  robbery: ['lighting', 'public-transport', 'young-people', 'shops'],
  'vandalism-and-graffiti': ['graffiti', 'parks', 'housing-asb'],
  'vehicle-crime': ['parking', 'lighting'],
  violence: ['violence-against-women', 'young-people', 'licensing'],
  'youth-crime-and-disorder': ['young-people', 'parks'],
  traffic: ['road-safety', 'parking'],
  environment: ['fly-tipping', 'graffiti', 'lighting', 'noise', 'parks'],
  other: [],
};

/** How a body takes requests: the routes of a function, never of somebody. */
export type ContactRoutes = {
  /** What the function is called: all that everybody reads of how the body is reached. */
  readonly desk: string;
  readonly email?: string;
  readonly phone?: string;
  readonly webForm?: string;
};

export type PartnerMail = {
  /** The secret in its mails: opens all that is asked of it, without an account. */
  readonly linkKey: string;
  /** From when on the address is the one that it is, or somebody last said so: what comes back of an earlier mail says nothing of it. */
  readonly since: Instant;
  /** Somebody who reads it said that it is the right one for requests (U41). */
  readonly confirmedOn?: Day;
  /** No more mail goes to it until it is another one, or is confirmed anew (B7). */
  readonly stopped?: MailStopped;
};

/** How sure it is that a mail reaches a partner: `check` where it was confirmed too long ago. */
export type Route = 'no-address' | 'not-confirmed' | 'confirmed' | 'check' | MailStopped['why'];

/** A body of which panels of a borough ask things, and what it is there for (row 62, U41). */
export type Partner = {
  readonly id: PartnerId;
  /** The slug of its borough. */
  readonly borough: string;
  readonly version: number;
  readonly name: string;
  readonly kind: PartnerKind;
  /** What it does, in plain words. */
  readonly does: string;
  readonly routes: ContactRoutes;
  readonly capabilities: readonly Capability[];
  /** None where it serves all wards of the borough. */
  readonly wards?: readonly WardCode[];
  readonly enteredBy: PersonId;
  readonly checkedOn: Day;
  readonly retiredOn?: Day;
  /** What goes with its email address, and begins anew with another one. */
  readonly mail?: PartnerMail;
};

/** Desks move: an address that was confirmed is looked at again after a year. The number is ours. */
const confirmedForMonths = 12;

export const routeOf = ({ routes, mail }: Pick<KeptPartner, 'routes' | 'mail'>, today: Day): Route => {
  if (routes.email === undefined) return 'no-address';
  if (mail?.stopped) return mail.stopped.why;
  if (mail?.confirmedOn === undefined) return 'not-confirmed';
  return addMonths(mail.confirmedOn, confirmedForMonths) < today ? 'check' : 'confirmed';
};

/** As those who keep the register read it: what opens its mails is its own. */
export type KeptPartner = Omit<Partner, 'mail'> & { readonly mail?: Omit<PartnerMail, 'linkKey'> };

export const keptPartner = ({ mail, ...kept }: Partner): KeptPartner => {
  if (!mail) return kept;
  const { linkKey: _its, ...known } = mail;
  return { ...kept, mail: known };
};

/** As everybody reads it: how the function is called, and no address or number. */
export type PublicPartner = Omit<Partner, 'routes' | 'enteredBy' | 'mail'> & {
  readonly routes: Pick<ContactRoutes, 'desk'>;
};

export const publicPartner = ({
  routes: { desk },
  enteredBy: _closed,
  mail: _its,
  ...told
}: Partner): PublicPartner => ({
  ...told,
  routes: { desk },
});

export type PartnerFilter = { readonly capability?: Capability; readonly ward?: WardCode };

/** Those that can do it and serve the ward, by name; one that was retired is not offered. */
export const partnersFor = <One extends KeptPartner | PublicPartner>(
  partners: readonly One[],
  { capability, ward }: PartnerFilter,
): readonly One[] =>
  partners
    .filter(
      ({ capabilities: can, wards, retiredOn }) =>
        retiredOn === undefined &&
        (capability === undefined || can.includes(capability)) &&
        (ward === undefined || wards === undefined || wards.includes(ward)),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name));

/** Those that serve any of the wards, by name: first the ones that can do something about one of the categories, then the others. */
export const partnersToAsk = <One extends KeptPartner | PublicPartner>(
  partners: readonly One[],
  { wards, categories }: { readonly wards: readonly WardCode[]; readonly categories: readonly Category[] },
): { readonly suggested: readonly One[]; readonly others: readonly One[] } => {
  const wanted = new Set(categories.flatMap((category) => helpWith[category]));
  const serving = partnersFor(partners, {}).filter(
    (partner) => partner.wards === undefined || partner.wards.some((ward) => wards.includes(ward)),
  );
  const canHelp = (partner: One) => partner.capabilities.some((one) => wanted.has(one));
  return { suggested: serving.filter(canHelp), others: serving.filter((partner) => !canHelp(partner)) };
};
