import type { Action } from './action.ts';
import type { Day } from './day.ts';
import type { MeetingId } from './id.ts';
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

const isTold = (review: Review): boolean => 'progress' in review;

/** When a meeting last looked at it. That one said why it did not is no look; nothing where there was none. */
export const lastLookedOn = ({ reviews = [] }: Pick<Priority, 'reviews'>): Day | undefined =>
  reviews.findLast(isTold)?.on;

/** Computed from what was recorded, so that nobody has to keep it. */
export const priorityStage = (
  { id, reviews = [] }: Pick<Priority, 'id' | 'reviews'>,
  actions: readonly Pick<Action, 'priorityId'>[],
): PriorityStage => {
  if (reviews.some(isTold)) return 'review';
  return actions.some(({ priorityId }) => priorityId === id) ? 'plan-and-action' : 'public-choices';
};

type Looked = { readonly meetingId: MeetingId; readonly on: Day };

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
  const due = meetings.flatMap(({ meetingId, on }) =>
    priorities
      .filter(({ since }) => since < on)
      .map(({ reviews = [] }) => ({ meetingId, review: reviews.find((review) => review.meetingId === meetingId) })),
  );
  return {
    meetings: new Set(due.map(({ meetingId }) => meetingId)).size,
    of: due.length,
    looked: due.filter(({ review }) => review && isTold(review)).length,
    explained: due.filter(({ review }) => review && !isTold(review)).length,
  };
};
