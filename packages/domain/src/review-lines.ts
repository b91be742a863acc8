import type { MeetingId } from './id.ts';
import { openReviews, type Priority } from './priority.ts';
import type { Review } from './priority-review.ts';

const inWords = (review: Review): string => {
  if ('notReviewed' in review) return `not talked about, because: ${review.notReviewed}`;
  return review.next ? `${review.progress} Next: ${review.next}` : review.progress;
};

/**
 * What a meeting said of the priorities that anybody may know, one line each, for its minutes. Several with one reason why not are one line,
 * as the meeting gave it once.
 */
export const reviewLines = (
  { id }: { readonly id: MeetingId },
  priorities: readonly Pick<Priority, 'title' | 'scope' | 'reviews'>[],
): readonly string[] => {
  const said = priorities.flatMap((priority) =>
    openReviews(priority)
      .filter(({ meetingId }) => meetingId === id)
      .map((review) => ({ title: priority.title, words: inWords(review) })),
  );
  const alike = Map.groupBy(said, ({ words }) => words);
  return [...alike].map(([words, of]) => `${of.map(({ title }) => title).join('; ')}: ${words}`);
};
