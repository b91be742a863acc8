import { type Citation, citedOnce, mostCitations } from './citation.ts';
import type { Day } from './day.ts';
import type { ConcernId, MeetingId, PriorityId } from './id.ts';
import type { Body, Category, Scope, Source } from './priority-kinds.ts';
import type { Review } from './priority-review.ts';
import { standardProfile } from './profile.ts';
import { type Refusal, refuse } from './refusal.ts';

export type Priority = {
  readonly id: PriorityId;
  readonly title: string;
  readonly category: Category;
  readonly source: Source;
  readonly scope: Scope;
  /** Why, in the panel's own words; empty where what it rests on says enough. */
  readonly grounds: string;
  readonly agreedOn: Day;
  readonly agreedAt: MeetingId;
  readonly since: Day;
  /** The concerns that it rests on (row 7). */
  readonly concernIds?: readonly ConcernId[];
  /** The surveys, the figures and what else it rests on, as they stood when they were cited. */
  readonly citations?: readonly Citation[];
  /** Who leads on it, and who helps. */
  readonly lead?: Body;
  readonly supporters?: readonly Body[];
  /** What each meeting said of it, the earliest first. */
  readonly reviews?: readonly Review[];
};

/** What was said of it that anybody may know: nothing that was said while it was about persons (row 82). */
export const openReviews = ({ scope, reviews = [] }: Pick<Priority, 'scope' | 'reviews'>): readonly Review[] =>
  scope === 'persons' ? [] : reviews.filter(({ aboutPersons }) => !aboutPersons);

export const withOpenReviews = <One extends Priority>(priority: One): One =>
  priority.reviews ? { ...priority, reviews: openReviews(priority) } : priority;

export type ProposedPriority = Omit<Priority, 'agreedOn' | 'agreedAt' | 'since' | 'reviews'>;

/**
 * What a priority that goes on keeps: its first day, what was said of it, and what it rests on, with what is added.
 * Where it is about persons no longer, what was said of it while it was is marked, and what was named in words then is left behind.
 */
const carriedOver = (proposed: ProposedPriority, before: Priority) => {
  const isOpened = before.scope === 'persons' && proposed.scope !== 'persons';
  const reviews = before.reviews?.map((review) => (isOpened ? { ...review, aboutPersons: true as const } : review));
  const concernIds = [...new Set([...(before.concernIds ?? []), ...(proposed.concernIds ?? [])])];
  const shown = (before.citations ?? []).filter(({ kind }) => kind !== 'other' || !isOpened);
  const citations = citedOnce([...shown, ...(proposed.citations ?? [])]);
  return {
    since: before.since,
    ...(reviews && { reviews }),
    ...(concernIds.length > 0 && { concernIds }),
    ...(citations.length > 0 && { citations }),
  };
};

/** Whether it names what it rests on (row 7): a concern, a survey, figures, or something else with its source. */
export const isCited = ({ concernIds = [], citations = [] }: Pick<Priority, 'concernIds' | 'citations'>): boolean =>
  concernIds.length + citations.length > 0;

type Unadoptable = Refusal<'priorities-number' | 'priority-needs-citation' | 'citations-too-many'>;

/**
 * The set a meeting adopts: 3 to 5 (row 137), each with at least one concern or citation (row 7). One that was already there keeps its
 * first day, what it rests on and what was said of it. Refuses `priorities-number`, `priority-needs-citation`, `citations-too-many`.
 */
export const adoptPriorities = (
  proposed: readonly ProposedPriority[],
  current: readonly Priority[],
  at: { readonly meetingId: MeetingId; readonly on: Day },
): readonly Priority[] | Unadoptable => {
  const { from, to } = standardProfile.priorities;
  if (proposed.length < from || proposed.length > to)
    return refuse('priorities-number', { given: proposed.length, from, to });
  const adopted = proposed.map((priority): Priority => {
    const before = current.find(({ id }) => id === priority.id);
    return {
      ...priority,
      agreedOn: at.on,
      agreedAt: at.meetingId,
      since: at.on,
      ...(before && carriedOver(priority, before)),
    };
  });
  const uncited = adopted.find((one) => !isCited(one));
  if (uncited) return refuse('priority-needs-citation', { title: uncited.title });
  const overcited = adopted.find(({ citations = [] }) => citations.length > mostCitations);
  return overcited ? refuse('citations-too-many', { title: overcited.title, most: mostCitations }) : adopted;
};
