import { review } from '../../api/priority-inputs.ts';
import type { Fields } from '../accept-form.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { textIfAny } from './read-text.ts';

export const reviewsForm = filledRows(review);

/** Where nothing else is on the form, something has to be said. */
export const someReviewsForm = reviewsForm.refine((all) => all.length > 0, {
  message: 'Say how far at least one priority is, or why the meeting did not talk about them',
  path: [0, 'progress'],
});

/** A priority of which nothing is said is left out, unless one reason is given for all of them. */
const reviewFrom = (fields: Fields, notReviewed?: string) => (row: string) => {
  const of = (name: string) => textIfAny(fields, `${row}-${name}`);
  const [progress, next] = [of('progress'), of('next')];
  const tags = fields[`${row}-tags`] ?? [];
  const nothing = !progress && !next && tags.length === 0;
  if (nothing && !notReviewed) return undefined;
  return { priorityId: of('priorityId'), progress, next, tags, ...(nothing && { notReviewed }) };
};

export const reviewsFrom = (fields: Fields) =>
  rowsFrom(fields, 'reviews', reviewFrom(fields, textIfAny(fields, 'notReviewed')));

/** Where a meeting is closed, the rule says for which of the others the one reason stands. */
export const saidFrom = (fields: Fields) => rowsFrom(fields, 'reviews', reviewFrom(fields));
