/** Row 81: a priority rests on police concern, community concern or both. */
export const sources = ['community', 'police', 'both'] as const;
export type Source = (typeof sources)[number];
/** Row 82: an estate, a theme, or persons; what is scoped to persons never leaves the panel. */
export type Scope = 'place' | 'theme' | 'persons';
export const categories = [
  'anti-social-behaviour',
  'burglary',
  'drugs',
  'robbery',
  'vandalism-and-graffiti',
  'vehicle-crime',
  'violence',
  'youth-crime-and-disorder',
  'traffic',
  'environment',
  'other',
] as const;
export type Category = (typeof categories)[number];

/** Row 62: the four parties that share the work. */
export const bodies = ['police', 'council', 'engagement-group', 'panel'] as const;
export type Body = (typeof bodies)[number];
