import type { Capability, PartnerKind, Route } from '@wardmote/domain/partner';
import type { Words } from './words.ts';

/** Words for bodies that panels ask for help. */

export const partnerKind: Words<PartnerKind> = {
  council: 'A council service',
  housing: 'A housing association or landlord',
  transport: 'Transport (TfL, a railway)',
  health: 'A health service',
  school: 'A school or college',
  business: 'A business district or a business',
  charity: 'A charity or community group',
};
export const capability: Words<Capability> = {
  'street-drinking': 'Street drinking',
  drugs: 'Drugs, and help for users',
  'fly-tipping': 'Fly-tipping and rubbish',
  graffiti: 'Graffiti',
  lighting: 'Street lighting',
  parking: 'Parking and abandoned vehicles',
  'road-safety': 'Speeding and road safety',
  'housing-asb': 'Anti-social behaviour in housing',
  noise: 'Noise',
  parks: 'Parks and open spaces',
  licensing: 'Licensed premises',
  'young-people': 'Young people',
  'rough-sleeping': 'Rough sleeping',
  'violence-against-women': 'Violence against women and girls',
  'public-transport': 'Buses, stations and trains',
  shops: 'Shops and shoplifting',
};
/** What those who keep the register read of an address. */
export const route: Words<Route> = {
  'no-address': 'No email address: ask them yourself',
  'not-confirmed': 'Address not confirmed yet',
  confirmed: 'Address confirmed',
  check: 'Address confirmed over a year ago: check it',
  bounced: 'Mail to it comes back: find another address',
  complained: 'They stopped our mail: find another address',
};
/** The same in a list of many. */
export const routeInList: Words<Route> = {
  'no-address': 'no email address',
  'not-confirmed': 'address not confirmed',
  confirmed: 'address confirmed',
  check: 'address to be checked',
  bounced: 'mail comes back',
  complained: 'mail stopped',
};
