import { isJoined } from './arrangements.ts';
import { type ListedMeeting, type PartOfDay, partOfDay } from './listed-meeting.ts';

/** What a calendar is narrowed to (U3). Each that is said narrows further. */
export type CalendarFilter = {
  readonly borough?: string;
  readonly when?: PartOfDay;
  /** `online`: one can join from elsewhere. `in-person`: there is somewhere to go; most meetings say nothing and are that. */
  readonly how?: 'in-person' | 'online';
  readonly theme?: string;
  readonly stepFree?: true;
};

type Listed = Pick<ListedMeeting, 'borough' | 'start' | 'how' | 'theme' | 'stepFree'>;

const isHeld = (meeting: Listed, how: CalendarFilter['how']): boolean =>
  how === 'online' ? isJoined(meeting) : how === undefined || meeting.how !== 'online';

export const matches =
  ({ borough, when, how, theme, stepFree }: CalendarFilter) =>
  (meeting: Listed): boolean =>
    (!borough || meeting.borough.slug === borough) &&
    (!when || partOfDay(meeting.start) === when) &&
    isHeld(meeting, how) &&
    (!theme || meeting.theme === theme) &&
    (!stepFree || meeting.stepFree === true);
