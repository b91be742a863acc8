import type { Action } from './action.ts';
import type { Day } from './day.ts';
import type { MeetingId, PriorityId } from './id.ts';
import type { Priority } from './priority.ts';
import { type Refusal, refuse } from './refusal.ts';

/** How teams tag what they did in a period (domain.md 2.1): Enforcement, Prevention, Intelligence, Communication. */
export const epicTags = ['enforcement', 'prevention', 'intelligence', 'communication'] as const;
export type EpicTag = (typeof epicTags)[number];

/** What one meeting said of a priority (row 138), or why it said nothing. */
export type Review = {
  readonly meetingId: MeetingId;
  readonly on: Day;
  /** Said while the priority was about persons: it stays within the panel, however the priority is worded later (row 82). */
  readonly aboutPersons?: true;
} & (
  | { readonly progress: string; readonly next?: string; readonly tags?: readonly EpicTag[] }
  | { readonly notReviewed: string }
);

/** As somebody types it. */
export type ReviewAsked = {
  readonly progress?: string | undefined;
  readonly next?: string | undefined;
  readonly tags?: readonly EpicTag[] | undefined;
  readonly notReviewed?: string | undefined;
};

/** Two years of meetings; the minutes have the others. */
const reviewsKept = 18;

/** What was done is said in words, or why nothing was; what is next and the tags stand beside what was done. Refuses `review-needs-words`. */
export const reviewFrom = (
  { progress, next, tags = [], notReviewed }: ReviewAsked,
  at: { readonly meetingId: MeetingId; readonly on: Day },
  title: string,
): Review | Refusal<'review-needs-words'> => {
  const { meetingId, on } = at;
  const [said, why, then] = [progress?.trim(), notReviewed?.trim(), next?.trim()];
  if (said)
    return {
      meetingId,
      on,
      progress: said,
      ...(then && { next: then }),
      ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    };
  const besides = then || tags.length > 0;
  return why && !besides ? { meetingId, on, notReviewed: why } : refuse('review-needs-words', { title });
};

/** A priority with a review, in the order of the meetings; what is said again of one meeting stands in place of what was said. */
export const withReview = (priority: Priority, review: Review): Priority => {
  const others = (priority.reviews ?? []).filter(({ meetingId }) => meetingId !== review.meetingId);
  const inOrder = [...others, review].toSorted((one, other) => one.on.localeCompare(other.on));
  return { ...priority, reviews: inOrder.slice(-reviewsKept) };
};

/**
 * The stages of the team's own way of working in which a panel has a part (row 131): it chooses (5), the plan is carried out (6), and it
 * looks at what came of it (7). The four before are the team's.
 */
export const stages = ['public-choices', 'plan-and-action', 'review'] as const;
export type PriorityStage = (typeof stages)[number];

type Told = Extract<Review, { readonly progress: string }>;
const isTold = (review: Review): review is Told => 'progress' in review;

/** What a meeting last said of how far it is. That one said why it did not is no look; nothing where there was none. */
export const lastLook = ({ reviews = [] }: Pick<Priority, 'reviews'>): Told | undefined => reviews.findLast(isTold);

export const lastLookedOn = (priority: Pick<Priority, 'reviews'>): Day | undefined => lastLook(priority)?.on;

/** Computed from what was recorded, so that nobody has to keep it. */
export const priorityStage = (
  { id, reviews = [] }: Pick<Priority, 'id' | 'reviews'>,
  actions: readonly Pick<Action, 'priorityId'>[],
): PriorityStage => {
  if (reviews.some(isTold)) return 'review';
  return actions.some(({ priorityId }) => priorityId === id) ? 'plan-and-action' : 'public-choices';
};

type Looked = { readonly meetingId: MeetingId; readonly on: Day };

/** A look is due at each meeting after the day on which a priority was first agreed. */
const isDueAt = ({ since }: Pick<Priority, 'since'>, { on }: Looked): boolean => since < on;

const reviewAt = ({ reviews = [] }: Pick<Priority, 'reviews'>, { meetingId }: Looked): Review | undefined =>
  reviews.find((review) => review.meetingId === meetingId);

/**
 * At each meeting each priority is looked at, or the record says why not (row 138). Of those at which a look is due and of which nothing is
 * `said` (how far it is, why not, or how it ended), one reason stands for all. Refuses `priority-not-reviewed` where there is none.
 */
export const explainRest = (
  priorities: readonly Pick<Priority, 'id' | 'title' | 'since' | 'reviews'>[],
  at: Looked,
  { said, why = '' }: { readonly said: ReadonlySet<PriorityId>; readonly why?: string | undefined },
): readonly { readonly priorityId: PriorityId; readonly notReviewed: string }[] | Refusal<'priority-not-reviewed'> => {
  const unsaid = priorities.filter((one) => isDueAt(one, at) && !said.has(one.id) && !reviewAt(one, at));
  const [first] = unsaid;
  if (first && why.trim() === '') return refuse('priority-not-reviewed', { title: first.title, count: unsaid.length });
  return unsaid.map(({ id }) => ({ priorityId: id, notReviewed: why }));
};

/** Each priority of now at each of these meetings, but for those that agreed it: what it said of it, or why it said nothing (row 138). */
export type Coverage = {
  readonly meetings: number;
  readonly of: number;
  readonly looked: number;
  /** Not talked about, and the record says why. */
  readonly explained: number;
};

/** Of the looks that were due at some meetings, how many were taken (row 138). Of a meeting at which none was due, nothing is counted. */
export const coverageOver = (
  priorities: readonly Pick<Priority, 'since' | 'reviews'>[],
  meetings: readonly Looked[],
): Coverage => {
  const due = meetings.flatMap((at) =>
    priorities.filter((one) => isDueAt(one, at)).map((one) => ({ ...at, review: reviewAt(one, at) })),
  );
  return {
    meetings: new Set(due.map(({ meetingId }) => meetingId)).size,
    of: due.length,
    looked: due.filter(({ review }) => review && isTold(review)).length,
    explained: due.filter(({ review }) => review && !isTold(review)).length,
  };
};
