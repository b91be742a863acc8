import { isOpen } from '@wardmote/domain/listed-meeting';
import { heldOn, type Meeting, type MeetingSummary } from '@wardmote/domain/meeting';
import * as z from 'zod';
import { arrangements } from './arrangements-schema.ts';
import { keys } from './keys.ts';
import { meetingKind, meetingStatus } from './meeting-items.ts';
import type { Item } from './query.ts';
import { day, id, minutesStatus } from './schemas.ts';

/** Its line in the list of its panel, and in that of each panel that joins, or is asked while nobody is invited yet (U2). */
export const summaryItems = (meeting: Meeting): readonly Item[] => {
  const { jointWith = [], hostName: hostedBy } = meeting;
  const line = (panelId: Meeting['panelId'], more: object): Item => ({
    ...keys.summary(panelId, heldOn(meeting), meeting.id),
    entity: 'meeting-summary',
    ...summaryOf(meeting),
    ...more,
  });
  const listed = jointWith.filter(
    ({ answer }) => answer === 'accepted' || (answer === 'asked' && meeting.status === 'scheduled'),
  );
  return [
    line(meeting.panelId, {}),
    ...listed.map(({ panelId, answer }) => line(panelId, { hostedBy, joins: answer })),
  ];
};

export const summaryOf = (meeting: Meeting): MeetingSummary => {
  const { id: meetingId, panelId, kind: of, status: now, start, end, place, calledOn, minutes: text } = meeting;
  const { how, venueId, theme } = meeting;
  return {
    id: meetingId,
    panelId,
    kind: of,
    status: now,
    start,
    end,
    place,
    ...(calledOn && { calledOn }),
    ...(how && { how }),
    ...(venueId && { venueId }),
    ...(theme && { theme }),
    ...(text && { minutes: text.status }),
    sequence: meeting.sequence,
    ...(!isOpen(meeting) && { allClosed: true }),
  };
};
const summary = z.object({
  id: id('meeting'),
  panelId: id('panel'),
  kind: meetingKind,
  status: meetingStatus,
  start: z.string(),
  end: z.string(),
  place: z.string(),
  calledOn: day.optional(),
  how: arrangements.how,
  venueId: arrangements.venueId,
  theme: arrangements.theme,
  minutes: minutesStatus.optional(),
  sequence: z.number().optional(),
  changedAt: z.string().optional(),
  hostedBy: z.string().optional(),
  joins: z.enum(['asked', 'accepted']).optional(),
  allClosed: z.literal(true).optional(),
}) satisfies z.ZodType<MeetingSummary>;

export const summaryFrom = (item: Item): MeetingSummary => summary.parse(item);
