import { review } from '../../api/priority-inputs.ts';
import type { Fields } from '../accept-form.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { textIfAny } from './read-text.ts';

export const reviewsForm = filledRows(review);

/** A priority of which nothing is said is left out, unless one reason was given for all of them. */
const reviewFrom = (fields: Fields) => (row: string) => {
  const of = (name: string) => textIfAny(fields, `${row}-${name}`);
  const [progress, next, notReviewed] = [of('progress'), of('next'), textIfAny(fields, 'notReviewed')];
  if (!progress && !next && !notReviewed) return undefined;
  return {
    priorityId: of('priorityId'),
    progress,
    next,
    tags: fields[`${row}-tags`] ?? [],
    ...(!progress && { notReviewed }),
  };
};

export const reviewsFrom = (fields: Fields) => rowsFrom(fields, 'reviews', reviewFrom(fields));
