import { bodies, sources } from '@wardmote/domain/priority-kinds';
import { effects, priorityOutcomes } from '@wardmote/domain/priority-result';
import { epicTags } from '@wardmote/domain/priority-review';
import { crimeSources } from '@wardmote/domain/ward-figures';
import * as z from 'zod';
import { day, idOf } from './input-parts.ts';

const text = z.string();
const reviewed = { meetingId: idOf('meeting'), on: day, aboutPersons: z.literal(true).optional() };
const review = z.union([
  z.object({ ...reviewed, progress: text, next: text.optional(), tags: z.array(z.enum(epicTags)).optional() }),
  z.object({ ...reviewed, notReviewed: text }),
]);

const cited = { from: text, to: text, citedOn: day };
const citation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('survey'),
    surveyId: idOf('survey'),
    question: text,
    askedBy: text,
    answered: z.int(),
    worried: z.int().optional(),
    filed: day.optional(),
    corrected: z.int().optional(),
    /** What became of it since. */
    withdrawn: z.object({ on: day, reason: text }).optional(),
    correctedOn: day.optional(),
    ...cited,
  }),
  z.object({
    kind: z.literal('figure'),
    ward: text,
    of: z.object({ code: text, name: text }),
    source: z.enum(crimeSources),
    category: text,
    count: z.int(),
    ...cited,
  }),
  z.object({ kind: z.literal('other'), source: text, citedOn: day }),
]);

/** As its reader may see it: one about persons has neither grounds nor reviews outside the panel (row 82). */
export const priority = z.object({
  id: idOf('priority'),
  title: text,
  category: text,
  source: z.enum(sources),
  scope: z.enum(['place', 'theme', 'persons']),
  grounds: text.optional(),
  agreedOn: day,
  agreedAt: idOf('meeting'),
  since: day,
  concernIds: z.array(idOf('concern')).optional(),
  /** As they stood when they were cited. */
  citations: z.array(citation).optional(),
  lead: z.enum(bodies).optional(),
  supporters: z.array(z.enum(bodies)).optional(),
  reviews: z.array(review).optional(),
});

export const pastPriority = priority.extend({
  result: z.object({
    outcome: z.enum(priorityOutcomes),
    words: text.optional(),
    figures: z.object({ measure: text, baseline: z.number(), after: z.number(), source: text }).optional(),
    effects: z.array(z.enum(effects)).optional(),
    closedAt: idOf('meeting'),
    closedOn: day,
    recordedOn: day.optional(),
  }),
});

/** What the priorities that have ended left behind; `said` is of how many of them anybody said it. */
export const effectCounts = z.object({
  said: z.int(),
  counts: z.array(z.object({ effect: z.enum(effects), good: z.boolean(), count: z.int() })),
});
