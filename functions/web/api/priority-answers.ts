import { bodies } from '@wardmote/domain/priority';
import { priorityOutcomes } from '@wardmote/domain/priority-result';
import { epicTags } from '@wardmote/domain/priority-review';
import * as z from 'zod';
import { day, idOf } from './input-parts.ts';

const text = z.string();
const reviewed = { meetingId: idOf('meeting'), on: day, aboutPersons: z.literal(true).optional() };
const review = z.union([
  z.object({ ...reviewed, progress: text, next: text.optional(), tags: z.array(z.enum(epicTags)).optional() }),
  z.object({ ...reviewed, notReviewed: text }),
]);

/** As its reader may see it: one about persons has neither grounds nor reviews outside the panel (row 82). */
export const priority = z.object({
  id: idOf('priority'),
  title: text,
  category: text,
  source: z.enum(['community', 'police', 'both']),
  scope: z.enum(['place', 'theme', 'persons']),
  grounds: text.optional(),
  agreedOn: day,
  agreedAt: idOf('meeting'),
  since: day,
  concernIds: z.array(idOf('concern')).optional(),
  lead: z.enum(bodies).optional(),
  supporters: z.array(z.enum(bodies)).optional(),
  reviews: z.array(review).optional(),
});

export const pastPriority = priority.extend({
  result: z.object({
    outcome: z.enum(priorityOutcomes),
    words: text.optional(),
    figures: z.object({ measure: text, baseline: z.number(), after: z.number(), source: text }).optional(),
    closedAt: idOf('meeting'),
    closedOn: day,
  }),
});
