import * as z from 'zod';
import { day, idOf, slug } from './input-parts.ts';

/** What the API answers of when a panel meets, a part of ./answers.ts. */

const text = z.string();

export const listedMeetings = z.object({
  meetings: z.array(
    z.object({
      id: idOf('meeting'),
      panelId: idOf('panel'),
      panelName: text,
      borough: slug,
      kind: text,
      status: z.enum(['called', 'cancelled']),
      start: text,
      end: text,
      place: text,
      how: z.enum(['in-person', 'online', 'hybrid']).optional(),
      theme: text.optional(),
      stepFree: z.literal(true).optional(),
      movedFrom: text.optional(),
    }),
  ),
});

export const nextDue = z.object({ from: day, by: day, overdueSince: day.optional() });
export const panelBreak = z.object({ id: idOf('break'), from: day, to: day, reason: text });
