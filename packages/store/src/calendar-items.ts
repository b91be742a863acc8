import type { Instant } from '@wardmote/domain/day';
import { type ListedMeeting, listedMeeting } from '@wardmote/domain/listed-meeting';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import * as z from 'zod';
import { arrangements } from './arrangements-schema.ts';
import { daysAfter } from './expiry.ts';
import { keys } from './keys.ts';
import type { Item } from './query.ts';
import { id } from './schemas.ts';

/** A calendar that is asked for twice a day has told of a meeting, or that it was called off, by then. */
const keptDays = 3;

/** When it goes by itself: so many days after the meeting, whether or not somebody has recorded it. */
const expiry = (meeting: Meeting): number => daysAfter(heldOn(meeting), keptDays);

/** Where nobody has written since the invitations went out. */
const callingTime = ({ calledOn, start }: Meeting): Instant => `${calledOn ?? start.slice(0, 10)}T00:00:00.000Z`;

/** A meeting in the calendars of its borough and of London: while it is called, and when it was called off after that. */
export const calendarItems = (meeting: Meeting, panel: Panel): readonly Item[] => {
  const listed = listedMeeting(meeting, panel, callingTime(meeting));
  if (!listed) return [];
  const { force, slug } = panel.borough;
  const key = keys.calendar(force, slug, meeting.start, meeting.id);
  return [{ ...key, entity: 'listed-meeting', ...listed, expiresAtEpochSeconds: expiry(meeting) }];
};

const listed = z.object({
  id: id('meeting'),
  panelId: id('panel'),
  kind: z.enum(['inaugural', 'ordinary', 'annual', 'extraordinary']),
  status: z.enum(['called', 'cancelled']),
  start: z.string(),
  end: z.string(),
  place: z.string(),
  how: arrangements.how,
  theme: arrangements.theme,
  stepFree: z.literal(true).optional(),
  sequence: z.number(),
  movedFrom: z.string().optional(),
  changedAt: z.string(),
  panelName: z.string(),
  borough: z.object({ slug: z.string(), name: z.string() }),
  teams: z.array(id('team')),
}) satisfies z.ZodType<ListedMeeting>;

export const listedMeetingFrom = (item: Item): ListedMeeting => listed.parse(item);
