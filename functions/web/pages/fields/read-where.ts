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

/** Left out where a venue says it, or nobody goes anywhere; else an empty one is asked for beside its field. */
const placeIfAny = (fields: Fields, venueId: string | undefined): string | undefined => {
  const place = placeFrom(fields, venueId);
  const needless = venueId !== undefined || text(fields, 'arrangements-how') === 'online';
  return place.trim() === '' && needless ? undefined : place;
};

/** How and where: the fields of views/meeting/where-fields.njk. */
export const whereFrom = (fields: Fields) => {
  const venueId = textIfAny(fields, 'arrangements-venueId');
  const surgery = textIfAny(fields, 'surgery');
  return {
    place: placeIfAny(fields, venueId),
    surgery: surgery && clockFrom(surgery),
    arrangements: {
      how: textIfAny(fields, 'arrangements-how'),
      joinUrl: textIfAny(fields, 'arrangements-joinUrl'),
      venueId,
      theme: textIfAny(fields, 'arrangements-theme'),
    },
  };
};
