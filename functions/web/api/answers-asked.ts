import * as z from 'zod';
import { action } from './answers.ts';
import { day, idOf } from './input-parts.ts';

const text = z.string();

/** In a list across panels. */
export const askedAction = action.extend({ panelId: idOf('panel'), panelName: text, wards: z.array(text).optional() });

export const desk = z.object({
  today: day,
  actions: z.array(askedAction),
  panels: z.array(
    z.object({
      panelId: idOf('panel'),
      panelName: text,
      next: day.optional(),
      nextMeetingId: idOf('meeting').optional(),
      priorities: z.array(z.object({ title: text, since: day, open: z.int() })),
    }),
  ),
});
