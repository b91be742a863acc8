import { isOpen } from '@wardmote/domain/listed-meeting';
import { withOffset } from '@wardmote/domain/london-clock';
import { isPublic, type Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { paths } from './paths.ts';

type Of = {
  readonly meeting: Pick<
    Meeting,
    'id' | 'status' | 'calledOn' | 'start' | 'end' | 'place' | 'how' | 'joinUrl' | 'agenda' | 'movedFrom'
  >;
  readonly panel: Pick<Panel, 'id' | 'name'>;
  readonly baseUrl: string;
};

const statusOf = ({ status, movedFrom }: Of['meeting']) => {
  if (status === 'cancelled') return { eventStatus: 'https://schema.org/EventCancelled' };
  return movedFrom
    ? { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: withOffset(movedFrom) }
    : { eventStatus: 'https://schema.org/EventScheduled' };
};

const modes = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed' } as const;

/** Where one goes, where one joins, or both. Without a link of its own, the page says how to join. */
const locationOf = ({ place, how, joinUrl }: Of['meeting'], page: string) => {
  const hall = { '@type': 'Place', name: place, address: place };
  const online = { '@type': 'VirtualLocation', url: joinUrl ?? page };
  if (how === 'online') return online;
  return how === 'hybrid' ? [hall, online] : hall;
};

/** Inside a `script` element only `</script` and `<!--` end or change what is read: no `<` is left as it is. */
const asDataBlock = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/**
 * A meeting as schema.org's Event, for the page that everybody may read (domain.md 4.3): the same facts, and nobody's name. Nothing for
 * a meeting that was not called, or that is closed from the first item to the last.
 */
export const eventJsonLd = ({ meeting, panel, baseUrl }: Of): string | undefined => {
  if (!isPublic(meeting) || !isOpen(meeting)) return undefined;
  const at = { panelId: panel.id, meetingId: meeting.id };
  return asDataBlock({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: `Meeting of ${panel.name}`,
    startDate: withOffset(meeting.start),
    endDate: withOffset(meeting.end),
    ...statusOf(meeting),
    eventAttendanceMode: `https://schema.org/${modes[meeting.how ?? 'in-person']}EventAttendanceMode`,
    location: locationOf(meeting, `${baseUrl}${paths.meeting.to(at)}`),
    organizer: { '@type': 'Organization', name: panel.name, url: `${baseUrl}${paths.panel.to(at)}` },
    description: 'Residents and their local police team agree what the team works on. Anybody may come.',
    url: `${baseUrl}${paths.meeting.to(at)}`,
    isAccessibleForFree: true,
    inLanguage: 'en-GB',
  });
};
