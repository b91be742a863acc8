import { bodies, categories, sources } from '@wardmote/domain/priority-kinds';
import { effects, priorityOutcomes } from '@wardmote/domain/priority-result';
import { epicTags } from '@wardmote/domain/priority-review';
import { crimeSources } from '@wardmote/domain/ward-figures';
import * as z from 'zod';
import { evidenceSeen } from './agenda-inputs.ts';
import { clean, idOf, optional, typed, wardCode } from './input-parts.ts';

const period = z.string().regex(/^\d{4}(-\d{2}|\/\d{2})$/, 'Enter a month such as 2018-06, or a year such as 2010/11');

/** The longest name of what else shows a priority, and where it is from. */
export const mostOfSource = 200;

/** What it cites beside concerns, by its name alone: the numbers are copied from the record. */
const cite = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('survey'), surveyId: idOf('survey') }),
  z.strictObject({
    kind: z.literal('figure'),
    ward: wardCode,
    of: wardCode,
    source: z.enum(crimeSources),
    category: z.string().max(60),
    from: period,
    to: period,
  }),
  z.strictObject({
    kind: z.literal('other'),
    source: typed(mostOfSource, 'Enter what shows it, and where it is from'),
  }),
]);

/** A priority as a meeting adopts it. */
const priority = z.strictObject({
  id: idOf('priority').optional(),
  title: typed(120, 'Enter what the priority is'),
  category: z.enum(categories).default('other'),
  source: z.enum(sources).default('community'),
  scope: z.enum(['place', 'theme', 'persons']).default('theme'),
  /** Why, in the panel's own words. */
  grounds: z.string().max(2_000, 'Use 2,000 characters or fewer').transform(clean).default(''),
  /** The concerns that it rests on. */
  concernIds: z.array(idOf('concern')).max(20).optional(),
  /** The surveys, the figures and what else it rests on: with the concerns at least one (`priority-needs-citation`). */
  cites: z.array(cite).max(6).optional(),
  lead: z.enum(bodies).optional(),
  supporters: z.array(z.enum(bodies)).max(bodies.length).optional(),
});

const figure = z
  .number('Enter a number, for example 45')
  .min(0, 'Enter a number from 0 on')
  .max(1_000_000_000, 'Enter a smaller number')
  .optional();

/** How one that is not kept ended; which parts go together is the rules' to say. */
export const ended = z.strictObject({
  id: idOf('priority'),
  outcome: z.enum(priorityOutcomes, 'Choose how it ended'),
  words: optional(2_000),
  measure: optional(200),
  baseline: figure,
  after: figure,
  source: optional(200),
  effects: z.array(z.enum(effects)).max(effects.length).optional(),
});

/** What a meeting said of one; neither progress nor a reason is refused by the rule (`review-needs-words`). */
export const review = z.strictObject({
  priorityId: idOf('priority'),
  progress: optional(2_000),
  next: optional(1_000),
  tags: z.array(z.enum(epicTags)).max(epicTags.length).optional(),
  notReviewed: optional(500),
});

/** More than any panel has at a time. */
const most = 20;

export const priorities = z.array(priority).max(most);
export const endedPriorities = z.array(ended).max(most).optional();

export const setPriorities = z.strictObject({
  meetingId: idOf('meeting'),
  priorities,
  ended: endedPriorities,
  evidence: evidenceSeen.optional(),
});

export const reviewPriorities = z.strictObject({
  reviews: z
    .array(review)
    .min(1, 'Say how far at least one priority is, or why the meeting did not talk about them')
    .max(most),
});
