import { usualThemes } from '@wardmote/domain/arrangements';
import type { Panel } from '@wardmote/domain/panel';
import { venueChoices } from '@wardmote/pages/venue-words';
import type { Services } from '../services.ts';

/** What the schedule and change pages offer beside the free text: the venues of the panel's borough, and the usual themes. */
export const placeChoices = async (
  useCases: Services['useCases'],
  { borough }: Pick<Panel, 'borough'>,
  chosen: string | undefined,
) => {
  return { venueChoices: venueChoices(await useCases.listVenues(borough.slug), chosen), usualThemes };
};

/** Beside which field a rule about how and where is said. */
export const whereFields = {
  'join-link-not-https': 'arrangements-joinUrl',
  'surgery-not-before': 'surgery',
  'venue-unknown': 'arrangements-venueId',
} as const;
