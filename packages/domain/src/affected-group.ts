/**
 * Whom it touches most (rows 26, 123). What nobody has said is `everybody`. Faith and ethnic community were one group before they were two:
 * what was said then keeps that word, and nobody can tick it any more.
 */
export const affectedGroups = [
  'everybody',
  'young-people',
  'older-people',
  'women-and-girls',
  'disabled-people',
  'faith-community',
  'ethnic-community',
  'faith-or-ethnic-community',
  'lgbt-people',
  'businesses',
] as const;
export type AffectedGroup = (typeof affectedGroups)[number];
/** What can be said of a new concern. */
export const groupsOfNew = affectedGroups.filter((group) => group !== 'faith-or-ethnic-community');
/** In characters: one line. */
export const longestOwnGroup = 60;
