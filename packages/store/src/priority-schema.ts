import type { Citation } from '@wardmote/domain/citation';
import type { Priority } from '@wardmote/domain/priority';
import { bodies, categories, sources } from '@wardmote/domain/priority-kinds';
import { type ClosedPriority, effects, priorityOutcomes } from '@wardmote/domain/priority-result';
import { epicTags, type Review } from '@wardmote/domain/priority-review';
import { crimeSources } from '@wardmote/domain/ward-figures';
import * as z from 'zod';
import { wardCode } from './places-store.ts';
import { day, id } from './schemas.ts';

const text = z.string();
const reviewed = { meetingId: id('meeting'), on: day, aboutPersons: z.literal(true).optional() };
const review = z.union([
  z.object({ ...reviewed, progress: text, next: text.optional(), tags: z.array(z.enum(epicTags)).optional() }),
  z.object({ ...reviewed, notReviewed: text }),
]) satisfies z.ZodType<Review>;

const cited = { from: text, to: text, citedOn: day };
const citation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('survey'),
    surveyId: id('survey'),
    question: text,
    askedBy: text,
    answered: z.number(),
    worried: z.number().optional(),
    filed: day.optional(),
    corrected: z.number().optional(),
    ...cited,
  }),
  z.object({
    kind: z.literal('figure'),
    ward: wardCode,
    of: z.object({ code: wardCode, name: text }),
    source: z.enum(crimeSources),
    category: text,
    count: z.number(),
    ...cited,
  }),
  z.object({ kind: z.literal('other'), source: text, citedOn: day }),
]) satisfies z.ZodType<Citation>;

export const priority = z.object({
  id: id('priority'),
  title: text,
  category: z.enum(categories),
  source: z.enum(sources),
  scope: z.enum(['place', 'theme', 'persons']),
  grounds: text,
  agreedOn: day,
  agreedAt: id('meeting'),
  since: day,
  concernIds: z.array(id('concern')).optional(),
  citations: z.array(citation).optional(),
  lead: z.enum(bodies).optional(),
  supporters: z.array(z.enum(bodies)).optional(),
  reviews: z.array(review).optional(),
}) satisfies z.ZodType<Priority>;

const figures = z.object({ measure: text, baseline: z.number(), after: z.number(), source: text });

export const closedPriority = priority.extend({
  result: z.object({
    outcome: z.enum(priorityOutcomes),
    words: text.optional(),
    figures: figures.optional(),
    effects: z.array(z.enum(effects)).optional(),
    closedAt: id('meeting'),
    closedOn: day,
    recordedOn: day.optional(),
  }),
}) satisfies z.ZodType<ClosedPriority>;
