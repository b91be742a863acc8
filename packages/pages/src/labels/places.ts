import type { Known } from '@wardmote/domain/arrangements';
import type { Affiliation, VenueCost } from '@wardmote/domain/venue';
import type { Words } from './words.ts';

/** Words for where panels meet. */

export const venueCost: Words<VenueCost> = { free: 'Free', low: 'Low cost', priced: 'It has a price' };
export const affiliation: Words<Affiliation> = {
  faith: 'A place of worship, or of a religious body.',
  political: 'A place of a political party.',
  police: 'A place of the police.',
  council: 'A place of the council.',
};
export const known: Words<Known> = { yes: 'Yes', no: 'No', unknown: 'Not known' };
