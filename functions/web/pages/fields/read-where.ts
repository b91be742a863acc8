import type { Fields } from '../accept-form.ts';
import { clockFrom } from './read-clock.ts';
import { text, textIfAny } from './read-text.ts';

/**
 * Without JavaScript nothing can fill the place in when a venue is chosen. So a place that was left as the form showed it gives way to
 * a venue that was chosen instead; one that somebody typed stands.
 */
const placeFrom = (fields: Fields, venueId: string | undefined): string => {
  const place = text(fields, 'place');
  const untouched = place === text(fields, 'placeShown');
  const chosen = venueId !== undefined && venueId !== text(fields, 'venueShown');
  return untouched && chosen ? '' : place;
};

/** How and where: the fields of views/meeting/where-fields.njk. */
export const whereFrom = (fields: Fields) => {
  const venueId = textIfAny(fields, 'arrangements-venueId');
  const surgery = textIfAny(fields, 'surgery');
  return {
    place: placeFrom(fields, venueId),
    surgery: surgery && clockFrom(surgery),
    arrangements: {
      how: textIfAny(fields, 'arrangements-how'),
      joinUrl: textIfAny(fields, 'arrangements-joinUrl'),
      venueId,
      theme: textIfAny(fields, 'arrangements-theme'),
    },
  };
};
