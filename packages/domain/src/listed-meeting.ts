import type { CivilTime, Instant } from './day.ts';
import type { TeamId } from './id.ts';
import { jointName } from './joint.ts';
import { isPublic, type Meeting } from './meeting.ts';
import { type Panel, teamsOf } from './panel.ts';

/** A meeting as the calendars of its borough and of London list it: what anybody may know, and no more. */
export type ListedMeeting = Pick<
  Meeting,
  'id' | 'panelId' | 'kind' | 'start' | 'end' | 'place' | 'how' | 'theme' | 'sequence' | 'movedFrom'
> & {
  readonly status: 'called' | 'cancelled';
  /** One can come without a step, or need not go anywhere; nothing where it is not known. */
  readonly stepFree?: true;
  /** When something of this last changed. */
  readonly changedAt: Instant;
  readonly panelName: string;
  readonly borough: Pick<Panel['borough'], 'slug' | 'name'>;
  readonly teams: readonly TeamId[];
};

/** A meeting of which every item is closed is the panel's own: nobody else is asked to it (domain.md 4.3). */
export const isOpen = ({ agenda }: Pick<Meeting, 'agenda'>): boolean =>
  agenda.length === 0 || agenda.some(({ closed }) => !closed);

/** Nothing for one that was not called, that was held, or that is closed from the first item to the last. */
export const listedMeeting = (meeting: Meeting, panel: Panel, changedAt: Instant): ListedMeeting | undefined => {
  const { id, panelId, kind, status, start, end, place, sequence, movedFrom } = meeting;
  if ((status !== 'called' && status !== 'cancelled') || !isPublic(meeting) || !isOpen(meeting)) return undefined;
  const { slug, name } = panel.borough;
  const { how, theme } = meeting;
  const stepFree = how === 'online' || meeting.access?.stepFree === 'yes';
  const said = {
    ...(how && { how }),
    ...(theme && { theme }),
    ...(stepFree && { stepFree }),
    ...(movedFrom && { movedFrom }),
  };
  const about = { id, panelId, kind, status, start, end, place, sequence, ...said };
  return {
    ...about,
    changedAt,
    panelName: jointName(panel.name, meeting),
    borough: { slug, name },
    teams: teamsOf(panel),
  };
};

export type PartOfDay = 'day' | 'evening';

/** Evening begins at five: who works by day can come (row 157). */
export const partOfDay = (start: CivilTime): PartOfDay => (start.slice(11) < '17:00' ? 'day' : 'evening');
