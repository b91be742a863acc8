import type { ActionKind, ActionOutcome, ActionStatus } from '@wardmote/domain/action';
import type { Category, Scope, Source } from '@wardmote/domain/priority';
import type { Words } from './words.ts';

/** Words for what a panel decides and asks for. */

export const actionKind: Words<ActionKind> = {
  support: 'Support',
  education: 'Education',
  prevention: 'Prevention',
  enforcement: 'Enforcement',
};
/** How far the one who was asked says it is. */
export const actionStatus: Words<ActionStatus> = {
  open: 'Not answered yet',
  accepted: 'Taken on',
  'in-progress': 'Under way',
  answered: 'Answered',
  closed: 'Closed',
};
/** Closed is not fixed (U36): each outcome is said in its own words. */
export const outcome: Words<ActionOutcome> = {
  done: 'Done',
  'not-fixed': 'Not fixed',
  'not-ours': 'Not for them to do',
  duplicate: 'Asked for already',
  superseded: 'Replaced by another action',
};
export const category: Words<Category> = {
  'anti-social-behaviour': 'Anti-social behaviour',
  burglary: 'Burglary',
  drugs: 'Drugs',
  robbery: 'Robbery',
  'vandalism-and-graffiti': 'Vandalism and graffiti',
  'vehicle-crime': 'Vehicle crime',
  violence: 'Violence',
  'youth-crime-and-disorder': 'Youth crime and disorder',
  traffic: 'Traffic',
  environment: 'Environment',
  other: 'Something else',
};
export const source: Words<Source> = {
  community: 'The community',
  police: 'The police',
  both: 'The community and the police',
};
export const scope: Words<Scope> = { place: 'A place', theme: 'A theme', persons: 'Particular persons' };
